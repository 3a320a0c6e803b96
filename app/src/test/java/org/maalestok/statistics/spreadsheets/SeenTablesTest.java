package org.maalestok.statistics.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.maalestok.statistics.formats.Dimension;
import org.maalestok.statistics.formats.SourceTable;

/** What is remembered of tables stays small, whoever uploads what. */
class SeenTablesTest {

    private final SeenTables seen = new SeenTables();

    private static SeenTable table(int categories) {
        var all = IntStream.range(0, categories)
                .mapToObj(i -> new Dimension.Category("c" + i, "c" + i))
                .toList();
        var dimension = new Dimension("Region", "Region", Dimension.Role.AREA, all);
        return new SeenTable(List.of(new SourceTable("", "", "", List.of(dimension), "", List.of())), categories);
    }

    @Test
    void theOneNotAskedForLongestIsForgottenFirst() {
        seen.keep(1, table(40_000));
        seen.keep(2, table(40_000));
        assertThat(seen.find(1)).isPresent();
        seen.keep(3, table(40_000));
        assertThat(seen.find(2)).isEmpty();
        assertThat(seen.find(1)).isPresent();
        assertThat(seen.find(3)).isPresent();
    }

    @Test
    void oneThatAloneIsTooLargeIsNotRememberedAndPushesNoneOut() {
        seen.keep(1, table(10));
        seen.keep(2, table(200_000));
        assertThat(seen.find(2)).isEmpty();
        assertThat(seen.find(1)).isPresent();
    }

    @Test
    void whatIsForgottenMakesRoom() {
        seen.keep(1, table(90_000));
        seen.forget(1);
        seen.keep(2, table(90_000));
        seen.keep(3, table(9_000));
        assertThat(seen.find(2)).isPresent();
        assertThat(seen.find(3)).isPresent();
    }
}
