package org.maalestok.statistics.spreadsheets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.PlaceNames;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.Language;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;

/** Says of which areas and periods figures are, so that a person can take it in: areas with the same periods together, years in a row as a span. */
@Component
public class PlacesInWords {

    private static final Texts.ByLanguage TEXTS = Texts.beside(PlacesInWords.class);
    private static final int MOST_AREAS = 12;
    private static final int MOST_LINES = 12;

    private final Areas areas;

    PlacesInWords(Areas areas) {
        this.areas = areas;
    }

    /**
     * Lines such as <i>Færder, Tønsberg: 2022–2024</i>; the first of very many.
     *
     * @param byArea the periods, by the area's id
     */
    public List<String> of(Map<Integer, SortedSet<Period>> byArea, Language language) {
        Map<List<Period>, List<Integer>> together = byArea.entrySet().stream()
                .collect(Collectors.groupingBy(
                        it -> List.copyOf(it.getValue()),
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        List<String> lines = new ArrayList<>(together.entrySet().stream()
                .limit(MOST_LINES)
                .map(it -> names(it.getValue(), it.getKey().getFirst(), language) + ": " + spans(it.getKey()))
                .toList());
        if (together.size() > MOST_LINES) {
            lines.add("…");
        }
        return lines;
    }

    private String names(List<Integer> ids, Period period, Language language) {
        var names = new PlaceNames(areas, language);
        String first = ids.stream()
                .map(id -> names.of(areas.get(id), period.start()))
                .sorted()
                .limit(MOST_AREAS)
                .collect(Collectors.joining(", "));
        int more = ids.size() - MOST_AREAS;
        return more > 0
                ? TEXTS.in(language)
                        .get("places.more", first, Numbers.in(language).format(more))
                : first;
    }

    /** {@code 2019, 2021–2024}. */
    private static String spans(List<Period> periods) {
        var spans = new ArrayList<String>();
        for (int from = 0; from < periods.size(); ) {
            int to = from;
            while (to + 1 < periods.size()
                    && periods.get(to + 1).start().equals(periods.get(to).end())) {
                to++;
            }
            spans.add(from == to ? periods.get(from).toString() : periods.get(from) + "–" + periods.get(to));
            from = to + 1;
        }
        return String.join(", ", spans);
    }
}
