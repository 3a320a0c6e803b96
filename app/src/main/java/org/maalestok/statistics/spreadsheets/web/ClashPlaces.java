package org.maalestok.statistics.spreadsheets.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.maalestok.keyfigures.ImportOutcome.Rejected.Clash;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.PlaceNames;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;

/** Says of which areas and periods figures are, so that a person can take it in: areas with the same periods together, years in a row as a span. */
@Component
class ClashPlaces {

    private static final int MOST_AREAS = 12;
    private static final int MOST_LINES = 12;

    private final Areas areas;

    ClashPlaces(Areas areas) {
        this.areas = areas;
    }

    /** Lines such as <i>Færder, Tønsberg: 2022–2024</i>. */
    List<String> of(Clash clash, Texts t) {
        Map<List<Period>, List<Integer>> together = byArea(clash).entrySet().stream()
                .collect(Collectors.groupingBy(
                        it -> List.copyOf(it.getValue()),
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        List<String> lines = new ArrayList<>(together.entrySet().stream()
                .limit(MOST_LINES)
                .map(it -> names(it.getValue(), it.getKey().getFirst(), t) + ": " + spans(it.getKey()))
                .toList());
        if (together.size() > MOST_LINES || !clash.isComplete()) {
            lines.add("…");
        }
        return lines;
    }

    private static Map<Integer, TreeSet<Period>> byArea(Clash clash) {
        var byArea = new LinkedHashMap<Integer, TreeSet<Period>>();
        clash.places().forEach(it -> byArea.computeIfAbsent(it.areaId(), id -> new TreeSet<>())
                .add(Period.ofCode(it.period())));
        return byArea;
    }

    private String names(List<Integer> ids, Period period, Texts t) {
        var names = new PlaceNames(areas, t.language());
        String first = ids.stream()
                .map(id -> names.of(areas.get(id), period.start()))
                .sorted()
                .limit(MOST_AREAS)
                .collect(Collectors.joining(", "));
        int more = ids.size() - MOST_AREAS;
        return more > 0 ? t.get("clash.more", first, Numbers.in(t.language()).format(more)) : first;
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
