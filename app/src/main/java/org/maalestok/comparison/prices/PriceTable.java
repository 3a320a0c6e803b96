package org.maalestok.comparison.prices;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.InheritedRemarks;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Quality;
import org.maalestok.keyfigures.Remark;
import org.maalestok.keyfigures.Unit;
import org.maalestok.keyfigures.formula.Formula;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Text;

/**
 * An amount told another way: amount [/ denominator] [· deflator of the base year / deflator] [/ need]. A {@link Formula} over the parts, so that a reason why there
 * is no number is carried on as everywhere.
 */
final class PriceTable implements FigureTable {

    private static final Quality WORKED_OUT = new Quality(false, true, false);

    private final Indicator indicator;
    private final FigureTable amounts;
    private final Map<String, FigureTable> tables = new HashMap<>();
    private final Formula formula;
    private final @Nullable String deflator;
    private final @Nullable Period base;
    private final Area country;
    private final Map<Long, Observation> remembered = new ConcurrentHashMap<>();

    PriceTable(
            Indicator indicator,
            PriceView view,
            PriceOptions options,
            String amount,
            Area country,
            Function<String, FigureTable> tableOf) {
        this.country = country;
        this.base = view.base();
        this.deflator = view.real() ? options.deflator().map(Indicator::code).orElseThrow() : null;
        var text = new ArrayList<>(List.of(amount));
        Unit unit = unitOf(amount, tableOf);
        Indicator denominator = view.per().denominator();
        if (denominator != null) {
            text.add("/ " + denominator.code());
            unit = unit.dividedBy(denominator.measure());
        }
        if (deflator != null) {
            text.add("* "
                    + base(tableOf.apply(deflator), requireNonNull(view.base())).toPlainString() + " / " + deflator);
        }
        if (view.needAdjusted()) {
            Indicator need = options.needIndex().orElseThrow();
            text.add(
                    "* " + BigDecimal.ONE.movePointRight(-need.measure().tens()).toPlainString() + " / " + need.code());
        }
        this.formula = Formula.parse(String.join(" ", text));
        formula.codes().forEach(code -> tables.put(code, tableOf.apply(code)));
        this.amounts = requireNonNull(tables.get(formula.codes().iterator().next()));
        this.indicator = PriceWords.told(indicator, unit, view);
    }

    private static Unit unitOf(String amount, Function<String, FigureTable> tableOf) {
        Unit unit = Unit.COUNT;
        for (String code : Formula.parse(amount).codes()) {
            unit = unit.times(tableOf.apply(code).indicator().measure());
        }
        return unit;
    }

    /** The deflator in the base year, which {@link Prices} has seen to be known. */
    private BigDecimal base(FigureTable prices, Period base) {
        return prices.at(country.id(), base).number().orElseThrow();
    }

    /** Whether these are still the figures that everything was worked out from. */
    boolean isFrom(Function<String, FigureTable> tableOf) {
        return tables.entrySet().stream().allMatch(part -> tableOf.apply(part.getKey()) == part.getValue());
    }

    /** Told with its own unit and name. */
    @Override
    public Indicator indicator() {
        return indicator;
    }

    @Override
    public List<Period> periods() {
        return amounts.periods();
    }

    @Override
    public int[] areaIds() {
        return amounts.areaIds();
    }

    @Override
    public Observation at(int areaId, Period period) {
        long cell = ((long) areaId << Integer.SIZE) | period.code();
        Observation known = remembered.get(cell);
        if (known == null) {
            known = told(areaId, period);
            remembered.put(cell, known);
        }
        return known;
    }

    private Observation told(int areaId, Period period) {
        return told(areaId, period, FigureTable::at);
    }

    /** How the parts are read: as they are shown, or as the sources delivered them. */
    @FunctionalInterface
    private interface Reading {
        Observation of(FigureTable table, int areaId, Period period);
    }

    private Observation told(int areaId, Period period, Reading reading) {
        if (reading.of(amounts, areaId, period) == Observation.NONE) {
            return Observation.NONE;
        }
        Observation result = formula.evaluate(code ->
                reading.of(requireNonNull(tables.get(code)), code.equals(deflator) ? country.id() : areaId, period));
        return result instanceof Measured measured
                ? new Measured(measured.value(), measured.quality().and(WORKED_OUT))
                : result;
    }

    @Override
    public boolean hasRemarks() {
        return tables.values().stream().anyMatch(FigureTable::hasRemarks);
    }

    /**
     * What was said of any part: the amount, what it is divided by, the deflator of the year and of the base year. What the figure would be without a decision is in the
     * prices of the base year as they are shown.
     */
    @Override
    public List<Remark> remarksAt(int areaId, Period period) {
        if (!hasRemarks()) {
            return List.of();
        }
        var said = new InheritedRemarks();
        formula.codes().forEach(code -> {
            FigureTable part = requireNonNull(tables.get(code));
            if (code.equals(deflator)) {
                said.of(part, country.id(), period, country.name());
                said.of(
                        part,
                        country.id(),
                        requireNonNull(base),
                        Text.same(requireNonNull(base).toString()));
            } else {
                said.of(part, areaId, period);
            }
        });
        return said.list(() -> at(areaId, period), () -> told(areaId, period, FigureTable::delivered));
    }
}
