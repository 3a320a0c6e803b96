package org.maalestok.frontier.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.maalestok.frontier.Certificate;
import org.maalestok.frontier.Malmquist;
import org.maalestok.frontier.PartialFrontier;
import org.maalestok.frontier.PriceEfficiency;
import org.maalestok.frontier.Results;
import org.maalestok.frontier.Score;
import org.maalestok.frontier.Units;

/**
 * Malmquist, partial frontiers, cost and revenue against exact values, 1e-9 relative.
 *
 * <p>Receipts: {@code Benchmarking::malmq}, {@code frontiles::orderm / orderalpha} (closed form instead of simulation), {@code
 * Benchmarking::cost.opt, revenue.opt}; the values here are exact, not the packages' own.
 */
class StatisticsGoldenTest {

    @ParameterizedTest
    @CsvSource({"crs,in", "crs,out", "vrs,in", "vrs,out"})
    void malmquistOfTheMunicipalities(String returns, String orientation) {
        Units before = Golden.MUNI356.units();
        Units after = Golden.MUNI356.units(Golden.file("data/muni356_2x3_period2.csv"));
        malmquist(before, after, Golden.file("exact/muni356_malmquist.csv"), returns, orientation);
    }

    private static void malmquist(Units before, Units after, Csv golden, String returns, String orientation) {
        Csv rows = golden.where("rts", returns).where("orient", orientation);
        Results<Malmquist.Change> changes = Malmquist.withDefaults()
                .with(Golden.returns(returns))
                .with(Golden.orientation(orientation))
                .evaluate(before, after);
        assertThat(changes.rows()).hasSize(rows.size());
        for (int u = 0; u < changes.size(); u++) {
            Malmquist.Change change = changes.get(u);
            String label = rows.rows().get(u).toString();
            assertThat(change.unit()).isEqualTo(rows.text(u, "dmu"));
            score(label, change.own().d00(), rows.text(u, "d00"));
            score(label, change.own().d10(), rows.text(u, "d10"));
            score(label, change.own().d01(), rows.text(u, "d01"));
            score(label, change.own().d11(), rows.text(u, "d11"));
            number(label, change.efficiencyChange(), rows.text(u, "effch"));
            number(label, change.technicalChange(), rows.text(u, "techch"));
            number(label, change.index(), rows.text(u, "malmquist"));
        }
    }

    /** All parts of the index and the chained one, over years that some units miss. */
    @ParameterizedTest
    @CsvSource({"in", "out"})
    void malmquistAlongAPanelWithHoles(String orientation) {
        Csv panel = Golden.file("data/panel.csv");
        List<Malmquist.Period> years = panel.column("year").stream()
                .distinct()
                .sorted()
                .map(year -> new Malmquist.Period(year, unitsOf(panel.where("year", year))))
                .toList();
        Csv rows = Golden.file("exact/panel_malmquist.csv").where("orient", orientation);
        List<Malmquist.Change> changes = Malmquist.withDefaults()
                .with(Golden.orientation(orientation))
                .evaluate(years)
                .rows();
        assertThat(changes).hasSize(rows.size());
        for (int row = 0; row < changes.size(); row++) {
            Malmquist.Change change = changes.get(row);
            String label = rows.rows().get(row).toString();
            assertThat(List.of(change.unit(), change.from(), change.to()))
                    .isEqualTo(List.of(rows.text(row, "dmu"), rows.text(row, "from"), rows.text(row, "to")));
            number(label, change.index(), rows.text(row, "malmquist"));
            number(label, change.efficiencyChange(), rows.text(row, "effch"));
            number(label, change.technicalChange(), rows.text(row, "techch"));
            number(label, change.pureEfficiencyChange(), rows.text(row, "pech"));
            number(label, change.scaleChange(), rows.text(row, "sech"));
            number(label, change.technicalChangeVariable(), rows.text(row, "techch_v"));
            number(label, change.scaleChangeVariable(), rows.text(row, "sech_v"));
            number(label, change.cumulative(), rows.text(row, "cumulative"));
        }
    }

    private static Units unitsOf(Csv rows) {
        List<String> inputs = List.of("x1", "x2");
        List<String> outputs = List.of("y1", "y2");
        return Units.of(rows.column("dmu"), inputs, rows.numbers(inputs), outputs, rows.numbers(outputs));
    }

    private static void score(String label, Score score, String expected) {
        if (expected.equals("INFEASIBLE")) {
            assertThat(score).as(label).isInstanceOf(Score.Undefined.class);
        } else {
            number(label, score.value(), expected);
        }
    }

    private static void number(String label, OptionalDouble value, String expected) {
        if (expected.isEmpty()) {
            assertThat(value).as(label).isEmpty();
        } else {
            double wanted = Double.parseDouble(expected);
            assertThat(value.orElse(Double.NaN)).as(label).isCloseTo(wanted, within(1e-9 * Math.max(1e-3, wanted)));
        }
    }

    @ParameterizedTest
    @CsvSource({"crs,in", "vrs,in", "crs,out", "vrs,out"})
    void malmquistOfGrifellAndLovell(String returns, String orientation) {
        Csv golden = Golden.file("exact/grifell_lovell_malmquist.csv");
        Csv data = Golden.file("data/deaR_Grifell_Lovell_1999.csv");
        malmquist(year(data, "1"), year(data, "2"), golden, returns, orientation);
    }

    private static Units year(Csv data, String year) {
        Csv rows = data.where("Year", year);
        return Units.of(
                rows.column("DMU"), List.of("X"), rows.numbers(List.of("X")), List.of("Y"), rows.numbers(List.of("Y")));
    }

    @ParameterizedTest
    @EnumSource(names = {"MILK", "PIG", "MUNI356"})
    void partialFrontiers(Golden golden) {
        Units units = golden.units();
        for (String orientation : List.of("in", "out")) {
            Csv rows = golden.exact("orderm_alpha").where("orient", orientation);
            for (int m : new int[] {1, 10, 30, 100, 356}) {
                compare(
                        PartialFrontier.orderM(Golden.orientation(orientation), m)
                                .evaluate(units)
                                .rows(),
                        rows,
                        "m" + m);
            }
            for (String alpha : List.of("0.9", "0.95", "0.99", "1")) {
                compare(
                        PartialFrontier.orderAlpha(Golden.orientation(orientation), Double.parseDouble(alpha))
                                .evaluate(units)
                                .rows(),
                        rows,
                        "alpha" + alpha);
            }
        }
    }

    private static void compare(List<Score> scores, Csv rows, String column) {
        for (int u = 0; u < scores.size(); u++) {
            number(column + " " + rows.text(u, "dmu"), scores.get(u).value(), rows.text(u, column));
        }
    }

    @ParameterizedTest
    @CsvSource({"crs", "vrs", "nirs", "ndrs"})
    void costOfPigs(String returns) {
        Csv rows = Golden.PIG.exact("cost").where("rts", returns);
        double[][] prices = Golden.PIG.data().numbers(List.of("w1", "w2", "w3", "w4", "w5", "w6"));
        Results<PriceEfficiency.Outcome> found =
                PriceEfficiency.ofCost().with(Golden.returns(returns)).evaluate(Golden.PIG.units(), prices);
        for (int u = 0; u < found.size(); u++) {
            String label = "cost " + returns + " " + rows.text(u, "dmu");
            number(label, OptionalDouble.of(found.get(u).optimal()), rows.text(u, "cost_min"));
            number(label, found.get(u).overall().value(), rows.text(u, "CE"));
            number(label, found.get(u).technical().value(), rows.text(u, "TE_in"));
            number(label, found.get(u).allocative().value(), rows.text(u, "AE"));
            Certificate certificate = found.get(u).certificate().orElseThrow();
            assertThat(certificate.primalResidual()).as(label).isBetween(0.0, 1e-12);
            assertThat(certificate.dualResidual()).as(label).isBetween(0.0, 1e-12);
            if (rows.text(u, "xopt_unique").equals("1")) {
                for (int i = 0; i < 6; i++) {
                    double wanted = rows.number(u, "xopt_x" + (i + 1));
                    assertThat(found.get(u).quantities()[i]).as(label).isCloseTo(wanted, within(1e-8 * wanted));
                }
            }
        }
    }

    @Test
    void revenueOfPigs() {
        Csv golden = Golden.PIG.exact("revenue");
        double[][] prices = Golden.PIG.data().numbers(List.of("p2", "p4"));
        for (String returns : golden.column("rts").stream().distinct().toList()) {
            Csv rows = golden.where("rts", returns);
            Results<PriceEfficiency.Outcome> found =
                    PriceEfficiency.ofRevenue().with(Golden.returns(returns)).evaluate(Golden.PIG.units(), prices);
            for (int u = 0; u < found.size(); u++) {
                String label = "revenue " + returns + " " + rows.text(u, "dmu");
                number(label, OptionalDouble.of(found.get(u).optimal()), rows.text(u, "rev_max"));
                number(label, found.get(u).overall().value(), rows.text(u, "RE"));
                number(label, found.get(u).allocative().value(), rows.text(u, "AE"));
            }
        }
    }
}
