package org.maalestok.keyfigures.quality;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.formula.Formula;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.AreaKind;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.Text;

/** Tests of several indicators for the same area and period: sums that must agree, and combinations that cannot be. */
final class Together {

    private final Areas areas;
    private final Map<String, FigureTable> tables;
    private final Findings findings;

    Together(Areas areas, Map<String, FigureTable> tables, Findings findings) {
        this.areas = areas;
        this.tables = tables;
        this.findings = findings;
    }

    void look(Rule rule, Set<Period> periods, Window window) {
        switch (rule.check()) {
            case Check.Sum sum ->
                forEachCell(sum.about(), periods, window, (area, period) -> sum(rule, sum, area, period));
            case Check.Impossible impossible ->
                forEachCell(
                        impossible.about(),
                        periods,
                        window,
                        (area, period) -> impossible(rule, impossible, area, period));
            default -> {}
        }
    }

    @FunctionalInterface
    private interface CellTest {
        void look(Area area, Period period);
    }

    private void forEachCell(String about, Set<Period> periods, Window window, CellTest test) {
        var municipalities = Arrays.stream(table(about).areaIds())
                .mapToObj(areas::get)
                .filter(area -> area.kind() == AreaKind.MUNICIPALITY)
                .toList();
        for (Period period : periods) {
            municipalities.stream()
                    .filter(area -> window.has(area.id(), period))
                    .forEach(area -> test.look(area, period));
        }
    }

    private void sum(Rule rule, Check.Sum sum, Area area, Period period) {
        BigDecimal total = BigDecimal.ZERO;
        for (Formula part : sum.parts()) {
            var number = evaluate(part, area, period);
            if (number.isEmpty()) {
                return;
            }
            total = total.add(number.get());
        }
        var whole = value(sum.whole(), area, period);
        if (whole.isEmpty()) {
            return;
        }
        BigDecimal difference = total.subtract(whole.get());
        double allowed =
                Math.max(sum.absolute(), sum.relative() * Math.abs(whole.get().doubleValue()));
        if (Math.abs(difference.doubleValue()) > allowed) {
            var indicator = table(sum.about()).indicator();
            findings.add(
                    rule,
                    table(sum.about()),
                    area,
                    period,
                    Map.of(
                            "whole", Wording.number(indicator, whole.get()),
                            "sum", Wording.bare(indicator, total),
                            "difference", Wording.bare(indicator, difference)));
        }
    }

    private void impossible(Rule rule, Check.Impossible impossible, Area area, Period period) {
        for (Check.Condition condition : impossible.conditions()) {
            var left = value(condition.left(), area, period);
            var right = value(condition.right(), area, period);
            if (left.isEmpty() || right.isEmpty() || !condition.relation().holds(left.get(), right.get())) {
                return;
            }
        }
        findings.add(
                rule,
                table(impossible.about()),
                area,
                period,
                Map.of("figures", figures(impossible.codes(), area, period)));
    }

    /** Every figure that the rule has read, by name. */
    private Text figures(Set<String> codes, Area area, Period period) {
        return Wording.each(language -> codes.stream()
                .map(code -> table(code).indicator().words().shortName().in(language) + ": "
                        + Wording.figure(table(code).indicator(), at(code, area, period))
                                .in(language))
                .collect(Collectors.joining("; ")));
    }

    private Optional<BigDecimal> value(Check.Side side, Area area, Period period) {
        return switch (side) {
            case Check.Side.Constant constant -> Optional.of(constant.value());
            case Check.Side.Computed computed -> evaluate(computed.formula(), area, period);
        };
    }

    private Optional<BigDecimal> evaluate(Formula formula, Area area, Period period) {
        return formula.evaluate(code -> at(code, area, period)).number();
    }

    private Observation at(String code, Area area, Period period) {
        return table(code).at(area.id(), period);
    }

    private FigureTable table(String code) {
        return Objects.requireNonNull(tables.get(code));
    }
}
