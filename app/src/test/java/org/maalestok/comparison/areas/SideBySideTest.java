package org.maalestok.comparison.areas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.maalestok.RunningWithStarterData;
import org.maalestok.comparison.Comparison;
import org.maalestok.comparison.Judgement.ByInterval;
import org.maalestok.comparison.Judgement.BySpread;
import org.maalestok.comparison.Judgement.Itself;
import org.maalestok.comparison.Judges;
import org.maalestok.comparison.Peers;
import org.maalestok.comparison.Verdict;
import org.maalestok.comparison.areas.Against.Middle;
import org.maalestok.comparison.areas.Line.Cell;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Polarity;
import org.maalestok.keyfigures.Spread;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.Areas;
import org.springframework.beans.factory.annotation.Autowired;

/** Real municipalities side by side say what each of them is told on its own pages. */
@RunningWithStarterData
class SideBySideTest {

    @Autowired
    SideBySide sideBySide;

    @Autowired
    KeyFigures keyFigures;

    @Autowired
    Judges judges;

    @Autowired
    Areas areas;

    @Autowired
    Peers peers;

    private Area area(String code) {
        return areas.findByCode(code).orElseThrow();
    }

    private List<Area> group(Area own) {
        return Stream.concat(Stream.of(own), peers.find(own, "NO-VESTFOLD10").orElseThrow().others().stream())
                .toList();
    }

    private List<Line> lines(Against against, Integer year, String... codes) {
        List<Area> chosen = Stream.of(codes).map(this::area).toList();
        List<Indicator> all = keyFigures.listIndicatorsOf(chosen.getFirst().id());
        return sideBySide.lines(chosen, all, against, year, AsOf.LATEST);
    }

    @Test
    void everyCellIsWhatTheMunicipalityIsToldAlone() {
        Area faerder = area("NO-3911");
        List<Area> group = group(faerder);
        int compared = 0;
        for (Line line : lines(new Against.Group(group, Middle.MEDIAN), null, "NO-3911", "NO-3905", "NO-0301")) {
            for (Cell cell : line.cells()) {
                var others = new ArrayList<>(group);
                others.remove(cell.area());
                var alone = new Comparison(judges.of(line.indicator(), AsOf.LATEST), cell.area(), others);
                Period period = line.period().orElseThrow();
                assertThat(cell.judgement()).as(line.indicator().code()).isEqualTo(alone.judgement(period));
                compared += cell.observation() instanceof Measured ? 1 : 0;
            }
        }
        assertThat(compared).isGreaterThan(100);
    }

    @Test
    void aRowHasOneEngineAndBothAreThere() {
        List<Line> lines = lines(new Against.Group(group(area("NO-3911")), Middle.MEDIAN), null, "NO-3911", "NO-3905");
        assertThat(lines).allSatisfy(line -> assertThat(line.cells())
                .allMatch(cell -> cell.judgement() instanceof ByInterval == line.byInterval()));
        assertThat(lines).anyMatch(Line::byInterval).anyMatch(line -> !line.byInterval());
        assertThat(lines.stream().filter(line -> !line.byInterval()).flatMap(line -> line.cells().stream()))
                .allMatch(cell -> cell.interval().isEmpty());
    }

    @Test
    void aMunicipalityIsNotHeldAgainstItself() {
        Area tonsberg = area("NO-3905");
        var against = new Against.One(tonsberg, group(area("NO-3911")));
        for (Line line : lines(against, null, "NO-3911", "NO-3905")) {
            Cell first = line.cells().getFirst();
            Cell itself = line.cells().getLast();
            assertThat(itself.judgement()).isInstanceOf(Itself.class);
            assertThat(itself.difference()).isEmpty();
            if (first.observation() instanceof Measured own && itself.observation() instanceof Measured other) {
                double difference = own.value().doubleValue() - other.value().doubleValue();
                assertThat(first.difference().orElseThrow()).isCloseTo(difference, within(1e-9));
            }
        }
    }

    @Test
    void againstOneTheUsualSpreadStillDecides() {
        Spread spread = Spread.of(new double[] {1, 2, 3, 4, 5, 6, 7});
        assertThat(spread.usual()).isEqualTo(2 * 1.4826);
        assertThat(Verdict.against(10, 12.9, spread.usual(), spread.count(), Polarity.NEUTRAL))
                .isEqualTo(Verdict.SIMILAR);
        assertThat(Verdict.against(10, 13.0, spread.usual(), spread.count(), Polarity.NEUTRAL))
                .isEqualTo(Verdict.HIGHER);
        assertThat(Verdict.against(10, 7.0, spread.usual(), spread.count(), Polarity.LOWER_IS_BETTER))
                .isEqualTo(Verdict.BETTER);
    }

    @Test
    void theMeanIsAnotherBenchmarkButNotAnotherSpread() {
        List<Area> group = group(area("NO-3911"));
        List<Line> median = lines(new Against.Group(group, Middle.MEDIAN), null, "NO-3911");
        List<Line> mean = lines(new Against.Group(group, Middle.MEAN), null, "NO-3911");
        int differing = 0;
        for (int i = 0; i < median.size(); i++) {
            Line one = median.get(i);
            if (one.benchmark().isPresent()
                    && !one.benchmark().equals(mean.get(i).benchmark())) {
                differing++;
            }
            if (!one.byInterval()) {
                assertThat(mean.get(i).cells().getFirst().judgement())
                        .isEqualTo(one.cells().getFirst().judgement());
            }
        }
        assertThat(differing).isGreaterThan(10);
    }

    /** Skien's fire service lies above the median of the others and below their mean. */
    @Test
    void aVerdictAndItsDifferenceAreAboutTheSameBenchmark() {
        var mean = new Against.Group(group(area("NO-3911")), Middle.MEAN);
        int higher = 0;
        for (Line line : lines(mean, null, "NO-3911", "NO-4003")) {
            for (Cell cell : line.cells()) {
                if (cell.judgement() instanceof BySpread spread && spread.verdict() == Verdict.HIGHER) {
                    assertThat(cell.difference().orElseThrow())
                            .as(line.indicator().code())
                            .isPositive();
                    higher++;
                }
            }
        }
        assertThat(higher).isGreaterThan(10);
    }

    /** Parents were asked in the school year 2021/22, beside figures of calendar years: the year in which it ends is its year here too. */
    @Test
    void aSchoolYearIsOfTheYearInWhichItEnds() {
        var against = new Against.Group(List.of(area("DK-751"), area("DK-101")), Middle.MEDIAN);
        Period schoolYear = Period.parse("2021/22").orElseThrow();
        assertThat(lines(against, 2022, "DK-751")).extracting(Line::period).contains(Optional.of(schoolYear));
        assertThat(lines(against, 2021, "DK-751")).extracting(Line::period).doesNotContain(Optional.of(schoolYear));
        for (int year : new int[] {2021, 2022}) {
            assertThat(lines(against, year, "DK-751"))
                    .flatExtracting(line -> line.period().stream().toList())
                    .allMatch(period -> period.endYear() == year);
        }
    }

    @Test
    void aYearWithoutFiguresLeadsOn() {
        List<Line> lines = lines(new Against.Group(group(area("NO-3911")), Middle.MEDIAN), 1999, "NO-3911");
        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            assertThat(line.period()).isEmpty();
            assertThat(line.cells()).isEmpty();
            assertThat(line.latest()).isPresent();
        });
    }
}
