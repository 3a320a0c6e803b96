package org.maalestok.ui.chart;

import static org.maalestok.ui.chart.Phrase.*;

/** Title and description of an {@link AreaMap}. */
final class MapWords {

    private MapWords() {}

    static String title(AreaMap map) {
        return Words.in(map.subject().language())
                .say(TITLE_MAP, map.subject().measure().what(), map.period());
    }

    static String description(AreaMap map) {
        var words = Words.in(map.subject().language());
        var items = map.shapes().stream()
                .map(AreaMap.Shape::item)
                .filter(item -> item.role() != Role.OUTSIDE)
                .toList();
        boolean outside = items.size() < map.shapes().size();
        return new Sentences()
                .add(StripWords.own(words, map.subject(), items))
                .add(StripWords.ends(words, map.subject(), Count.ofOthers(items)))
                .add(StripWords.absent(words, Count.of(items)))
                .add(outside ? words.say(PALE_IS_OUTSIDE) : "")
                .toString();
    }
}
