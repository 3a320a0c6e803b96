package org.maalestok.keyfigures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.keyfigures.KeyFiguresFixture.file;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.TestDatabase;
import org.maalestok.access.User;
import org.maalestok.keyfigures.FigureImport.Progress;
import org.maalestok.keyfigures.quality.Cell;
import org.maalestok.keyfigures.quality.Decisions;
import org.maalestok.keyfigures.quality.SuspectList;
import org.maalestok.keyfigures.quality.Writer;

/**
 * Whatever comes in and whatever is decided, in whatever order: a dry run says what publishing lists; a figure shows its source's number unless a decision
 * about that very number holds; what is computed follows; an odd number is on the list, whoever gave it, and so is one that is another than what was decided about; and a release once out reads the same for ever.
 */
class QualityLawsTest {

    private static final List<String> AREAS = List.of("NO-3911", "NO-3901", "NO-3905");
    private static final Writer SOFIE = Writer.ofSecretariat(new User(7, "s@ks.no", "Sofie Sekretær", true, List.of()));

    private final KeyFiguresFixture figures =
            KeyFiguresFixture.on(TestDatabase.fresh()).catalogue("no.a", "no.b", "no.sum = no.a + no.b");

    private final Decisions decisions = figures.get(Decisions.class);
    private final SuspectList list = figures.get(SuspectList.class);
    /** What the source says of no.a now. */
    private final Map<Cell, BigDecimal> source = new HashMap<>();
    /** What is to be shown instead; empty text for left out. */
    private final Map<Cell, String> decided = new HashMap<>();
    /** Whose figure is another one than the one that was decided about. */
    private final Set<Cell> ended = new HashSet<>();
    /** What each release showed right after it came out. */
    private final Map<Integer, Map<Cell, Observation>> pasts = new TreeMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void holdInAnyOrder(long seed) {
        var random = new Random(seed);
        figures.rules(DecidedFigures.RULES);
        for (int step = 0; step < 30; step++) {
            if (step == 0 || random.nextInt(3) == 0) {
                publish(random);
            } else if (random.nextInt(4) == 0) {
                takeBack(random);
            } else {
                decide(random);
            }
            check("seed " + seed + ", step " + step);
        }
    }

    private void publish(Random random) {
        var rows = new ArrayList<String>();
        for (String area : AREAS) {
            for (int year = 2024; year <= 2025; year++) {
                Cell cell = cell(area, year);
                boolean changes = !source.containsKey(cell) || random.nextInt(3) == 0;
                BigDecimal value = changes ? BigDecimal.valueOf(random.nextInt(160)) : source.get(cell);
                if (source.containsKey(cell) && source.get(cell).compareTo(value) != 0) {
                    decided.remove(cell);
                    if (decisions.findDecision(cell).isPresent()) {
                        ended.add(cell);
                    }
                }
                source.put(cell, value);
                rows.add("no.a,%s,%d,%s,".formatted(area, year, value));
                rows.add("no.b,%s,%d,120,".formatted(area, year));
            }
        }
        String text = file("sample", rows.toArray(String[]::new));
        var would =
                (ImportOutcome.WouldPublish) figures.bring(text.getBytes(StandardCharsets.UTF_8), true, Progress.NONE);
        long before = figures.count("suspect");
        int release = figures.publish(text).number();
        assertThat(figures.count("suspect") - before).isEqualTo(would.suspects().size());
        pasts.put(release, shown(AsOf.LATEST));
    }

    private void decide(Random random) {
        Cell cell = any(random);
        var seen = decisions.now(cell);
        switch (random.nextInt(3)) {
            case 0 -> {
                decisions.confirm(List.of(seen), "Stemmer", SOFIE);
                decided.remove(cell);
            }
            case 1 -> {
                decisions.leaveOut(List.of(seen), "Ikke levert", SOFIE);
                decided.put(cell, "");
            }
            default -> {
                String value = String.valueOf(1000 + random.nextInt(100));
                decisions.correct(seen, new BigDecimal(value), "Rettet", SOFIE);
                decided.put(cell, value);
            }
        }
    }

    private void takeBack(Random random) {
        Cell cell = any(random);
        decisions.findDecision(cell).ifPresent(said -> {
            decisions.takeBack(said.id(), "Likevel ikke", SOFIE);
            decided.remove(cell);
        });
    }

    private void check(String where) {
        var now = shown(AsOf.LATEST);
        source.forEach((cell, value) -> {
            String instead = decided.getOrDefault(cell, value.toPlainString());
            assertThat(now.get(cell).number().map(BigDecimal::toPlainString).orElse(""))
                    .as(where)
                    .isEqualTo(instead);
            var sum = figures.table("no.sum", AsOf.LATEST).at(cell.areaId(), cell.period());
            assertThat(sum.number().map(BigDecimal::intValue).orElse(-1))
                    .as(where)
                    .isEqualTo(instead.isEmpty() ? -1 : Integer.parseInt(instead) + 120);
            boolean asked = !instead.isEmpty() && Integer.parseInt(instead) > 100;
            if (asked || value.intValue() <= 100) {
                assertThat(list.listOf(cell).isEmpty()).as(where).isEqualTo(!asked && !ended.contains(cell));
            }
        });
        pasts.forEach((release, past) -> assertThat(shown(AsOf.release(release)))
                .as("%s, release %d", where, release)
                .isEqualTo(past));
    }

    private Map<Cell, Observation> shown(AsOf asOf) {
        var table = figures.table("no.a", asOf);
        var shown = new HashMap<Cell, Observation>();
        source.keySet().forEach(cell -> shown.put(cell, table.at(cell.areaId(), cell.period())));
        return shown;
    }

    private Cell any(Random random) {
        return cell(AREAS.get(random.nextInt(AREAS.size())), 2024 + random.nextInt(2));
    }

    private Cell cell(String area, int year) {
        return new Cell(figures.indicator("no.a").id(), figures.area(area), Period.year(year));
    }
}
