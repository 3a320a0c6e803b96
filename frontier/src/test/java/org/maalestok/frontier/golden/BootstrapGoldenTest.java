package org.maalestok.frontier.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.maalestok.frontier.Units;
import org.maalestok.frontier.bootstrap.Bootstrap;
import org.maalestok.frontier.bootstrap.BootstrapVariant;

/**
 * The bootstrap against R.
 *
 * <p>Receipts: {@code set.seed(20260801); Benchmarking::dea.boot(X, Y, NREP=50, RTS="vrs", ORIENTATION="in")} (0.33) with its
 * draws written out and injected here; {@code rDEA::dea.robust} (1.2-8). The Monte Carlo runs with 2 000 replicates are compared
 * statistically.
 */
class BootstrapGoldenTest {

    @Test
    void injectedDrawsGiveTheSummaryOfBenchmarking() {
        Units units = Golden.CHARNES1981.units();
        Csv summary = Golden.file("r/charnes1981_boot_summary_Benchmarking.csv");
        Bootstrap.Outcome outcome = Bootstrap.withDefaults()
                .withReplicates(50)
                .withDraws(injected())
                .evaluate(units);
        for (int u = 0; u < units.count(); u++) {
            Bootstrap.Estimate one = outcome.estimates().get(u);
            String label = "dea.boot unit " + units.name(u);
            assertThat(one.score()).as(label).isCloseTo(summary.number(u, "eff"), within(1e-9));
            assertThat(one.corrected()).as(label).isCloseTo(summary.number(u, "eff_bc"), within(1e-9));
            assertThat(one.bias()).as(label).isCloseTo(summary.number(u, "bias"), within(1e-9));
            assertThat(one.variance()).as(label).isCloseTo(summary.number(u, "var"), within(1e-9));
            assertThat(one.lower()).as(label).isCloseTo(summary.number(u, "ci_lo"), within(1e-9));
            assertThat(one.upper()).as(label).isCloseTo(summary.number(u, "ci_hi"), within(1e-9));
        }
    }

    private static org.maalestok.frontier.bootstrap.Draws injected() {
        Csv draws = Golden.file("r/charnes1981_boot_injected_thetastar.csv");
        return b -> {
            double[] drawn = new double[draws.size()];
            for (int u = 0; u < drawn.length; u++) {
                drawn[u] = draws.number(u, "b" + (b + 1));
            }
            return drawn;
        };
    }

    @Test
    void bandwidthIsThatOfBenchmarking() {
        Csv summary = Golden.file("r/charnes1981_boot_summary_Benchmarking.csv");
        Bootstrap.Outcome outcome = Bootstrap.withDefaults().withReplicates(2).evaluate(Golden.CHARNES1981.units());
        assertThat(outcome.bandwidth()).isCloseTo(summary.number(0, "h"), within(1e-9));
    }

    @Test
    void crossValidatedBandwidthIsCloseToThatOfR() {
        Csv summary = Golden.file("r/charnes1981_boot_summary_rDEA.csv");
        Bootstrap.Outcome outcome = Bootstrap.withDefaults()
                .with(BootstrapVariant.SCORE_PERCENTILE)
                .withReplicates(2)
                .evaluate(Golden.CHARNES1981.units());
        assertThat(outcome.bandwidth()).isCloseTo(summary.number(0, "bw"), within(0.01 * summary.number(0, "bw")));
    }

    @Test
    void twoThousandReplicatesAgreeStatistically() {
        Units units = Golden.MUNI356.units();
        Csv golden = Golden.file("r/muni356_vrs_in_boot2000_Benchmarking_seed42.csv");
        Bootstrap.Outcome outcome = Bootstrap.withDefaults().withSeed(42).evaluate(units);
        double meanBias = 0;
        double meanGolden = 0;
        for (int u = 0; u < units.count(); u++) {
            Bootstrap.Estimate one = outcome.estimates().get(u);
            double width = golden.number(u, "ci_hi") - golden.number(u, "ci_lo");
            assertThat(one.score()).isCloseTo(golden.number(u, "eff"), within(1e-9));
            assertThat(one.corrected()).isCloseTo(golden.number(u, "eff_bc"), within(0.06 * width));
            assertThat(one.lower()).isCloseTo(golden.number(u, "ci_lo"), within(0.25 * width));
            assertThat(one.upper()).isCloseTo(golden.number(u, "ci_hi"), within(0.1 * width));
            meanBias += one.bias();
            meanGolden += golden.number(u, "bias");
        }
        assertThat(meanBias).isCloseTo(meanGolden, within(0.01 * meanGolden));
    }

    @Test
    void theOtherVariantAgreesWithRDea() {
        Units units = Golden.CHARNES1981.units();
        Csv summary = Golden.file("r/charnes1981_boot_summary_rDEA.csv");
        // rDEA ran 50 replicates with draws of its own: only the size of the mean bias can be compared.
        Bootstrap.Outcome outcome = Bootstrap.withDefaults()
                .with(BootstrapVariant.SCORE_PERCENTILE)
                .withReplicates(2_000)
                .evaluate(units);
        double mean = 0;
        double golden = 0;
        for (int u = 0; u < units.count(); u++) {
            mean += outcome.estimates().get(u).bias();
            golden += summary.number(u, "bias");
        }
        assertThat(mean).isCloseTo(golden, within(0.1 * golden));
    }
}
