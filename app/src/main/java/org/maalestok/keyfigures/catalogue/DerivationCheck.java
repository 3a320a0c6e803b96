package org.maalestok.keyfigures.catalogue;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.Unit;
import org.maalestok.keyfigures.catalogue.Draft.Place;
import org.maalestok.keyfigures.catalogue.Draft.Placed;
import org.maalestok.keyfigures.formula.Formula;
import org.maalestok.keyfigures.formula.FormulaRefused;

/** Whether units, parts and formulas of all indicators fit each other. */
final class DerivationCheck {

    private final Map<String, Placed<IndicatorRow>> indicators;
    private final Faults faults;
    private final Map<String, Unit> units = new HashMap<>();
    private final Map<String, Formula> formulas = new HashMap<>();

    DerivationCheck(Map<String, Placed<IndicatorRow>> indicators, Faults faults) {
        this.indicators = indicators;
        this.faults = faults;
    }

    void check() {
        indicators.values().forEach(entry -> parseUnit(entry.row(), entry.place()));
        indicators.values().forEach(entry -> parseFormula(entry.row(), entry.place()));
        indicators.values().forEach(entry -> checkParts(entry.row(), entry.place()));
        formulas.forEach((code, formula) -> checkFormula(code, formula, placeOf(code)));
        new Cycles(formulas).list().forEach(cycle -> {
            String first = cycle.getFirst();
            faults.add(placeOf(first), "formula", FaultKind.CYCLE, String.join(" → ", cycle) + " → " + first);
        });
    }

    private Place placeOf(String code) {
        Placed<IndicatorRow> entry = indicators.get(code);
        return entry == null ? new Place("", 0, code) : entry.place();
    }

    private void parseUnit(IndicatorRow row, Place place) {
        if (row.unit().isEmpty()) {
            return;
        }
        try {
            units.put(row.code(), Unit.parse(row.unit()));
        } catch (IllegalArgumentException e) {
            faults.add(place, "unit", FaultKind.UNIT, row.unit(), String.valueOf(e.getMessage()));
        }
    }

    private void parseFormula(IndicatorRow row, Place place) {
        if (row.formula() == null) {
            return;
        }
        try {
            formulas.put(row.code(), Formula.parse(row.formula()));
        } catch (FormulaRefused e) {
            faults.add(place, "formula", FaultKind.FORMULA, e);
        }
    }

    private void checkFormula(String code, Formula formula, Place place) {
        boolean known = true;
        for (String part : formula.codes()) {
            if (!indicators.containsKey(part)) {
                known = false;
                faults.addNear(place, "formula", FaultKind.FORMULA_PART, near(part), part, formula.positionOf(part));
            }
        }
        if (known) {
            checkFormulaUnit(code, formula, place);
        }
    }

    private void checkFormulaUnit(String code, Formula formula, Place place) {
        Unit declared = units.get(code);
        if (declared == null || !units.keySet().containsAll(formula.codes())) {
            return;
        }
        try {
            formula.checkUnit(declared, part -> units.getOrDefault(part, Unit.COUNT));
        } catch (FormulaRefused e) {
            faults.add(place, "formula", FaultKind.FORMULA, e);
        }
    }

    private void checkParts(IndicatorRow row, Place place) {
        boolean hasParts = row.numerator() != null || row.denominator() != null;
        if (hasParts && !Set.of("ratio", "").contains(row.kind())) {
            faults.add(place, "kind", FaultKind.ONLY_RATIO, row.kind());
        }
        if (row.numerator() != null && row.denominator() == null) {
            faults.add(place, "denominator", FaultKind.NUMERATOR_ALONE);
        }
        checkPart("numerator", row.numerator(), place);
        checkPart("denominator", row.denominator(), place);
        checkPartUnits(row, place);
    }

    private void checkPart(String field, @Nullable String part, Place place) {
        if (part != null && !indicators.containsKey(part)) {
            faults.addNear(place, field, FaultKind.PART, near(part), part);
        }
    }

    private void checkPartUnits(IndicatorRow row, Place place) {
        Unit declared = units.get(row.code());
        Unit over = units.get(String.valueOf(row.numerator()));
        Unit under = units.get(String.valueOf(row.denominator()));
        if (declared != null
                && over != null
                && under != null
                && !over.dividedBy(under).isSameKindAs(declared)) {
            faults.add(place, "denominator", FaultKind.PART_UNITS, over.dividedBy(under), declared);
        }
    }

    private String near(String part) {
        return Nearest.of(part, indicators.keySet());
    }
}
