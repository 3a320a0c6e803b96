package org.maalestok.statistics.spreadsheets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What a kind of file is known by: its heads in order, each number in them as a mere {@code #}, and equal neighbours once, so that another year makes no
 * difference.
 */
public final class Fingerprint {

    private Fingerprint() {}

    public static String of(Layout layout) {
        var heads = new ArrayList<String>();
        for (Layout.Column column : layout.columns()) {
            String head = general(column.head());
            if (heads.isEmpty() || !heads.getLast().equals(head)) {
                heads.add(head);
            }
        }
        return sha256(String.join("\n", heads));
    }

    /**
     * Whether a file says above its heads that other things are measured than in the known one. Heads of nothing but municipalities and years are alike in hundreds of
     * files; what they are about is the title's to say, numbers in it apart. Where a person has written something else than the title, nobody can tell, and they are asked again.
     *
     * @param title above the heads; empty when there is none
     */
    static boolean isAboutSomethingElse(String title, Layout known) {
        return !title.isEmpty()
                && !known.contents().isEmpty()
                && !general(title).equals(general(known.contents()));
    }

    /** The same head next year. */
    static String general(String head) {
        return Words.folded(head).replaceAll("\\d+", "#");
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /**
     * A layout that is known, on the heads of a new file: what a person once decided stays, what the new file says of rows, encoding and periods holds. The
     * period of a file that says none is not taken over: it will be another.
     */
    static Layout adapted(Layout known, Layout guessed) {
        List<Layout.Column> columns = guessed.columns().stream()
                .map(column -> adapted(column, known.columns()))
                .toList();
        return new Layout(
                guessed.encoding(),
                guessed.delimiter(),
                guessed.sheet(),
                guessed.firstHead(),
                guessed.lastHead(),
                guessed.firstData(),
                columns,
                known.sections(),
                known.decimal(),
                "",
                known.contents(),
                known.area(),
                known.withHidden());
    }

    private static Layout.Column adapted(Layout.Column column, List<Layout.Column> known) {
        String head = general(column.head());
        return known.stream()
                .filter(before -> before.head().equals(column.head()))
                .findFirst()
                .or(() -> known.stream()
                        .filter(before -> general(before.head()).equals(head))
                        .findFirst())
                .map(before -> adapted(column, before))
                .orElse(column);
    }

    private static Layout.Column adapted(Layout.Column column, Layout.Column before) {
        boolean same = before.head().equals(column.head());
        return new Layout.Column(
                column.head(),
                before.role(),
                column.hidden(),
                before.period().isEmpty() ? "" : same ? before.period() : column.period(),
                same || isTyped(before) ? before.contents() : column.contents(),
                before.area());
    }

    /** Whether a person has said what the figures are, or that something else says it; otherwise the head did. */
    private static boolean isTyped(Layout.Column column) {
        return !column.contents().equals(Periods.without(column.head()))
                && !column.contents().equals(column.head());
    }
}
