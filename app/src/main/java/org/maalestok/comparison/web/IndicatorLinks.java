package org.maalestok.comparison.web;

import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.Comparison;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Address;

/** Where an indicator's page leads, looked at the same way. */
final class IndicatorLinks {

    private final Scene scene;

    IndicatorLinks(Scene scene) {
        this.scene = scene;
    }

    /** The page where this figure is held against others. */
    String relations() {
        return base("/relations")
                .with("y", scene.indicator().code())
                .with("area", areaCode())
                .with("peers", scene.look().peersKey())
                .toString();
    }

    /** Over time against others; null without a marked municipality that has figures of two periods, and for a draft. */
    @Nullable String overTime() {
        Area own = scene.own();
        return own == null || scene.look().draft() || !hasTwoPeriods()
                ? null
                : scene.look()
                        .overTime(scene.indicator().code(), own, "over-time")
                        .toString();
    }

    private boolean hasTwoPeriods() {
        Comparison comparison = scene.comparison();
        return comparison.latest().flatMap(comparison::before).isPresent();
    }

    /** Units within and between; null for a draft. */
    @Nullable String units() {
        return scene.look().draft()
                ? null
                : scene.look()
                        .units(scene.indicator().code(), scene.own(), "units")
                        .toString();
    }

    /** A file of all periods. */
    String file(String name) {
        return scene.look().figures(scene.indicator().code(), scene.own(), name).toString();
    }

    /** A file of the one period that ranking, map and distribution show; that of all periods where nobody has a figure. */
    String fileOfPeriod(String name) {
        return scene.look()
                .figures(scene.indicator().code(), scene.own(), name)
                .with("period", scene.period().map(Period::toString).orElse(null))
                .toString();
    }

    private Address base(String path) {
        return Address.of("/" + scene.look().language().tag() + path);
    }

    private @Nullable String areaCode() {
        return scene.own() == null ? null : scene.own().code();
    }
}
