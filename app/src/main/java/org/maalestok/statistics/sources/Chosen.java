package org.maalestok.statistics.sources;

import java.util.HashSet;
import java.util.List;
import org.maalestok.statistics.formats.Dimension;

/**
 * What is asked for of one variable.
 *
 * @param dimension the variable, with all its categories
 * @param codes those that are wanted, in the source's order
 * @param codeList the code list that they come from; empty for the variable's own
 */
record Chosen(Dimension dimension, List<String> codes, String codeList) {

    Chosen {
        codes = List.copyOf(codes);
    }

    String code() {
        return dimension.code();
    }

    int size() {
        return codes.size();
    }

    /** The variable with nothing but the wanted categories. */
    Dimension reduced() {
        var wanted = new HashSet<>(codes);
        var categories = dimension.categories().stream()
                .filter(category -> wanted.contains(category.code()))
                .toList();
        return new Dimension(dimension.code(), dimension.label(), dimension.role(), categories);
    }

    Chosen part(int from, int to) {
        return new Chosen(dimension, codes.subList(from, to), codeList);
    }
}
