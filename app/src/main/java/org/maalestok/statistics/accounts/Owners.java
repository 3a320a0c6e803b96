package org.maalestok.statistics.accounts;

import java.time.LocalDate;
import java.util.Optional;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.AreaKind;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.Text;

/** The municipalities whose accounts they are. */
final class Owners {

    private final Areas areas;
    private final AccountScheme scheme;

    Owners(Areas areas, AccountScheme scheme) {
        this.areas = areas;
        this.scheme = scheme;
    }

    /** {@code Halden 2015}, {@code Halden, til og med 4. kvartal 2019}; the number where nobody has it. */
    Text whose(String region, int year, int quarter) {
        return AccountWords.of(
                quarter == 0 ? "whose" : "whose.quarter", name(region, year), String.valueOf(year), quarter);
    }

    private String name(String region, int year) {
        LocalDate day = first(year);
        return find(region, day).map(area -> areas.nameOf(area, day).nb()).orElse(region);
    }

    private Optional<Area> find(String region, LocalDate day) {
        return areas.findByCode(code(region), day).filter(area -> area.kind() == AreaKind.MUNICIPALITY);
    }

    /** Why there can be no account of this municipality for the year; empty when there can. Asked before anything else is said of the account. */
    Optional<Text> missing(String region, int year) {
        LocalDate day = first(year);
        if (scheme.leftOut().contains(region)
                || find(region, day).flatMap(area -> areas.codeOf(area, day)).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(areas.findByCode(code(region))
                .filter(area -> area.kind() == AreaKind.MUNICIPALITY)
                .map(area -> AccountWords.of(
                        "account.notThen", region, areas.nameOf(area, day).nb(), String.valueOf(year)))
                .orElseGet(() -> AccountWords.of("account.unknown", region)));
    }

    private String code(String region) {
        return scheme.country() + "-" + region;
    }

    private static LocalDate first(int year) {
        return LocalDate.of(year, 1, 1);
    }
}
