package org.maalestok.keyfigures.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.maalestok.keyfigures.ImportOutcome.Rejected;
import org.maalestok.keyfigures.Rejection;
import org.maalestok.ui.Text;

/** Gathers what is wrong with a file: the first hundred in full, the rest as counts. */
public final class Rejections {

    private static final int SHOWN = 100;
    private static final int LONGEST_QUOTE = 80;

    private final List<Rejection> shown = new ArrayList<>();
    private final Map<Rejection.Kind, Long> totals = new EnumMap<>(Rejection.Kind.class);
    private List<Rejected.Clash> clashes = List.of();

    public boolean isEmpty() {
        return totals.isEmpty();
    }

    /** About something that stands in the file, or that has a code: it is quoted in all languages. */
    public void add(Rejection.Kind kind, long line, String found, String expected) {
        add(kind, line, found, () -> Text.same(expected));
    }

    void add(Rejection.Kind kind, long line, String found, Supplier<Text> expected) {
        add(kind, line, () -> quoted(found), expected);
    }

    /** The words are worked out only for rejections that are shown: suggestions cost time. */
    void add(Rejection.Kind kind, long line, Supplier<Text> found, Supplier<Text> expected) {
        totals.merge(kind, 1L, Long::sum);
        if (shown.size() < SHOWN) {
            shown.add(new Rejection(kind, line, found.get(), expected.get()));
        }
    }

    /** Counts rejections of which nobody looked up the place. */
    public void addUnseen(Rejection.Kind kind, long number) {
        if (number > 0) {
            totals.merge(kind, number, Long::sum);
        }
    }

    /** Whose figures they are that another data set holds. */
    public void clash(List<Rejected.Clash> with) {
        clashes = List.copyOf(with);
    }

    void add(Rejection rejection) {
        add(rejection.kind(), rejection.line(), rejection::found, rejection::expected);
    }

    public Rejected outcome() {
        return new Rejected(
                shown.stream().sorted(Comparator.comparingLong(Rejection::line)).toList(),
                Collections.unmodifiableMap(new EnumMap<>(totals)),
                clashes);
    }

    /** As it stands in the file, cut where it gets long. */
    static Text quoted(String text) {
        return Text.same(shortened(text));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }
}
