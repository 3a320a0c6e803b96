package org.maalestok.frontier.simplex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** FEATURE UNDER TEST: the exact solver ends, from any basis, with an answer or with the reason why there is none. */
class ExactSimplexTest {
    private static final int ROWS = 7;

    /** Columns that tie but for their last digits, and differ by twelve orders of magnitude. */
    private static Program delicate(int n) {
        SplittableRandom random = new SplittableRandom(5);
        double[][] rows = new double[ROWS][n];
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < ROWS - 1; i++) {
                double size = Math.pow(10, random.nextInt(-6, 7));
                rows[i][j] = (i < 3 ? -1 : 1) * size * (1 + random.nextInt(3) * 1e-14);
            }
            rows[ROWS - 1][j] = 1;
        }
        double[][] extra = new double[ROWS][ROWS];
        double[] rhs = new double[ROWS];
        for (int i = 0; i < ROWS - 1; i++) {
            extra[i][i] = -1;
            rhs[i] = i < 3 ? 0 : rows[i][0];
            extra[ROWS - 1][i] = i < 3 ? -rows[i][0] : 0;
        }
        rhs[ROWS - 1] = 1;
        return new Program(new Columns(rows, n), extra, rhs, -1);
    }

    private static Objective theta() {
        double[] costs = new double[ROWS];
        costs[ROWS - 1] = 1;
        return new Objective(null, costs);
    }

    private static int[] artificials(Program program) {
        return IntStream.range(program.count(), program.count() + ROWS).toArray();
    }

    @Test
    void thousandsOfDelicateColumnsAreSolvedFromNothing() {
        Program program = delicate(4_000);
        Answer exact = ExactSimplex.solve(artificials(program), program, theta());
        Answer careful = CarefulSimplex.solve(program, theta());
        assertThat(exact).isInstanceOf(Answer.Optimal.class);
        assertThat(((Answer.Optimal) careful).optima()[0].value())
                .isEqualTo(((Answer.Optimal) exact).optima()[0].value());
    }

    @Test
    void whatTakesTooLongIsNotGuessed() {
        Program program = delicate(400);
        assertThat(ExactSimplex.solve(artificials(program), 3, program, theta()))
                .isEqualTo(new Answer.Unresolved(3));
    }

    @Test
    void workIsCalledOffBetweenPivots() {
        Program program = delicate(400);
        AtomicInteger asked = new AtomicInteger();
        assertThatThrownBy(() -> Cancellation.during(
                        () -> asked.incrementAndGet() > 2,
                        () -> ExactSimplex.solve(artificials(program), program, theta())))
                .isInstanceOf(CancellationException.class);
        assertThat(asked).hasValue(3);
    }

    /** x = 1, −x = −1 and their like: dependent rows, wrong starts, no point, no end. */
    @Test
    void anyStartWillDo() {
        Columns none = new Columns(new double[2][0], 0);
        Program twice = new Program(none, new double[][] {{1, -1}, {2, -2}}, new double[] {.5, -.5}, -1);
        for (int[] start : new int[][] {{0, 1}, {0, 2}, {1, 3}, {2, 3}}) {
            Answer answer = ExactSimplex.solve(start, twice, new Objective(null, new double[] {1, 3}));
            assertThat(((Answer.Optimal) answer).optima()[0].value()).isEqualTo(.5);
        }
        Program empty = new Program(none, new double[][] {{1, -1}, {2, -2}}, new double[] {.5, -.25}, -1);
        assertThat(ExactSimplex.solve(new int[] {0, 1}, empty, new Objective(null, new double[2])))
                .isEqualTo(new Answer.Infeasible());
        Program open = new Program(none, new double[][] {{1, 0}, {-1, 0}, {0, 1}}, new double[] {1, 1}, -1);
        assertThat(ExactSimplex.solve(new int[] {0, 2}, open, new Objective(null, new double[] {-1, 0, 0})))
                .isEqualTo(new Answer.Unbounded());
    }

    @Test
    void fractionsLoseNothing() {
        double tiny = Math.nextUp(1.0) - 1;
        Fraction third = new Fraction(BigInteger.ONE, BigInteger.valueOf(3), 0);
        assertThat(third.value()).isEqualTo(1.0 / 3);
        assertThat(third.minus(1.0 / 3).value()).isEqualTo(1.850371707708594e-17);
        for (double value : new double[] {0, 1, -.1, tiny, Double.MIN_VALUE, Double.MAX_VALUE, -3e-310, 1e22}) {
            assertThat(Fraction.of(value).value()).isEqualTo(value);
            assertThat(Fraction.of(value).minus(value).sign()).isZero();
            assertThat(Arrays.asList(-1, 0, 1)).contains(Fraction.of(value).sign());
        }
    }

    /** 2 + 2⁻⁵² + 2⁻¹⁴⁰ lies a trifle beyond the middle of two doubles, on either side of zero. */
    @Test
    void theNearestDoubleIsAsNearOnBothSidesOfZero() {
        BigInteger top = BigInteger.ONE.shiftLeft(141).setBit(88).setBit(0);
        for (int sign : new int[] {1, -1}) {
            Fraction fraction = new Fraction(top.multiply(BigInteger.valueOf(sign)), BigInteger.ONE, -140);
            assertThat(fraction.value()).isEqualTo(sign * Math.nextUp(2.0));
        }
    }

    /** Prices far below what a double's own rounding lets be judged are numbers all the same. */
    @Test
    void tinyPricesAreGivenAsNumbers() {
        Columns none = new Columns(new double[1][0], 0);
        Program program = new Program(none, new double[][] {{1e150}}, new double[] {1}, -1);
        Answer answer = ExactSimplex.solve(new int[] {0}, program, new Objective(null, new double[] {1e-150}));
        assertThat(((Answer.Optimal) answer).duals()[0]).isCloseTo(1e-300, within(1e-314));
    }
}
