package org.maalestok.comparison;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Perspective;
import org.maalestok.keyfigures.Polarity;
import org.maalestok.keyfigures.Service;
import org.maalestok.ui.Text;

/** Indicators as a test needs them: {@code indicator("no.school.share").unit("percent").of("no.pupils")}. */
public record IndicatorFixture(
        String code,
        String service,
        Perspective perspective,
        String unit,
        int decimals,
        Polarity polarity,
        Indicator.@Nullable Parts parts,
        @Nullable String formula,
        Indicator.Kind kind) {

    private static final java.util.concurrent.atomic.AtomicInteger IDS =
            new java.util.concurrent.atomic.AtomicInteger();

    public static IndicatorFixture indicator(String code) {
        return new IndicatorFixture(
                code,
                "school",
                Perspective.RESOURCE_INPUT,
                "count",
                0,
                Polarity.NEUTRAL,
                null,
                null,
                Indicator.Kind.RATIO);
    }

    public IndicatorFixture unit(String unit) {
        return new IndicatorFixture(code, service, perspective, unit, decimals, polarity, parts, formula, kind);
    }

    public IndicatorFixture decimals(int decimals) {
        return new IndicatorFixture(code, service, perspective, unit, decimals, polarity, parts, formula, kind);
    }

    public IndicatorFixture stock() {
        return new IndicatorFixture(
                code, service, perspective, unit, decimals, polarity, parts, formula, Indicator.Kind.STOCK);
    }

    public IndicatorFixture flow() {
        return new IndicatorFixture(
                code, service, perspective, unit, decimals, polarity, parts, formula, Indicator.Kind.FLOW);
    }

    public IndicatorFixture service(String service) {
        return new IndicatorFixture(code, service, perspective, unit, decimals, polarity, parts, formula, kind);
    }

    public IndicatorFixture perspective(Perspective perspective) {
        return new IndicatorFixture(code, service, perspective, unit, decimals, polarity, parts, formula, kind);
    }

    public IndicatorFixture polarity(Polarity polarity) {
        return new IndicatorFixture(code, service, perspective, unit, decimals, polarity, parts, formula, kind);
    }

    public IndicatorFixture per(String denominator) {
        return new IndicatorFixture(
                code,
                service,
                perspective,
                unit,
                decimals,
                polarity,
                new Indicator.Parts(null, denominator),
                formula,
                kind);
    }

    public IndicatorFixture of(String numerator, String denominator) {
        return new IndicatorFixture(
                code,
                service,
                perspective,
                unit,
                decimals,
                polarity,
                new Indicator.Parts(numerator, denominator),
                formula,
                kind);
    }

    /** The finished indicator; a name is its code. */
    public Indicator made() {
        Text name = Text.same(code);
        Text none = Text.same("");
        return new Indicator(
                IDS.incrementAndGet(),
                code,
                new Service(service, Text.same(service), new Service.Group("g", Text.same("G"), 0), 0),
                perspective,
                parts == null ? kind : Indicator.Kind.RATIO,
                unit,
                decimals,
                polarity,
                false,
                parts,
                formula,
                "Målestok",
                "",
                "none",
                "us",
                LocalDate.of(2030, 1, 1),
                List.of(),
                new Indicator.Words(name, name, none, none, none),
                null);
    }
}
