package org.maalestok.opendata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Service;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;

/** What tables and their variables are called. */
final class TableWords {

    static final Text REGION = new Text("område", "region", "region");
    static final Text UNIT = new Text("enhed", "enhet", "unit");
    static final Text CONTENTS = new Text("tabelindhold", "statistikkvariabel", "contents");
    static final Text YEAR = new Text("år", "år", "year");
    static final Text PERIOD = new Text("periode", "periode", "period");

    /** In titles, where regions are among municipalities and groups. */
    private static final Text AREA = new Text("område", "område", "area");

    private static final Text BY = new Text(
            "%s, %s: nøgletal efter %s og %s", "%s, %s: nøkkeltall etter %s og %s", "%s, %s: key figures by %s and %s");
    private static final Map<String, Text> LANDS = Map.of(
            "NO", new Text("Norge", "Norge", "Norway"),
            "DK", new Text("Danmark", "Danmark", "Denmark"));

    private TableWords() {}

    static Text time(TimeUnit unit) {
        return unit == TimeUnit.YEAR ? YEAR : PERIOD;
    }

    /** {@code Skole, Norge: nøkkeltall etter område, kjønn og år 2015–2024}. */
    static Text title(
            Service service, String country, boolean units, List<Text> groups, TimeUnit unit, List<Period> periods) {
        String first = TimeUnit.code(periods.getFirst());
        String last = TimeUnit.code(periods.getLast());
        String span = first.equals(last) ? " " + first : " %s–%s".formatted(first, last);
        Text land = LANDS.getOrDefault(country, Text.same(country));
        Function<Language, String> title = language -> {
            var by = new ArrayList<String>();
            by.add((units ? UNIT : AREA).in(language));
            groups.forEach(text -> by.add(text.in(language)));
            return BY.in(language)
                            .formatted(
                                    service.name().in(language),
                                    land.in(language),
                                    String.join(", ", by),
                                    time(unit).in(language))
                    + span;
        };
        return new Text(title.apply(Language.DA), title.apply(Language.NB), title.apply(Language.EN));
    }
}
