package org.maalestok.keyfigures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.keyfigures.KeyFiguresFixture.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.TestDatabase;
import org.maalestok.keyfigures.quality.SuspectList;
import org.maalestok.keyfigures.quality.SuspectList.Asked;

/** When a suspect comes off the list by itself: the list is always what looking at everything today would find. */
class SuspectsCloseTest {

    private static final String RULES = """
            looks_back: 2
            rules:
              - number: 1
                kind: range
                name: {nb: Over hundre, da: Over hundrede, en: Above a hundred}
                indicators: [no.a]
                to: 100
                nb: "{value}."
                da: "{value}."
                en: "{value}."
                cases: [{name: one, given: x, expect: []}]
              - number: 2
                kind: sum
                name: {nb: Deler og helhet, da: Dele og helhed, en: Parts and whole}
                whole: no.a
                parts: [no.b, no.c]
                about: no.a
                absolute: 1
                relative: 0
                nb: "{whole}, {sum}."
                da: "{whole}, {sum}."
                en: "{whole}, {sum}."
                cases: [{name: one, given: x, expect: []}]
              - number: 3
                kind: alike
                name: {nb: Ført likt, da: Registreret ens, en: Registered alike}
                indicators: [no.b, no.c]
                agreement: 0.6
                fewest: 4
                nb: "{usual}."
                da: "{usual}."
                en: "{usual}."
                cases: [{name: one, given: x, expect: []}]
            """;

    private static final List<String> PLACES = List.of("NO-1", "NO-2", "NO-3", "NO-4", "NO-5");

    private final KeyFiguresFixture figures =
            KeyFiguresFixture.on(TestDatabase.fresh(), areas()).catalogue("no.a", "no.b", "no.c");

    private final SuspectList list = figures.get(SuspectList.class);

    private static AreasFixture areas() {
        var areas = new AreasFixture();
        PLACES.forEach(code -> areas.with(code, "Place " + code));
        return areas;
    }

    private List<String> open() {
        var asked = new Asked(Optional.empty(), Optional.empty(), Optional.empty(), true);
        var open = new TreeSet<String>();
        for (var line : list.list(asked, 0, 1000)) {
            list.listOf(line.cell())
                    .forEach(suspect -> open.add("%d %d %d %s %s"
                            .formatted(
                                    suspect.rule(),
                                    suspect.indicatorId(),
                                    suspect.areaId(),
                                    suspect.period(),
                                    suspect.found().number())));
        }
        return List.copyOf(open);
    }

    private void rules(String yaml) {
        assertThat(figures.rules(yaml)).isInstanceOf(RuleFiles.Loaded.class);
    }

    @Test
    void aFigureThatBecameOlderThanTheRuleLooksIsAskedAboutNoMore() {
        rules(RULES);
        String rows = file("sample", "no.a,NO-1,2020,150,");
        figures.publish(rows);
        assertThat(open()).hasSize(1);
        figures.publish(rows + "no.a,NO-1,2021,90,\n");
        assertThat(open()).hasSize(1);
        figures.publish(rows + "no.a,NO-1,2021,90,\nno.a,NO-1,2022,90,\n");
        assertThat(open()).isEmpty();
    }

    @Test
    void aWholeIsAskedAboutNoMoreWhenItsPartsAreMended() {
        rules(RULES);
        figures.publish(file("wholes", "no.a,NO-1,2020,90,"));
        figures.publish(file("parts", "no.b,NO-1,2020,40,", "no.c,NO-1,2020,40,"));
        assertThat(open()).hasSize(1);
        figures.publish(file("parts", "no.b,NO-1,2020,40,", "no.c,NO-1,2020,50,"));
        assertThat(open()).isEmpty();
    }

    /** One that stays is told in the words of today; one that comes off keeps the words that people read. */
    @Test
    void theWordsFollowTheOthersAndNotTheNextFigure() {
        rules(RULES);
        figures.publish(file("wholes", "no.a,NO-1,2020,90,"));
        figures.publish(file("parts", "no.b,NO-1,2020,40,", "no.c,NO-1,2020,40,"));
        figures.publish(file("parts", "no.b,NO-1,2020,40,", "no.c,NO-1,2020,30,"));
        assertThat(sentences("closed_by is null")).containsExactly("90\u00a0kr, 70.");
        figures.publish(file("wholes", "no.a,NO-1,2020,80,"));
        assertThat(sentences("closed_by is null")).containsExactly("80\u00a0kr, 70.");
        assertThat(sentences("closed_by is not null")).containsExactly("90\u00a0kr, 70.");
    }

    private List<String> sentences(String which) {
        return figures.jdbc()
                .sql("select sentence_nb from keyfigures.suspect where " + which)
                .query(String.class)
                .list();
    }

    @Test
    void whoRegistersLikeTheOthersNowIsAskedAboutNoMoreInOlderPeriodsEither() {
        rules(RULES);
        figures.publish(file("b", alike("no.b", 2020, "0")));
        figures.publish(file("c", alike("no.c", 2020, "7")));
        assertThat(open()).as("all but one have zero").hasSize(1);
        var rows = new ArrayList<>(List.of(alike("no.c", 2020, "7")));
        rows.addAll(List.of(alike("no.c", 2021, "7")));
        rows.addAll(List.of(alike("no.c", 2022, "7")));
        figures.publish(file("c", rows.toArray(String[]::new)));
        assertThat(open())
                .as("2020 is older than the rule looks; 2021 and 2022 have no b")
                .noneMatch(one -> one.contains("2020"));
    }

    /** One of the municipalities has a figure above zero where the others have what is given, and another one. */
    private static String[] alike(String code, int year, String others) {
        return PLACES.stream()
                .map(area -> "%s,%s,%d,%s,".formatted(code, area, year, area.equals("NO-1") ? "5" : others))
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theListIsWhatLookingAtEverythingTodayWouldFind(long seed) {
        rules(RULES);
        var random = new Random(seed);
        for (int step = 0; step < 12; step++) {
            String code = List.of("no.a", "no.b", "no.c").get(random.nextInt(3));
            var rows = new ArrayList<String>();
            for (String area : PLACES) {
                for (int year = 2020; year <= 2021 + step / 3; year++) {
                    if (random.nextInt(5) > 0) {
                        rows.add("%s,%s,%d,%d,".formatted(code, area, year, random.nextInt(4) * 45));
                    }
                }
            }
            figures.publish(file(code.substring(3), rows.toArray(String[]::new)));
            var kept = open();
            figures.jdbc()
                    .sql("update keyfigures.suspect set closed_by = 1 where closed_by is null")
                    .update();
            rules(RULES + "# %d\n".formatted(step));
            assertThat(kept).as("seed %d, step %d", seed, step).isEqualTo(open());
        }
    }
}
