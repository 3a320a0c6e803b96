package org.maalestok.keyfigures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.keyfigures.KeyFiguresFixture.file;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.maalestok.TestDatabase;

/** Tables that one node laid out are read by the next, as long as they are right. */
class LaidOutTablesTest {

    private final KeyFiguresFixture figures =
            KeyFiguresFixture.on(TestDatabase.fresh()).catalogue("no.a", "no.b", "no.sum = no.a + no.b");

    @Test
    void aStartReadsWhatWasLaidOutBefore() {
        figures.publish(file("first", "no.a,NO-3911,2020,1,", "no.a,NO-3901,2020,:,"));
        figures.table("no.a", AsOf.LATEST);
        // Seen in the answer, this proves where it was read.
        exchange("no.a", "no.b", file("second", "no.b,NO-3911,2020,7,"));

        try (var started = figures.secondNode()) {
            assertThat(number(started, "no.a")).isEqualTo(new BigDecimal("7"));
        }
    }

    @Test
    void whatAReleaseTouchesIsLaidOutAnew() {
        figures.publish(file("first", "no.a,NO-3911,2020,1,", "no.b,NO-3911,2020,5,"));
        number(figures, "no.sum");
        figures.publish(file("first", "no.a,NO-3911,2020,2,", "no.b,NO-3911,2020,5,"));

        try (var started = figures.secondNode()) {
            assertThat(number(started, "no.a")).isEqualTo(new BigDecimal("2"));
            assertThat(number(started, "no.sum")).isEqualTo(new BigDecimal("7"));
            assertThat(figures.jdbc()
                            .sql("select release from keyfigures.laid_out order by indicator_id")
                            .query(Integer.class)
                            .list())
                    .as("the first anew, the second as it was")
                    .containsExactly(2, 1);
        }
    }

    @Test
    void anotherLayoutIsNotReadAndWrittenAnew() {
        figures.publish(file("first", "no.a,NO-3911,2020,1,"));
        number(figures, "no.a");
        figures.jdbc()
                .sql("update keyfigures.laid_out set layout = 99, cells = 'x'")
                .update();

        try (var started = figures.secondNode()) {
            assertThat(number(started, "no.a")).isEqualTo(BigDecimal.ONE);
            assertThat(figures.jdbc()
                            .sql("select layout from keyfigures.laid_out")
                            .query(Integer.class)
                            .single())
                    .isNotEqualTo(99);
        }
    }

    @Test
    void theTableMayBeEmptiedAtAnyTime() {
        figures.publish(file("first", "no.a,NO-3911,2020,1,"));
        number(figures, "no.a");
        figures.jdbc().sql("delete from keyfigures.laid_out").update();

        try (var started = figures.secondNode()) {
            assertThat(number(started, "no.a")).isEqualTo(BigDecimal.ONE);
        }
    }

    /** Lets the laid-out cells of one indicator be those of another. */
    private void exchange(String code, String other, String file) {
        figures.publish(file);
        figures.table(other, AsOf.LATEST);
        figures.jdbc()
                .sql(
                        "update keyfigures.laid_out set cells = (select cells from keyfigures.laid_out where indicator_id = :other) where indicator_id = :one")
                .param("one", figures.indicator(code).id())
                .param("other", figures.indicator(other).id())
                .update();
    }

    private static BigDecimal number(KeyFiguresFixture node, String code) {
        return node.at(code, "NO-3911", 2020).number().orElseThrow();
    }
}
