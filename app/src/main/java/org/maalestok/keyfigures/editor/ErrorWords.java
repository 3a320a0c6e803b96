package org.maalestok.keyfigures.editor;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.maalestok.keyfigures.catalogue.FaultKind;
import org.maalestok.keyfigures.catalogue.Shortcoming;
import org.maalestok.keyfigures.formula.FormulaRefused;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.Texts;

/** What is to be corrected, in sentences. */
final class ErrorWords {

    private final Labels labels;
    private final Texts texts;

    ErrorWords(Labels labels) {
        this.labels = labels;
        this.texts = labels.texts();
    }

    /** The first sentence for each field of this indicator. */
    Map<String, String> byField(String code, List<Shortcoming> shortcomings) {
        var byField = new TreeMap<String, String>();
        shortcomings.stream()
                .filter(one -> one.code().equals(code))
                .forEach(one -> byField.putIfAbsent(one.field(), sentence(one)));
        return byField;
    }

    /** All of them in the order of the form, those about other indicators last. */
    FormErrors list(String code, List<Shortcoming> shortcomings, List<String> order) {
        var items = new FormErrors.Gathering();
        Map<String, String> byField = byField(code, shortcomings);
        for (String field : order) {
            String words = byField.get(field);
            if (words != null) {
                items.add(FormField.idOf(field), words);
            }
        }
        shortcomings.stream()
                .filter(one -> !one.code().equals(code))
                .forEach(one -> items.add("unit", texts.get("fault.elsewhere", one.code(), sentence(one))));
        return items.gathered();
    }

    String sentence(Shortcoming shortcoming) {
        String near = shortcoming.near().isEmpty() ? "" : " " + texts.get("fault.near", shortcoming.near());
        return plain(shortcoming) + near;
    }

    private String plain(Shortcoming shortcoming) {
        if (shortcoming.kind() == FaultKind.FORMULA
                && shortcoming.values().getFirst() instanceof FormulaRefused refused) {
            return refused.sentence(texts.language());
        }
        if (shortcoming.kind() == FaultKind.MISSING) {
            return texts.get("fault.MISSING", labels.of(shortcoming.field()));
        }
        return texts.get("fault." + shortcoming.kind(), shortcoming.values().toArray());
    }
}
