package org.maalestok.keyfigures.exchange;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.Text;

/** The codes that a file may use, as they are now. */
public final class Codes {

    private final Map<String, Indicator> indicators = new HashMap<>();
    private final Areas areas;

    public Codes(Catalogue catalogue, Areas areas) {
        catalogue.listIndicatorsAndRetired().forEach(indicator -> indicators.put(indicator.code(), indicator));
        this.areas = areas;
    }

    Optional<Indicator> findIndicator(String code) {
        return Optional.ofNullable(indicators.get(code));
    }

    Optional<Area> findArea(String code, LocalDate day) {
        return areas.findByCode(code, day);
    }

    /** The area's official code on the day, as its source would write it: without the country. */
    String officialNumber(int areaId, LocalDate day) {
        var area = areas.get(areaId);
        String code = areas.codeOf(area, day).orElse(area.code());
        return code.substring(code.indexOf('-') + 1);
    }

    /** The area that has the code now, for one that had none in its own time. */
    Optional<Area> findAreaNow(String code) {
        return areas.findByCode(code);
    }

    Text indicatorsLike(String typed) {
        return Words.either(
                Nearest.to(typed, indicators.keySet()).stream().map(Text::same).toList());
    }

    Text areasLike(String typed) {
        return Words.either(areas.search(typed, 2).stream()
                .map(area -> Words.of("area", area.code(), area.name()))
                .toList());
    }
}
