package org.maalestok.keyfigures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.keyfigures.KeyFiguresFixture.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.maalestok.TestDatabase;
import org.maalestok.keyfigures.FigureImport.Progress;
import org.maalestok.keyfigures.ImportOutcome.WouldPublish;
import org.maalestok.keyfigures.quality.SuspectList;
import org.maalestok.keyfigures.quality.SuspectList.Asked;

/** Rules look at everything that a release changes, however old, and at nothing else that is old. */
class LateChangesTest {

    private static final String RULES = """
            looks_back: 3
            rules:
              - number: 1
                kind: range
                name: {nb: Over hundre, da: Over hundrede, en: Above a hundred}
                indicators: [no.a, no.double]
                to: 100
                nb: "{value}."
                da: "{value}."
                en: "{value}."
                cases: [{name: one, given: x, expect: []}]
              - number: 2
                kind: jump
                name: {nb: Sprang, da: Spring, en: Jump}
                indicators: [no.a]
                in: points
                least: 10
                floor: 10
                z: 5
                own: 3
                nb: "{value} etter {before}."
                da: "{value} efter {before}."
                en: "{value} after {before}."
                cases: [{name: one, given: x, expect: []}]
              - number: 3
                kind: impossible
                name: {nb: Del over helhet, da: Del over helhed, en: Part above the whole}
                when: no.b > no.a
                about: no.b
                nb: "{figures}."
                da: "{figures}."
                en: "{figures}."
                cases: [{name: one, given: x, expect: []}]
            """;

    private final KeyFiguresFixture figures =
            KeyFiguresFixture.on(TestDatabase.fresh()).catalogue("no.a", "no.b", "no.double = no.a * 2");

    /** Eight years of three municipalities, 40 everywhere, but for what is said otherwise. */
    private static String eightYears(String... otherwise) {
        return figuresOf("no.a", "40", 2018, otherwise);
    }

    private static String figuresOf(String code, String usual, int first, String... otherwise) {
        var rows = new ArrayList<String>();
        for (String area : List.of("NO-3911", "NO-3901", "NO-3905")) {
            for (int year = first; year <= 2025; year++) {
                String cell = "%s,%s,%d,".formatted(code, area, year);
                rows.add(List.of(otherwise).stream()
                        .map(one -> code + ",NO-" + one + ",")
                        .filter(one -> one.startsWith(cell))
                        .findFirst()
                        .orElse(cell + usual + ","));
            }
        }
        return file(code.substring(3), rows.toArray(String[]::new));
    }

    private List<String> wouldAsk(String text) {
        var outcome = (WouldPublish) figures.bring(text.getBytes(StandardCharsets.UTF_8), true, Progress.NONE);
        return outcome.suspects().stream()
                .map(suspect -> told(suspect.rule(), suspect.indicatorId(), suspect.areaId(), suspect.period()))
                .toList();
    }

    private List<String> open() {
        var list = figures.get(SuspectList.class);
        return list.list(new Asked(Optional.empty(), Optional.empty(), Optional.empty(), true), 0, 1000).stream()
                .flatMap(line -> list.listOf(line.cell()).stream())
                .map(suspect -> told(suspect.rule(), suspect.indicatorId(), suspect.areaId(), suspect.period()))
                .sorted()
                .toList();
    }

    private String told(int rule, int indicatorId, int areaId, Period period) {
        String area = List.of("NO-3911", "NO-3901", "NO-3905").stream()
                .filter(code -> figures.area(code) == areaId)
                .findFirst()
                .orElseThrow();
        String code = List.of("no.a", "no.b", "no.double").get(indicatorId - 1);
        return "%d %s %s %s".formatted(rule, code, area, period);
    }

    /** A dry run and the release say the same. */
    private List<String> asksAfter(String text) {
        var would = wouldAsk(text);
        assertThat(open()).as("before the release").doesNotContainAnyElementsOf(would);
        figures.publish(text);
        assertThat(open()).containsAll(would);
        return would;
    }

    @Test
    void anOldFigureThatAReleaseChangesIsAskedAbout() {
        figures.rules(RULES);
        figures.publish(eightYears());
        assertThat(asksAfter(eightYears("3901,2020,8"))).containsExactly("2 no.a NO-3901 2020");
    }

    @Test
    void soIsTheOneAfterItThatIsMeasuredFromIt() {
        figures.rules(RULES);
        figures.publish(eightYears());
        assertThat(asksAfter(eightYears("3901,2018,8")))
                .as("there is no year before the first")
                .containsExactly("2 no.a NO-3901 2019");
    }

    @Test
    void oldFiguresThatNobodyChangedAreNotAskedAboutWhenOthersOfTheirYearAre() {
        figures.rules(RULES);
        figures.publish(eightYears("3911,2019,95"));
        assertThat(open()).as("2019 was old when all came").isEmpty();
        assertThat(asksAfter(eightYears("3911,2019,95", "3901,2019,96"))).allMatch(one -> one.contains("NO-3901"));
    }

    @Test
    void theFirstReleaseOfManyYearsIsAskedAboutItsLastOnesOnly() {
        figures.rules(RULES);
        assertThat(asksAfter(eightYears("3911,2019,150", "3911,2023,41", "3911,2025,150")))
                .containsExactlyInAnyOrder("1 no.a NO-3911 2025", "2 no.a NO-3911 2025", "1 no.double NO-3911 2025");
        figures.rules(RULES + "# the same once more\n");
        assertThat(open()).allMatch(one -> one.endsWith("2025"));
    }

    @Test
    void yearsThatALaterReleaseAddsAreNewHoweverOld() {
        figures.rules(RULES);
        figures.publish(eightYears());
        assertThat(asksAfter(figuresOf("no.a", "40", 2015, "3911,2016,150")))
                .contains("1 no.a NO-3911 2016", "2 no.a NO-3911 2016", "1 no.double NO-3911 2016")
                .hasSize(3);
    }

    @Test
    void whatIsComputedFromOrStandsBesideAChangedFigureIsLookedAtWithIt() {
        figures.rules(RULES);
        figures.publish(figuresOf("no.b", "30", 2018));
        figures.publish(eightYears());
        assertThat(asksAfter(eightYears("3905,2019,60"))).contains("1 no.double NO-3905 2019");
        assertThat(asksAfter(eightYears("3905,2019,60", "3911,2018,20")))
                .contains("3 no.b NO-3911 2018")
                .noneMatch(one -> one.contains("NO-3905"));
    }

    @Test
    void itStandsOnTheListUntilItIsMended() {
        figures.rules(RULES);
        figures.publish(eightYears());
        figures.publish(eightYears("3901,2020,8"));
        figures.publish(eightYears("3901,2020,8", "3911,2024,41"));
        figures.rules(RULES + "# the same once more\n");
        assertThat(open()).containsExactly("2 no.a NO-3901 2020");
        figures.publish(eightYears("3901,2020,39", "3911,2024,41"));
        assertThat(open()).isEmpty();
    }

    /** It was looked at when it came, and found in order; that newer years make it old is no change. */
    @Test
    void aFigureThatGrowsOldIsNotLateByThat() {
        figures.rules(RULES);
        figures.publish(figuresOf("no.a", "40", 2018).replaceAll("(?m)^no.a,\\S*,202[45],.*\\R", ""));
        String revised = eightYears("3911,2023,49");
        figures.publish(revised.replaceAll("(?m)^no.a,\\S*,202[5],.*\\R", ""));
        figures.publish(revised);
        figures.rules(RULES.replace("least: 10", "least: 5").replace("floor: 10", "floor: 5"));
        assertThat(open()).contains("2 no.a NO-3911 2023");
        figures.publish(revised + "no.a,NO-3911,2026,40,\n");
        assertThat(open()).noneMatch(one -> one.endsWith("2023"));
    }
}
