package org.maalestok.comparison.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Address;

/**
 * What the address of the page of relations asks for.
 *
 * @param across what might explain
 * @param up what might be explained
 * @param own the municipality to mark; null for none
 * @param countryCode {@code NO} or {@code DK}
 * @param period as written; empty for the latest
 * @param background what the expected value rests on; empty for what might explain
 */
record RelationsAsked(
        Picked across, Picked up, @Nullable Area own, String countryCode, String period, List<Indicator> background) {

    /**
     * A key figure as it was asked for.
     *
     * @param indicator empty when nothing was asked for, or nothing by that name exists
     * @param typed a code or a name
     */
    record Picked(Optional<Indicator> indicator, String typed) {

        static final Picked NOTHING = new Picked(Optional.empty(), "");

        /** Whether it was found by its name, so that the address is to be the one with its code. */
        boolean byName() {
            return indicator.filter(one -> !one.code().equals(typed)).isPresent();
        }

        boolean isUnknown() {
            return indicator.isEmpty() && !typed.isBlank();
        }

        /** What an address says. */
        String text() {
            return indicator.map(Indicator::code).orElse(typed);
        }
    }

    /** Two that are there, without a background; the country is the municipality's, else that of what might be explained. */
    static RelationsAsked ofBoth(Indicator x, Indicator y, @Nullable Area own, String period) {
        return new RelationsAsked(
                new Picked(Optional.of(x), x.code()),
                new Picked(Optional.of(y), y.code()),
                own,
                country(own, "", y.code()),
                period,
                List.of());
    }

    /** The municipality's, else the one that was chosen, else that of the key figure. */
    static String country(@Nullable Area own, String chosen, String y) {
        if (own != null) {
            return own.country();
        }
        return chosen.equals("DK") || chosen.isEmpty() && y.startsWith("dk.") ? "DK" : "NO";
    }

    Optional<Indicator> x() {
        return across.indicator();
    }

    Optional<Indicator> y() {
        return up.indicator();
    }

    boolean complete() {
        return x().filter(one -> one.isOf(countryCode)).isPresent()
                && y().filter(one -> one.isOf(countryCode)).isPresent();
    }

    RelationsAsked with(Picked newAcross, Picked newUp) {
        return new RelationsAsked(newAcross, newUp, own, countryCode, period, background);
    }

    /** The page's own address. */
    Address address(Look look) {
        Address address = Address.of("/" + look.language().tag() + "/relations")
                .with("x", across.text())
                .with("y", up.text())
                .with("area", own == null ? null : own.code())
                .with("country", own == null ? countryCode : null)
                .with("period", period);
        for (Indicator one : background) {
            address = address.with("with", one.code());
        }
        return address.with("peers", look.peersKey())
                .with("release", look.release() == null ? null : look.release().toString());
    }
}
