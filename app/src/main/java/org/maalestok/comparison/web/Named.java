package org.maalestok.comparison.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.AreaKind;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.NotFound;

/** What an address names by its code. An unknown code is an address that doesn't exist: {@link NotFound}. */
final class Named {

    private Named() {}

    /** The municipality that has or had this code. */
    static Area municipality(Areas areas, String code) {
        return areas.findByCode(code)
                .filter(area -> area.kind() == AreaKind.MUNICIPALITY)
                .orElseThrow(() -> NotFound.municipality(code));
    }

    /** The marked municipality; no code is a page without a marked one. */
    static Optional<Area> own(Areas areas, @Nullable String code) {
        return code == null || code.isBlank() ? Optional.empty() : Optional.of(municipality(areas, code));
    }

    static Indicator indicator(Catalogue catalogue, String code) {
        return catalogue.findIndicator(code).orElseThrow(() -> NotFound.indicator(code));
    }
}
