package org.maalestok.comparison.web;

import java.util.List;
import org.maalestok.comparison.PeerGroup;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;

/** A peer group in a sentence. */
final class PeerWords {

    private static final int FEW_ENOUGH_TO_NAME = 12;

    private PeerWords() {}

    /** {@code de 9 andre i Vestfold og nabokommunene}; for one's own choice the names, when there are few. */
    static String of(PeerGroup group, Texts texts) {
        if (!isNameless(group)) {
            return texts.count(
                    "peers.others." + group.kind(), group.size(), group.size(), group.nameIn(texts.language()));
        }
        return group.size() <= 3 ? names(group.others(), texts) : texts.get("peers.chosen", group.size());
    }

    /** Who they are, in the order of their names; empty when they are too many to list, or named already. */
    static String members(PeerGroup group, Texts texts) {
        boolean namedAlready = isNameless(group) && group.size() <= 3;
        return group.size() > FEW_ENOUGH_TO_NAME || namedAlready ? "" : names(group.others(), texts);
    }

    private static boolean isNameless(PeerGroup group) {
        return group.kind() == PeerGroup.Kind.OWN_CHOICE && group.name().isNone();
    }

    private static String names(List<Area> areas, Texts texts) {
        return join(areas.stream().map(area -> area.name().in(texts.language())).toList(), texts.language());
    }

    /** {@code Horten, Skien og Tønsberg} */
    static String join(List<String> names, Language language) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        String and = language == Language.EN ? " and " : " og ";
        return String.join(", ", names.subList(0, names.size() - 1)) + and + names.getLast();
    }
}
