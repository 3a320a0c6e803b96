package org.maalestok.statistics.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.statistics.sources.SourceFixture.refusal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.statistics.formats.Dimension;
import org.maalestok.statistics.formats.Dimension.Category;
import org.maalestok.statistics.formats.Dimension.Role;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.sources.Source.Progress;

class SelectionTest {

    @Test
    void theLargestVariableIsCutFirstAndEvenly() {
        assertThat(sizes(selection(357, 3, 10).split(4000))).containsExactly("119 3 10", "119 3 10", "119 3 10");
        assertThat(sizes(selection(10, 100).split(340))).containsExactly("10 34", "10 34", "10 32");
    }

    @Test
    void theNextOneOnlyWhenSingleCategoriesAreStillTooMuch() {
        assertThat(sizes(selection(3, 4).split(2))).hasSize(8).allMatch(part -> part.endsWith(" 1"));
        assertThat(sizes(selection(2, 2).split(0))).hasSize(4).allMatch("1 1"::equals);
    }

    @Test
    void aSmallOneIsNotCut() {
        assertThat(selection(7, 7).split(49)).containsExactly(selection(7, 7));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void partsAreTheWholeWithoutOverlap(long seed) {
        var random = new java.util.Random(seed);
        for (int round = 0; round < 200; round++) {
            int[] sizes = random.ints(random.nextInt(1, 5), 1, 12).toArray();
            long most = random.nextLong(1, 400);
            var whole = selection(sizes);
            var cells = new HashSet<String>();
            for (var part : whole.split(most)) {
                assertThat(part.cells()).as("%s by %d", List.of(sizes), most).isLessThanOrEqualTo(most);
                cells(part).forEach(cell -> assertThat(cells.add(cell)).isTrue());
            }
            assertThat((long) cells.size()).isEqualTo(whole.cells());
        }
    }

    @Test
    void moreRequestsThanAnybodyShouldSendAreRefused() {
        var refused = refusal(() -> selection(100_000, 100_000).split(1000, Call.of("ssb", "1", Progress.NONE)));
        assertThat(refused.kind()).isEqualTo(Kind.TOO_LARGE);
        assertThat(refused.found()).isEqualTo("10000000 × HTTP");
        assertThat(selection(100_000, 100_000, 100_000, 100_000).cells()).isEqualTo(Long.MAX_VALUE);
    }

    private static List<String> cells(Selection part) {
        List<String> cells = List.of("");
        for (Chosen variable : part.variables()) {
            var longer = new ArrayList<String>();
            cells.forEach(cell -> variable.codes().forEach(code -> longer.add(cell + " " + code)));
            cells = longer;
        }
        return cells;
    }

    private static List<String> sizes(List<Selection> parts) {
        return parts.stream()
                .map(part -> String.join(
                        " ",
                        part.variables().stream()
                                .map(it -> String.valueOf(it.size()))
                                .toList()))
                .toList();
    }

    private static Selection selection(int... sizes) {
        var variables = new ArrayList<Chosen>();
        for (int i = 0; i < sizes.length; i++) {
            var codes = IntStream.range(0, sizes[i]).mapToObj(String::valueOf).toList();
            var categories =
                    codes.stream().map(code -> new Category(code, code)).toList();
            variables.add(new Chosen(new Dimension("V" + i, "", Role.OTHER, categories), codes, ""));
        }
        return new Selection(variables);
    }
}
