package org.maalestok.comparison.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.maalestok.comparison.similarity.Similar;
import org.maalestok.comparison.similarity.Similarity.Ranked;
import org.maalestok.comparison.similarity.Similarity.Used;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Language;

/** Who is most like a municipality, as a file: everybody, the nearest first and the municipality itself above them, with a row for each variable that counts. */
record LikenessFile(Area own, Ranked ranked, Language language) {

    static final List<String> HEADINGS = List.of(
            "model",
            "area",
            "area_name",
            "place",
            "distance",
            "variable",
            "variable_name",
            "period",
            "weight",
            "value",
            "steps",
            "share");

    /** The columns of numbers. */
    static final List<String> NUMBERS = List.of("place", "distance", "weight", "value", "steps", "share");

    TableFile file() {
        Stream<List<Object>> itself = ranked.nearest(1).stream()
                .flatMap(nearest -> rows(own, List.of("", ""), nearest.contributions(), true));
        Stream<List<Object>> others = IntStream.range(0, ranked.all().size())
                .boxed()
                .flatMap(i -> {
                    Similar one = ranked.all().get(i);
                    return rows(
                            one.area(),
                            List.of(BigDecimal.valueOf(i + 1), TableFile.number(one.distance())),
                            one.contributions(),
                            false);
                });
        return new TableFile(
                "alike-" + own.code(), HEADINGS, Stream.concat(itself, others).toList());
    }

    private Stream<List<Object>> rows(
            Area area, List<Object> place, List<Similar.Contribution> contributions, boolean itself) {
        var rows = new ArrayList<List<Object>>();
        for (int i = 0; i < contributions.size(); i++) {
            Used used = ranked.used().get(i);
            Similar.Contribution one = contributions.get(i);
            rows.add(TableFile.row(
                    List.of(ranked.model().code(), area.code(), area.name().in(language)),
                    place,
                    List.of(
                            used.variable().code(),
                            used.variable().name().in(language),
                            used.year().toString(),
                            TableFile.number(used.weight()),
                            TableFile.number(itself ? one.own() : one.other())),
                    itself ? List.of("", "") : List.of(TableFile.number(one.steps()), TableFile.number(one.share()))));
        }
        return rows.stream();
    }
}
