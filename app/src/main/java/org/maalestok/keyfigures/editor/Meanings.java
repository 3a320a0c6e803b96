package org.maalestok.keyfigures.editor;

import java.util.ArrayList;
import java.util.Map;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Unit;
import org.maalestok.keyfigures.formula.Formula;
import org.maalestok.keyfigures.formula.FormulaRefused;
import org.maalestok.ui.Texts;

/** What a unit, a code or a formula says, in words: shown beside the field, also while somebody types. Says nothing of what is wrong when saved. */
final class Meanings {

    private final Catalogue catalogue;
    private final Texts texts;

    Meanings(Catalogue catalogue, Texts texts) {
        this.catalogue = catalogue;
        this.texts = texts;
    }

    static boolean has(String field) {
        return field.equals("unit")
                || field.equals("formula")
                || field.equals("numerator")
                || field.equals("denominator");
    }

    String of(String field, Map<String, String> fields) {
        String typed = fields.getOrDefault(field, "").strip();
        if (typed.isEmpty()) {
            return "";
        }
        return switch (field) {
            case "unit" -> unit(typed);
            case "formula" -> formula(typed, fields.getOrDefault("unit", "").strip());
            case "numerator", "denominator" -> part(typed);
            default -> "";
        };
    }

    private String unit(String typed) {
        try {
            return texts.get("said.unit", Unit.parse(typed).label(texts.language()));
        } catch (IllegalArgumentException e) {
            return texts.get("said.notAUnit", typed);
        }
    }

    private String part(String code) {
        return catalogue
                .findIndicator(code)
                .map(part -> texts.get("said.part", part.words().name().in(texts.language()), unitOf(part)))
                .orElseGet(() -> texts.get("said.noPart", code));
    }

    private String unitOf(Indicator indicator) {
        return indicator.unitLabel(texts.language());
    }

    private String formula(String typed, String unit) {
        try {
            Formula formula = Formula.parse(typed);
            var unknown = new ArrayList<>(formula.codes());
            unknown.removeIf(code -> catalogue.findIndicator(code).isPresent());
            return unknown.isEmpty() ? sound(formula, unit) : texts.get("said.noPart", String.join(", ", unknown));
        } catch (FormulaRefused refused) {
            return refused.sentence(texts.language());
        }
    }

    private String sound(Formula formula, String unit) {
        Unit gives = formula.unit(
                code -> catalogue.findIndicator(code).map(Indicator::measure).orElse(Unit.COUNT));
        if (!unit.isEmpty() && isUnit(unit)) {
            formula.checkUnit(Unit.parse(unit), code -> catalogue
                    .findIndicator(code)
                    .map(Indicator::measure)
                    .orElse(Unit.COUNT));
        }
        return texts.get("said.formula", gives.label(texts.language()), names(formula));
    }

    private static boolean isUnit(String typed) {
        try {
            Unit.parse(typed);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private String names(Formula formula) {
        var names = new ArrayList<String>();
        for (String code : formula.codes()) {
            catalogue
                    .findIndicator(code)
                    .ifPresent(part -> names.add(part.words().name().in(texts.language())));
        }
        return String.join("; ", names);
    }
}
