package org.maalestok.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.maalestok.RunningWithStarterData;
import org.maalestok.comparison.relations.Adjusted;
import org.maalestok.comparison.relations.Correlation;
import org.maalestok.comparison.relations.Regression;
import org.maalestok.comparison.relations.Relation;
import org.maalestok.comparison.relations.Relations;
import org.maalestok.comparison.trend.Trend;
import org.maalestok.comparison.trend.Trends;
import org.maalestok.comparison.uncertainty.Basis;
import org.maalestok.comparison.uncertainty.Evidence;
import org.maalestok.comparison.uncertainty.IntervalVerdict;
import org.maalestok.comparison.uncertainty.IntervalVerdict.Compared;
import org.maalestok.comparison.variation.WithinBetween;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Polarity;
import org.maalestok.keyfigures.Spread;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.Areas;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Verdicts on the real figures, of both engines and of trend, relations and variation, against numbers that R has worked out from the same files without any of our
 * code: {@code golden/verdicts.csv}, made by {@code golden/verdicts.R} with the calls that its head names.
 */
@RunningWithStarterData
class GoldenVerdictsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/verdicts.csv");

    /** Both sides work in double precision, by different ways. */
    private static final double CLOSE = 1e-8;

    @Autowired
    KeyFigures keyFigures;

    @Autowired
    JoinedFigures figures;

    @Autowired
    Areas areas;

    @Autowired
    Peers peers;

    @Autowired
    Judges judges;

    @Autowired
    Relations relations;

    private record Case(String what, String about, String area, String period) {

        String first() {
            return about.split(" ")[0];
        }

        String second() {
            return about.split(" ")[1];
        }

        @Override
        public String toString() {
            return String.join(" ", what, about, area, period);
        }
    }

    /** What R says, by name. */
    private static final class Golden extends LinkedHashMap<String, String> {

        double number(String name) {
            return Double.parseDouble(Objects.requireNonNull(get(name), name));
        }

        void agrees(String name, double ours) {
            double theirs = number(name);
            assertThat(ours).as(name).isCloseTo(theirs, offset(CLOSE * Math.max(1, Math.abs(theirs))));
        }

        void agrees(Enum<?> verdict) {
            assertThat(verdict.name()).isEqualTo(get("verdict"));
        }
    }

    @TestFactory
    List<DynamicTest> areThoseOfR() throws IOException {
        Map<Case, Golden> cases = new LinkedHashMap<>();
        Files.readAllLines(GOLDEN).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("what,"))
                .map(line -> line.split(",", -1))
                .forEach(row -> cases.computeIfAbsent(new Case(row[0], row[1], row[2], row[3]), ignored -> new Golden())
                        .put(row[4], row[5].strip()));
        assertThat(cases.keySet().stream().collect(Collectors.groupingBy(Case::what, Collectors.counting())))
                .as("at least ten of each engine")
                .allSatisfy((what, count) -> assertThat(count)
                        .as(what)
                        .isGreaterThanOrEqualTo(
                                List.of("spread", "share", "rate", "trend", "expected")
                                                .contains(what)
                                        ? 10
                                        : 4));
        return cases.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey().toString(), () -> check(one.getKey(), one.getValue())))
                .toList();
    }

    private void check(Case one, Golden golden) {
        switch (one.what()) {
            case "spread" -> spread(one, golden);
            case "share" -> share(one, golden);
            case "rate" -> rate(one, golden);
            case "mean" -> mean(one, golden);
            case "trend" -> trend(one, golden);
            case "relation" -> relation(one, golden);
            case "expected" -> expected(one, golden);
            case "within" -> within(one, golden);
            default -> throw new IllegalArgumentException(one.what());
        }
    }

    private Indicator indicator(String code) {
        return keyFigures.catalogue().findIndicator(code).orElseThrow();
    }

    private FigureTable table(String code) {
        return figures.table(indicator(code), AsOf.LATEST);
    }

    private Area area(String code) {
        return areas.findByCode(code).orElseThrow();
    }

    private static Period period(String text) {
        return Period.parse(text).orElseThrow();
    }

    private void spread(Case one, Golden golden) {
        Area own = area(one.area());
        PeerGroup group = peers.find(own, one.second()).orElseThrow();
        var comparison = comparison(one, own, group);
        Period period = period(one.period());
        Spread spread = comparison.spread(period).orElseThrow();
        golden.agrees("median", spread.median());
        golden.agrees("usual", spread.usual());
        golden.agrees("q1", spread.lower());
        golden.agrees("q3", spread.upper());
        assertThat(comparison.judgement(period)).isInstanceOf(Judgement.BySpread.class);
        golden.agrees(((Judgement.BySpread) comparison.judgement(period)).verdict());
    }

    private Comparison comparison(Case one, Area own, PeerGroup group) {
        return new Comparison(judges.of(indicator(one.first()), AsOf.LATEST), own, group.others());
    }

    private void share(Case one, Golden golden) {
        Area own = area(one.area());
        Period period = period(one.period());
        PeerGroup group = peers.find(own, one.second()).orElseThrow();
        var comparison = comparison(one, own, group);
        golden.agrees("benchmark", comparison.spread(period).orElseThrow().median());
        assertThat(comparison.judgement(period)).isInstanceOf(Judgement.ByInterval.class);
        agrees(golden, ((Judgement.ByInterval) comparison.judgement(period)).verdict());
    }

    private static void agrees(Golden golden, IntervalVerdict verdict) {
        assertThat(verdict).isInstanceOf(Compared.class);
        Compared compared = (Compared) verdict;
        golden.agrees("lower", compared.interval().lower());
        golden.agrees("upper", compared.interval().upper());
        golden.agrees(compared.outcome());
    }

    /** Infants per 1 000 inhabitants, against 8. */
    private void rate(Case one, Golden golden) {
        int own = area(one.area()).id();
        double count = table(one.first()).number(own, period(one.period()));
        double inhabitants = table("no.population").number(own, period(one.period()));
        var evidence = new Evidence.Rate(count, inhabitants, 1000);
        agrees(
                golden,
                IntervalVerdict.of(1000 * count / inhabitants, new Basis.Given(evidence), 8, Polarity.NEUTRAL, 0.95));
    }

    /** A region's municipalities taken as answers, against 4.2. */
    private void mean(Case one, Golden golden) {
        double[] answers = ofRegion(one.first(), one.area(), one.period());
        double mean = Arrays.stream(answers).average().orElseThrow();
        double squares = Arrays.stream(answers)
                .map(answer -> (answer - mean) * (answer - mean))
                .sum();
        var evidence = new Evidence.Mean(mean, Math.sqrt(squares / (answers.length - 1)), answers.length);
        agrees(golden, IntervalVerdict.of(mean, new Basis.Given(evidence), 4.2, Polarity.HIGHER_IS_BETTER, 0.95));
    }

    private double[] ofRegion(String code, String region, String period) {
        int[] members = areas.listMembers(area(region), LocalDate.of(2026, 1, 1)).stream()
                .mapToInt(Area::id)
                .toArray();
        return Arrays.stream(table(code).numbers(members, period(period)))
                .filter(Double::isFinite)
                .toArray();
    }

    private void trend(Case one, Golden golden) {
        Trend trend = Trends.of(table(one.first()), area(one.area()).id());
        assertThat(trend).isInstanceOf(Trend.Tested.class);
        var tested = (Trend.Tested) trend;
        golden.agrees("s", tested.s());
        golden.agrees("p", tested.p());
        golden.agrees("slope", tested.slope());
        golden.agrees(trend.direction());
    }

    private void relation(Case one, Golden golden) {
        List<Area> danish = areas.listMunicipalities("DK", LocalDate.of(2026, 1, 1));
        String[] periods = one.period().split(" ");
        Relation relation = relations.between(
                indicator(one.first()),
                period(periods[0]),
                indicator(one.second()),
                period(periods[1]),
                danish,
                AsOf.LATEST);
        Correlation correlation = relation.correlation().orElseThrow();
        Regression line = relation.line().orElseThrow();
        golden.agrees("n", correlation.n());
        golden.agrees("r", correlation.pearson().value());
        golden.agrees("lower", correlation.pearson().lower());
        golden.agrees("upper", correlation.pearson().upper());
        golden.agrees("p", correlation.p());
        golden.agrees("rho", correlation.spearman().value());
        golden.agrees("slope", line.slope(0));
        golden.agrees("intercept", line.intercept());
        golden.agrees("r2", line.r2());
        golden.agrees(
                "leverage",
                IntStream.range(0, line.n()).mapToDouble(line::leverage).max().orElseThrow());
        golden.agrees(
                "cook",
                IntStream.range(0, line.n()).mapToDouble(line::cook).max().orElseThrow());
        golden.agrees(
                "student",
                IntStream.range(0, line.n())
                        .mapToDouble(unit -> Math.abs(line.studentised(unit)))
                        .max()
                        .orElseThrow());
        assertThat(relation.outliers().stream().map(Area::code).sorted().collect(Collectors.joining(" ")))
                .isEqualTo(golden.get("outliers"));
    }

    private void expected(Case one, Golden golden) {
        List<Area> danish = areas.listMunicipalities("DK", LocalDate.of(2026, 1, 1));
        Adjusted adjusted = relations.adjusted(
                indicator(one.first()),
                List.of(indicator("dk.kindergarten.pedagogue_share"), indicator("dk.kindergarten.sick_leave")),
                period(one.period()),
                area(one.area()),
                danish,
                AsOf.LATEST);
        assertThat(adjusted).isInstanceOf(Adjusted.Expected.class);
        var expected = (Adjusted.Expected) adjusted;
        golden.agrees("expected", expected.expected());
        golden.agrees("lower", expected.lower());
        golden.agrees("upper", expected.upper());
        golden.agrees(expected.outcome());
    }

    private void within(Case one, Golden golden) {
        double[][] regions = List.of("DK-081", "DK-082", "DK-083", "DK-084", "DK-085").stream()
                .map(region -> ofRegion(one.first(), region, one.period()))
                .toArray(double[][]::new);
        var measured = (WithinBetween.Measured) WithinBetween.of(regions);
        golden.agrees("icc", measured.icc());
        golden.agrees("lower", measured.lower());
        golden.agrees("upper", measured.upper());
    }
}
