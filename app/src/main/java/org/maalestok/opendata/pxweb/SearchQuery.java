package org.maalestok.opendata.pxweb;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What somebody looks for, as the servers that clients know understand it: all words, or those between {@code OR}; {@code NOT} or a minus in front of what must
 * not occur, {@code title:} in front of what the title must have, quotation marks around what belongs together. Stars at the ends of words change nothing, as parts of
 * words are found anyhow.
 *
 * @param choices of which one must be met; none where nothing is looked for
 */
record SearchQuery(List<List<Term>> choices) {

    private static final Pattern TERM = Pattern.compile("(NOT\\s+|[-+])?((?i:title):)?(\"[^\"]*\"?|[^\\s\"()]+)");
    private static final Pattern OR = Pattern.compile("\\s+(?:OR|\\|\\|)\\s+");

    /**
     * @param wanted whether it must occur, or must not
     * @param inTitle whether only the title counts
     */
    private record Term(String text, boolean wanted, boolean inTitle) {

        boolean isMetBy(SearchText table) {
            return (inTitle ? table.title() : table.words()).contains(text) == wanted;
        }
    }

    static SearchQuery of(String typed) {
        return new SearchQuery(Arrays.stream(OR.split(typed))
                .map(part -> terms(part).toList())
                .filter(terms -> !terms.isEmpty())
                .toList());
    }

    private static Stream<Term> terms(String part) {
        return TERM.matcher(part)
                .results()
                .map(found -> {
                    String before = found.group(1) == null ? "" : found.group(1);
                    String text = found.group(3).replaceAll("[\"*]", "").strip();
                    return new Term(
                            text.toLowerCase(Locale.ROOT),
                            before.isEmpty() || before.equals("+"),
                            found.group(2) != null);
                })
                .filter(term -> !term.text().isEmpty() && !List.of("and", "&&").contains(term.text()));
    }

    /** Whether nothing in particular is looked for. */
    boolean isAnything() {
        return choices.isEmpty();
    }

    boolean isMetBy(SearchText table) {
        return isAnything() || choices.stream().anyMatch(terms -> terms.stream().allMatch(term -> term.isMetBy(table)));
    }

    /** The same, in titles only. */
    SearchQuery inTitles() {
        return new SearchQuery(choices.stream()
                .map(terms -> terms.stream()
                        .map(term -> new Term(term.text(), term.wanted(), true))
                        .toList())
                .toList());
    }
}
