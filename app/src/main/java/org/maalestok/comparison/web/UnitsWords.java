package org.maalestok.comparison.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.IndicatorText;
import org.maalestok.comparison.variation.Units.Unit;
import org.maalestok.comparison.variation.VariationWords;
import org.maalestok.comparison.variation.WithinBetween;
import org.maalestok.comparison.web.RelationsPage.Fact;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Spread;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Texts;

/** Units in sentences: ours, the others, and how much of the variation lies within municipalities. */
final class UnitsWords {

    private final UnitsScene scene;
    private final IndicatorText text;
    private final WithinBetween variation;
    private final Texts texts;

    UnitsWords(UnitsScene scene, IndicatorText text, Texts texts) {
        this.scene = scene;
        this.text = text;
        this.variation = scene.units().variation();
        this.texts = texts;
    }

    static Spread spread(List<Unit> some) {
        return Spread.of(some.stream().mapToDouble(Unit::number).toArray());
    }

    String answer() {
        if (scene.units().groups().isEmpty()) {
            return texts.get("units.none");
        }
        Area own = scene.own();
        Period period = Objects.requireNonNull(scene.period());
        if (own == null) {
            return aboutAll(period);
        }
        String others = scene.others().isEmpty() ? "" : " " + aboutOthers(spread(scene.others()), text, texts);
        return (scene.ours().isEmpty()
                        ? texts.get("units.ours.none", own.name().in(texts.language()), period)
                        : aboutOurs(spread(scene.ours()), own, period, text, texts))
                + others;
    }

    /** How many units a municipality has, and from where to where they lie. */
    static String aboutOurs(Spread spread, Area own, Period period, IndicatorText text, Texts texts) {
        return texts.count(
                "units.ours",
                spread.count(),
                own.name().in(texts.language()),
                grouped(spread.count(), texts),
                period,
                text.bare(spread.lowest()),
                text.bare(spread.highest()),
                text.bare(spread.median()));
    }

    /** Where the units of all other municipalities lie. */
    static String aboutOthers(Spread spread, IndicatorText text, Texts texts) {
        return texts.get(
                "units.others",
                grouped(spread.count(), texts),
                text.bare(spread.median()),
                text.bare(spread.lower()),
                text.bare(spread.upper()));
    }

    private String aboutAll(Period period) {
        Spread spread = spread(scene.others());
        return texts.get(
                "units.all",
                grouped(scene.others().size(), texts),
                text.bare(spread.median()),
                text.bare(spread.lower()),
                text.bare(spread.upper()),
                period,
                scene.units().groups().size());
    }

    static String grouped(int count, Texts texts) {
        return Numbers.in(texts.language()).format(count);
    }

    /** In which quarter of all others a unit lies; empty where there are none. */
    static String place(Unit unit, @Nullable Spread others, Texts texts) {
        if (others == null) {
            return "";
        }
        double value = unit.number();
        return texts.get(
                value < others.lower()
                        ? "units.place.low"
                        : value > others.upper() ? "units.place.high" : "units.place.middle");
    }

    List<Fact> facts() {
        if (!(variation instanceof WithinBetween.Measured measured)) {
            return List.of();
        }
        return List.of(
                new Fact(
                        texts.get("units.fact.n"),
                        texts.get("units.fact.n.value", grouped(measured.units(), texts), measured.groups())),
                new Fact(
                        texts.get("units.fact.icc"),
                        texts.get(
                                "relations.coefficient",
                                two(measured.icc()),
                                two(measured.lower()),
                                two(measured.upper()))),
                new Fact(texts.get("units.fact.between"), text.spread(measured.between())),
                new Fact(texts.get("units.fact.within"), text.spread(measured.within())));
    }

    private String two(double number) {
        return Numbers.in(texts.language()).format(BigDecimal.valueOf(number), 2);
    }

    String sentence() {
        return VariationWords.sentence(variation, scene.indicator(), texts.language());
    }

    String caution() {
        return VariationWords.caution(variation, texts.language());
    }
}
