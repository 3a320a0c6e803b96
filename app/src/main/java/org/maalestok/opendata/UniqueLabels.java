package org.maalestok.opendata;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.maalestok.ui.Text;

/** Labels of which no two are alike in any language: those that would be have their codes behind. */
final class UniqueLabels {

    private final Map<String, Integer> times = new HashMap<>();

    private UniqueLabels(Collection<Text> labels) {
        labels.forEach(label -> inLanguages(label).forEach(one -> times.merge(one, 1, Integer::sum)));
    }

    static UniqueLabels among(Collection<Text> labels) {
        return new UniqueLabels(labels);
    }

    Text of(Text label, String code) {
        boolean alike = inLanguages(label).stream().anyMatch(one -> times.getOrDefault(one, 0) > 1);
        return alike ? suffixed(label, " (%s)".formatted(code)) : label;
    }

    private static Set<String> inLanguages(Text label) {
        return Set.of("da " + label.da(), "nb " + label.nb(), "en " + label.en());
    }

    static Text suffixed(Text label, String suffix) {
        return new Text(label.da() + suffix, label.nb() + suffix, label.en() + suffix);
    }
}
