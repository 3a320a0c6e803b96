package org.maalestok.statistics.sources;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.SourceTable;
import org.maalestok.statistics.formats.TableRefused;

/**
 * What is asked for of a table: codes for each variable, in the order of the table.
 *
 * @param variables those that are asked for; what is not here, the source adds up or leaves out
 */
record Selection(List<Chosen> variables) {

    private static final long MOST_REQUESTS = 10_000;

    Selection {
        variables = List.copyOf(variables);
    }

    /** How many cells it has; {@link Long#MAX_VALUE} for more than can be counted. */
    long cells() {
        return counted(variables.stream().mapToInt(Chosen::size).toArray());
    }

    /**
     * Parts that have at most {@code most} cells each, or one; together they are the whole, and none overlap. The largest variable is cut first, as evenly as it
     * goes, and the next ones only when single categories of it are still too much.
     */
    List<Selection> split(long most) {
        return split(pieces(most));
    }

    /**
     * Parts with at most {@code most} categories of each variable.
     *
     * @throws TableRefused when that would be more requests than anybody should send
     */
    List<Selection> splitEach(int most, Call call) throws TableRefused {
        int[] pieces =
                variables.stream().mapToInt(it -> Math.min(it.size(), most)).toArray();
        checkCount(pieces, call);
        return split(pieces);
    }

    /**
     * The same, as long as that are not more requests than anybody should send.
     *
     * @throws TableRefused when it would be more
     */
    List<Selection> split(long most, Call call) throws TableRefused {
        checkCount(pieces(most), call);
        return split(most);
    }

    private void checkCount(int[] pieces, Call call) throws TableRefused {
        if (parts(pieces) > MOST_REQUESTS) {
            String found = "%d × HTTP".formatted(parts(pieces));
            throw call.refuse(Kind.TOO_LARGE, "", found, "≤ %d × HTTP".formatted(MOST_REQUESTS));
        }
    }

    /** The table with nothing but what is asked for. */
    SourceTable of(SourceTable table) {
        var dimensions = variables.stream().map(Chosen::reduced).toList();
        return new SourceTable(table.source(), table.code(), table.title(), dimensions, table.updated(), table.notes());
    }

    /** How many parts that makes; {@link Long#MAX_VALUE} for more than can be counted. */
    private long parts(int[] pieces) {
        return counted(IntStream.range(0, pieces.length)
                .map(i -> Math.ceilDiv(variables.get(i).size(), Math.max(pieces[i], 1)))
                .toArray());
    }

    /** How many categories of each variable a part has. */
    private int[] pieces(long most) {
        int[] pieces = variables.stream().mapToInt(Chosen::size).toArray();
        var largestFirst = IntStream.range(0, pieces.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> -pieces[i]))
                .toList();
        for (int i : largestFirst) {
            BigInteger others = product(pieces).divide(BigInteger.valueOf(Math.max(pieces[i], 1)));
            long fits = BigInteger.valueOf(most)
                    .divide(others.max(BigInteger.ONE))
                    .min(BigInteger.valueOf(pieces[i]))
                    .longValue();
            pieces[i] = evenly(pieces[i], (int) Math.max(fits, 1));
        }
        return pieces;
    }

    private static long counted(int[] sizes) {
        var product = product(sizes);
        return product.bitLength() < 64 ? product.longValue() : Long.MAX_VALUE;
    }

    private static BigInteger product(int[] sizes) {
        return Arrays.stream(sizes).mapToObj(BigInteger::valueOf).reduce(BigInteger.ONE, BigInteger::multiply);
    }

    /** Instead of 100, 100 and 1: three times about 67. */
    private static int evenly(int size, int most) {
        return size == 0 ? 1 : Math.ceilDiv(size, Math.ceilDiv(size, most));
    }

    private List<Selection> split(int[] pieces) {
        List<List<Chosen>> parts = List.of(List.of());
        for (int i = 0; i < pieces.length; i++) {
            parts = withEach(parts, variables.get(i), Math.max(pieces[i], 1));
        }
        return parts.stream().map(Selection::new).toList();
    }

    private static List<List<Chosen>> withEach(List<List<Chosen>> parts, Chosen variable, int piece) {
        var longer = new ArrayList<List<Chosen>>();
        for (var part : parts) {
            for (int from = 0; from < variable.size(); from += piece) {
                var next = new ArrayList<>(part);
                next.add(variable.part(from, Math.min(from + piece, variable.size())));
                longer.add(next);
            }
        }
        return longer;
    }
}
