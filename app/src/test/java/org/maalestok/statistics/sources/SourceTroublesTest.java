package org.maalestok.statistics.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.statistics.sources.SourceFixture.refusal;
import static org.maalestok.statistics.sources.StandIn.status;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.springframework.util.unit.DataSize;

/** Everything that goes wrong at sources, with each kind of source: a passing trouble costs a wait, a lasting one ends with a sentence, and never with half a table. */
class SourceTroublesTest {

    private static final int FIGURES = 4;

    private final SourceFixture fixture;
    private final StandIn standIn;

    SourceTroublesTest() throws IOException {
        fixture = new SourceFixture();
        standIn = fixture.standIn;
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @EnumSource
    void deliversWhenAllIsWell(Families family) throws Exception {
        family.serve(standIn, family.good());
        assertThat(family.fetch(fixture).cells).hasSize(FIGURES).containsValues("2", "3", "-4.5");
    }

    @ParameterizedTest
    @EnumSource
    void isAskedAgainWhenItSays(Families family) throws Exception {
        in(family, status(429, "", "Retry-After", "7"), status(500, ""), family.good());
        assertThat(family.fetch(fixture).cells).hasSize(FIGURES);
        assertThat(fixture.pause.waits()).startsWith(Duration.ofSeconds(7)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void givesUpWhenTheTroubleLasts(Families family) {
        family.serve(standIn, status(500, "<html><title>Oops</title></html>"));
        var refused = refusal(() -> family.fetch(fixture));
        assertThat(refused.kind()).isEqualTo(Kind.NO_ANSWER);
        assertThat(refused.found()).isEqualTo("HTTP 500 × 5");
        assertThat(refused.body()).isEqualTo("test, " + family.table());
    }

    @ParameterizedTest
    @EnumSource
    void aWebPageIsNoTable(Families family) {
        family.serve(standIn, StandIn.webPage());
        var refused = refusal(() -> family.fetch(fixture));
        assertThat(refused.kind()).isEqualTo(Kind.OTHER_FORMAT);
        assertThat(refused.found()).isEqualTo("<html> Vedlikehold");
    }

    @ParameterizedTest
    @EnumSource
    void aConnectionThatIsCutLeavesNothing(Families family) {
        family.serve(standIn, StandIn.cutOff(family.body(), family.body().length() - 30));
        assertThat(refusal(() -> family.fetch(fixture)).kind()).isEqualTo(Kind.CUT_OFF);
    }

    /** A body that ends properly and too early: rows without the last one are fewer than were asked for. */
    @ParameterizedTest
    @EnumSource
    void aTruncatedBodyIsNoticed(Families family) {
        String body = family.body().strip();
        int end = family == Families.STATBANK ? body.lastIndexOf('\n') + 1 : body.length() - 30;
        family.serve(
                standIn,
                family == Families.STATBANK
                        ? StandIn.rows(body.substring(0, end))
                        : StandIn.json(body.substring(0, end)));
        assertThat(refusal(() -> family.fetch(fixture)).kind())
                .isEqualTo(family == Families.STATBANK ? Kind.CELL_COUNT : Kind.CUT_OFF);
    }

    @ParameterizedTest
    @EnumSource
    void whoFallsSilentInTheMiddleIsNotWaitedForForEver(Families family) {
        fixture.patience(Duration.ofMillis(200));
        family.serve(standIn, standIn.fallsSilent(family.body().substring(0, 20)));
        assertThat(refusal(() -> family.fetch(fixture)).kind()).isEqualTo(Kind.CUT_OFF);
    }

    @ParameterizedTest
    @EnumSource
    void whoIsSlowOnceIsAskedAgain(Families family) throws Exception {
        fixture.patience(Duration.ofMillis(400));
        in(family, standIn.neverAnswers(), family.good());
        assertThat(family.fetch(fixture).cells).hasSize(FIGURES);
    }

    /** What the source could get rid of is what was read: the memory does not fill. */
    @ParameterizedTest
    @EnumSource
    void aBodyOfTwoGigabytesIsNotTaken(Families family) {
        fixture.largest(DataSize.ofMegabytes(20));
        String body = family.body().strip();
        boolean rows = family == Families.STATBANK;
        String beginning = body.substring(0, rows ? body.lastIndexOf('\n') + 1 : body.lastIndexOf('4') - 3);
        family.serve(standIn, standIn.endless(beginning, rows ? "101;2024;1\n" : " ".repeat(64), 2L << 30));
        assertThat(refusal(() -> family.fetch(fixture)).kind())
                .isIn(Kind.TOO_LARGE, Kind.MALFORMED, Kind.DUPLICATE, Kind.CELL_COUNT);
        assertThat(standIn.sent()).isLessThan(64L << 20);
    }

    /** Somebody waits for a page: one question, and no longer than a page may take. */
    @ParameterizedTest
    @EnumSource
    void aGlanceIsShort(Families family) {
        fixture.glance(Duration.ofMillis(300));
        standIn.otherwise(standIn.neverAnswers());
        long begun = System.nanoTime();
        assertThat(refusal(() -> family.source(fixture).describe(family.table()))
                        .kind())
                .isEqualTo(Kind.TIMED_OUT);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
        assertThat(standIn.asked()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void aGlanceIsNotRepeated(Families family) {
        standIn.otherwise(status(503, ""));
        assertThat(refusal(() -> family.source(fixture).describe(family.table()))
                        .kind())
                .isEqualTo(Kind.NO_ANSWER);
        assertThat(standIn.asked()).hasSize(1);
        assertThat(fixture.pause.waits()).isEmpty();
    }

    /** The data first so, then so. */
    private void in(Families family, StandIn.Reply... inTurn) {
        var next = new java.util.concurrent.atomic.AtomicInteger();
        family.serve(
                standIn,
                (exchange, asked) -> inTurn[Math.min(next.getAndIncrement(), inTurn.length - 1)].to(exchange, asked));
    }
}
