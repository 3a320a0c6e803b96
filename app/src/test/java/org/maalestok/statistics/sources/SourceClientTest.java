package org.maalestok.statistics.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.statistics.sources.SourceFixture.refusal;
import static org.maalestok.statistics.sources.StandIn.json;
import static org.maalestok.statistics.sources.StandIn.status;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.sources.Request.Form;
import org.maalestok.statistics.sources.Source.Progress;
import org.maalestok.ui.Language;

/** Everything that a server can do to us, with every answer that it can give. */
class SourceClientTest {

    private static final String TABLE = "{\"value\": [%s]}".formatted("12, ".repeat(50_000) + "12");
    private final SourceFixture fixture;
    private final StandIn standIn;

    SourceClientTest() throws IOException {
        fixture = new SourceFixture();
        standIn = fixture.standIn;
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aBodyArrives() throws Exception {
        standIn.on("/api/table", json(TABLE));
        assertThat(fixture.ask(Progress.NONE)).isEqualTo(TABLE);
        assertThat(fixture.pause.waits()).isEmpty();
    }

    @Test
    void aByteOrderMarkAndSpaceBeforeItDoNoHarm() throws Exception {
        standIn.on("/api/table", json("\uFEFF\r\n {}"));
        assertThat(fixture.ask(Progress.NONE)).endsWith("{}");
    }

    @Test
    void aPackedBodyIsUnpacked() throws Exception {
        standIn.on("/api/table", StandIn.packed(TABLE, Integer.MAX_VALUE));
        assertThat(fixture.ask(Progress.NONE)).isEqualTo(TABLE);
    }

    @Test
    void retryAfterInSecondsIsHonoured() throws Exception {
        standIn.on("/api/table", status(429, "", "Retry-After", "7"), json("{}"));
        assertThat(fixture.ask(Progress.NONE)).isEqualTo("{}");
        assertThat(fixture.pause.waits()).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void retryAfterAsADateIsHonoured() throws Exception {
        standIn.on("/api/table", status(503, "", "Retry-After", "Sun, 22 Nov 2026 08:01:30 GMT"), json("{}"));
        assertThat(fixture.ask(Progress.NONE)).isEqualTo("{}");
        assertThat(fixture.pause.waits()).containsExactly(Duration.ofSeconds(90));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void whoIsInTroubleIsAskedAgainAfterGrowingWaitsAndNotForever(int status) {
        standIn.on("/api/table", status(status, "busy"));
        var refused = refusal(() -> fixture.ask(Progress.NONE));
        assertThat(refused.kind()).isEqualTo(Kind.NO_ANSWER);
        assertThat(refused.found()).isEqualTo("HTTP %d × 5".formatted(status));
        assertThat(standIn.asked()).hasSize(5);
        assertThat(fixture.pause.waits()).extracting(Duration::toSeconds).containsExactly(1L, 2L, 4L, 8L);
        assertThat(refused.sentence(Language.EN))
                .isEqualTo(
                        "ssb, 12134: The source does not answer, or only says that it is in trouble: HTTP %d (5 attempts). Try again later."
                                .formatted(status));
    }

    @Test
    void whoAsksForHoursIsNotAskedAgain() {
        standIn.on("/api/table", status(429, "", "Retry-After", "7200"));
        var refused = refusal(() -> fixture.ask(Progress.NONE));
        assertThat(refused.kind()).isEqualTo(Kind.NO_ANSWER);
        assertThat(refused.found()).isEqualTo("HTTP 429, Retry-After 2026-11-22T10:00:00Z");
        assertThat(standIn.asked()).hasSize(1);
    }

    @Test
    void aConnectionThatBreaksAtTheStartIsTriedAgain() throws Exception {
        standIn.on("/api/table", StandIn.hangsUp(), StandIn.cutOff(TABLE, 0), json("{}"));
        assertThat(fixture.ask(Progress.NONE)).isEqualTo("{}");
        assertThat(fixture.pause.waits()).hasSize(2);
    }

    @Test
    void nobodyAtTheAddress() {
        fixture.close();
        var refused = refusal(() -> fixture.ask(Progress.NONE));
        assertThat(refused.kind()).isEqualTo(Kind.NO_CONNECTION);
        assertThat(refused.sentence(Language.NB))
                .isEqualTo("ssb, 12134: Vi fikk ikke kontakt med 127.0.0.1 (5 forsøk). Prøv igjen senere.");
    }

    @Test
    void noTableHasThisNumber() {
        var refused = refusal(() -> Call.of("ssb", "../../æ ø?x=1", Progress.NONE));
        assertThat(refused.kind()).isEqualTo(Kind.BAD_TABLE);
        assertThat(refused.sentence(Language.NB)).contains("«../../æ ø?x=1» er ikke et tabellnummer");
    }

    @Test
    void aBodyThatIsCutOffIsNotReadTwice() {
        standIn.on("/api/table", StandIn.cutOff(TABLE, 60_000));
        var refused = refusal(() -> fixture.ask(Progress.NONE));
        assertThat(refused.kind()).isEqualTo(Kind.CUT_OFF);
        assertThat(refused.place()).isEqualTo("byte 60000");
        assertThat(standIn.asked()).hasSize(1);
        assertThat(refused.sentence(Language.NB))
                .isEqualTo("ssb, 12134, byte 60000: Slutten mangler. Hent det på nytt.");
    }

    @Test
    void aPackedBodyThatIsCutOff() throws IOException {
        standIn.on("/api/table", StandIn.packed(TABLE, 200));
        assertThat(refusal(() -> fixture.ask(Progress.NONE)).kind()).isEqualTo(Kind.CUT_OFF);
    }

    @Test
    void aBodyThatFallsSilentCountsAsCutOff() {
        fixture.patience(Duration.ofMillis(300));
        standIn.on("/api/table", standIn.fallsSilent("{\"value\": [1, "));
        var refused = refusal(() -> fixture.ask(Progress.NONE));
        assertThat(refused.kind()).isEqualTo(Kind.CUT_OFF);
        assertThat(refused.place()).isEqualTo("byte 14");
    }

    @Test
    void aServerThatNeverAnswersIsTriedAgain() throws Exception {
        fixture.patience(Duration.ofMillis(300));
        standIn.on("/api/table", standIn.neverAnswers(), json("{}"));
        assertThat(fixture.ask(Progress.NONE)).isEqualTo("{}");
    }

    @Test
    void anEmptyAnswer() {
        standIn.on("/api/table", json(""));
        assertThat(refusal(() -> fixture.ask(Progress.NONE)).kind()).isEqualTo(Kind.CUT_OFF);
    }

    @Test
    void aWebPageInsteadOfJson() {
        standIn.on("/api/table", StandIn.webPage());
        var refused = refusal(() -> fixture.ask(Progress.NONE));
        assertThat(refused.kind()).isEqualTo(Kind.OTHER_FORMAT);
        assertThat(refused.found()).isEqualTo("<html> Vedlikehold");
        assertThat(refused.expected()).isEqualTo("JSON");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            400 | {"type": "x", "title": "Too many cells selected", "status": 400} | HTTP 400: Too many cells selected
            403 | {"error": "Too many values selected"} | HTTP 403: Too many values selected
            404 | {"title": "Non-existent table", "detail": "No table 99"} | HTTP 404: Non-existent table: No table 99
            400 | {"errorTypeCode": "EXTRACT-NOTFOUND", "message": "Tabellen blev ikke fundet"} | HTTP 400: EXTRACT-NOTFOUND: Tabellen blev ikke fundet
            422 | {"detail": "kpi: at most 25"} | HTTP 422: kpi: at most 25
            403 | <html><head><title>Forbidden</title></head></html> | HTTP 403: <html> Forbidden
            401 | who are you? | HTTP 401: who are you?
            410 | {"broken | HTTP 410: {"broken
            """)
    void whatTheSourceSaysIsHandedOn(int status, String body, String found) {
        standIn.on("/api/table", status(status, body));
        var refused = refusal(() -> fixture.ask(Progress.NONE));
        assertThat(refused.kind()).isEqualTo(Kind.SOURCE_SAYS_NO);
        assertThat(refused.found()).isEqualTo(found);
        assertThat(standIn.asked()).hasSize(1);
    }

    @Test
    void rowsThatBeginLikeJsonAreAMessage() {
        standIn.on("/api/table", json("{\"errorTypeCode\": \"REQUEST-LIMIT\", \"message\": \"For mange\"}"));
        var refused = refusal(() -> fixture.ask(Form.ROWS, Progress.NONE));
        assertThat(refused.kind()).isEqualTo(Kind.SOURCE_SAYS_NO);
        assertThat(refused.found()).isEqualTo("REQUEST-LIMIT: For mange");
    }

    @Test
    void redirectsAreFollowedOnTheSameHostOnly() throws Exception {
        standIn.on("/api/table", status(308, "", "Location", "/api/moved")).on("/api/moved", json("{}"));
        assertThat(fixture.ask(Progress.NONE)).isEqualTo("{}");
        assertThat(standIn.asked().getLast().method()).isEqualTo("POST");
        standIn.on("/api/table", status(302, "", "Location", "http://localhost:9/secret"));
        var refused = refusal(() -> fixture.ask(Progress.NONE));
        assertThat(refused.kind()).isEqualTo(Kind.ELSEWHERE);
        assertThat(refused.found()).isEqualTo("http://localhost:9/secret");
        standIn.on("/api/table", status(302, "", "Location", "/api/table"));
        assertThat(refusal(() -> fixture.ask(Progress.NONE)).found()).isEqualTo("HTTP 30x × 5");
    }
}
