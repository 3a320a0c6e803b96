package org.maalestok.statistics.spreadsheets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maalestok.statistics.formats.Refusal;
import org.maalestok.statistics.formats.Refusal.Kind;

/** What stands in cells and cannot be taken, each kind once: a person who corrects a workbook wants to know of all of them at a time. */
public final class Troubles {

    /** More kinds than that are told of by the first ones. */
    private static final int MOST = 30;

    /**
     * One kind.
     *
     * @param first the first cell that has it
     * @param cells how many have it
     */
    public record Trouble(Refusal first, long cells) {}

    /** Numbers that are none are alike in what should stand there, signs in what they are. */
    private record Like(Kind kind, String words) {
        static Like of(Refusal it) {
            return new Like(it.kind(), it.kind() == Kind.BAD_NUMBER ? it.expected() : it.found());
        }
    }

    private final Map<Like, Trouble> kinds = new LinkedHashMap<>();

    void add(Refusal refusal) {
        Like like = Like.of(refusal);
        if (kinds.containsKey(like) || kinds.size() < MOST) {
            kinds.merge(like, new Trouble(refusal, 1), (one, more) -> new Trouble(one.first(), one.cells() + 1));
        }
    }

    /** In the order in which they stand in the sheet. */
    List<Trouble> list() {
        return List.copyOf(kinds.values());
    }
}
