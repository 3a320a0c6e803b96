package org.maalestok.statistics.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maalestok.statistics.sources.SourceFixture.refusal;
import static org.maalestok.statistics.sources.StandIn.json;
import static org.maalestok.statistics.sources.StandIn.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.sources.Request.Form;
import org.maalestok.statistics.sources.Source.Progress;
import org.maalestok.statistics.sources.SourceFixture.Stoppable;
import org.maalestok.ui.Language;
import org.springframework.util.unit.DataSize;

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
        assertThat(ask(Progress.NONE)).isEqualTo(TABLE);
        assertThat(fixture.pause.waits()).isEmpty();
    }

    @Test
    void aByteOrderMarkAndSpaceBeforeItDoNoHarm() throws Exception {
        standIn.on("/api/table", json("\uFEFF\r\n {}"));
        assertThat(ask(Progress.NONE)).endsWith("{}");
    }

    @Test
    void aPackedBodyIsUnpacked() throws Exception {
        standIn.on("/api/table", packed(TABLE, Integer.MAX_VALUE));
        assertThat(ask(Progress.NONE)).isEqualTo(TABLE);
    }

    @Test
    void retryAfterInSecondsIsHonoured() throws Exception {
        standIn.on("/api/table", status(429, "", "Retry-After", "7"), json("{}"));
        assertThat(ask(Progress.NONE)).isEqualTo("{}");
        assertThat(fixture.pause.waits()).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void retryAfterAsADateIsHonoured() throws Exception {
        standIn.on("/api/table", status(503, "", "Retry-After", "Sun, 22 Nov 2026 08:01:30 GMT"), json("{}"));
        assertThat(ask(Progress.NONE)).isEqualTo("{}");
        assertThat(fixture.pause.waits()).containsExactly(Duration.ofSeconds(90));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void whoIsInTroubleIsAskedAgainAfterGrowingWaitsAndNotForever(int status) {
        standIn.on("/api/table", status(status, "busy"));
        var refused = refusal(() -> ask(Progress.NONE));
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
        var refused = refusal(() -> ask(Progress.NONE));
        assertThat(refused.kind()).isEqualTo(Kind.NO_ANSWER);
        assertThat(refused.found()).isEqualTo("HTTP 429, Retry-After 2026-11-22T10:00:00Z");
        assertThat(standIn.asked()).hasSize(1);
    }

    @Test
    void aConnectionThatBreaksAtTheStartIsTriedAgain() throws Exception {
        standIn.on("/api/table", StandIn.hangsUp(), StandIn.cutOff(TABLE, 0), json("{}"));
        assertThat(ask(Progress.NONE)).isEqualTo("{}");
        assertThat(fixture.pause.waits()).hasSize(2);
    }

    @Test
    void nobodyAtTheAddress() {
        fixture.close();
        var refused = refusal(() -> ask(Progress.NONE));
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
        var refused = refusal(() -> ask(Progress.NONE));
        assertThat(refused.kind()).isEqualTo(Kind.CUT_OFF);
        assertThat(refused.place()).isEqualTo("byte 60000");
        assertThat(standIn.asked()).hasSize(1);
        assertThat(refused.sentence(Language.NB))
                .isEqualTo("ssb, 12134, byte 60000: Slutten mangler. Hent det på nytt.");
    }

    @Test
    void aPackedBodyThatIsCutOff() throws IOException {
        standIn.on("/api/table", packed(TABLE, 200));
        assertThat(refusal(() -> ask(Progress.NONE)).kind()).isEqualTo(Kind.CUT_OFF);
    }

    @Test
    void aBodyThatFallsSilentCountsAsCutOff() {
        fixture.patience(Duration.ofMillis(300));
        standIn.on("/api/table", standIn.fallsSilent("{\"value\": [1, "));
        var refused = refusal(() -> ask(Progress.NONE));
        assertThat(refused.kind()).isEqualTo(Kind.CUT_OFF);
        assertThat(refused.place()).isEqualTo("byte 14");
    }

    @Test
    void aServerThatNeverAnswersIsTriedAgain() throws Exception {
        fixture.patience(Duration.ofMillis(300));
        standIn.on("/api/table", standIn.neverAnswers(), json("{}"));
        assertThat(ask(Progress.NONE)).isEqualTo("{}");
    }

    @Test
    void anEmptyAnswer() {
        standIn.on("/api/table", json(""));
        assertThat(refusal(() -> ask(Progress.NONE)).kind()).isEqualTo(Kind.CUT_OFF);
    }

    @Test
    void aWebPageInsteadOfJson() {
        standIn.on("/api/table", StandIn.webPage());
        var refused = refusal(() -> ask(Progress.NONE));
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
        var refused = refusal(() -> ask(Progress.NONE));
        assertThat(refused.kind()).isEqualTo(Kind.SOURCE_SAYS_NO);
        assertThat(refused.found()).isEqualTo(found);
        assertThat(standIn.asked()).hasSize(1);
    }

    @Test
    void rowsThatBeginLikeJsonAreAMessage() {
        standIn.on("/api/table", json("{\"errorTypeCode\": \"REQUEST-LIMIT\", \"message\": \"For mange\"}"));
        var refused = refusal(() -> ask(Form.ROWS, Progress.NONE));
        assertThat(refused.kind()).isEqualTo(Kind.SOURCE_SAYS_NO);
        assertThat(refused.found()).isEqualTo("REQUEST-LIMIT: For mange");
    }

    @Test
    void redirectsAreFollowedOnTheSameHostOnly() throws Exception {
        standIn.on("/api/table", status(308, "", "Location", "/api/moved")).on("/api/moved", json("{}"));
        assertThat(ask(Progress.NONE)).isEqualTo("{}");
        assertThat(standIn.asked().getLast().method()).isEqualTo("POST");
        standIn.on("/api/table", status(302, "", "Location", "http://localhost:9/secret"));
        var refused = refusal(() -> ask(Progress.NONE));
        assertThat(refused.kind()).isEqualTo(Kind.ELSEWHERE);
        assertThat(refused.found()).isEqualTo("http://localhost:9/secret");
        standIn.on("/api/table", status(302, "", "Location", "/api/table"));
        assertThat(refusal(() -> ask(Progress.NONE)).found()).isEqualTo("HTTP 30x × 5");
    }

    @Test
    void aBodyThatAnnouncesTooMuchIsNotBegun() {
        standIn.on("/api/table", StandIn.announces(2L << 30, "{"));
        fixture.largest(DataSize.ofGigabytes(1));
        var refused = refusal(() -> ask(Progress.NONE));
        assertThat(refused.kind()).isEqualTo(Kind.TOO_LARGE);
        assertThat(refused.found()).isEqualTo("> 1073741824 B");
    }

    /** What the server could get rid of is what was read: nothing piles up in between. */
    @Test
    void aBodyWithoutEndIsReadNoFurtherThanTheLimit() {
        long limit = 100L << 20;
        fixture.largest(DataSize.ofBytes(limit));
        standIn.on("/api/table", standIn.endless("{\"value\": [", "1234567.5, ", 2L << 30));
        var read = new AtomicLong();
        var refused =
                refusal(() -> fixture.client().ask(request(Form.JSON), call(Progress.NONE), body -> count(body, read)));
        assertThat(refused.kind()).isEqualTo(Kind.TOO_LARGE);
        assertThat(read.get()).isBetween(limit - 100_000, limit);
        assertThat(standIn.sent()).isLessThan(limit + (32L << 20));
    }

    @Test
    void aPackedBodyIsMeasuredUnpacked() throws IOException {
        fixture.largest(DataSize.ofMegabytes(1));
        standIn.on("/api/table", packed("{" + " ".repeat(50_000_000) + "}", Integer.MAX_VALUE));
        assertThat(refusal(() -> ask(Progress.NONE)).kind()).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void aStopIsObeyedWhileNothingAnswers() {
        standIn.on("/api/table", standIn.neverAnswers());
        stopsWithinASecond(new Stoppable());
    }

    @Test
    void aStopIsObeyedInTheMiddleOfABody() {
        standIn.on("/api/table", standIn.fallsSilent("{\"value\": [1, "));
        stopsWithinASecond(new Stoppable());
    }

    @Test
    void aStopIsObeyedBetweenAttempts() {
        var progress = new Stoppable();
        progress.stopped.set(true);
        standIn.on("/api/table", status(503, ""));
        assertThatThrownBy(() -> ask(progress)).isInstanceOf(InterruptedException.class);
    }

    private void stopsWithinASecond(Stoppable progress) {
        var stopped = new AtomicLong();
        Thread.ofVirtual().start(() -> {
            while (standIn.asked().isEmpty()) {
                Thread.onSpinWait();
                Thread.yield();
            }
            stopped.set(System.nanoTime());
            progress.stopped.set(true);
        });
        assertThatThrownBy(() -> ask(progress)).isInstanceOf(InterruptedException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - stopped.get())).isLessThan(Duration.ofSeconds(1));
    }

    private String ask(Progress progress) throws IOException, TableRefused, InterruptedException {
        return ask(Form.JSON, progress);
    }

    private String ask(Form form, Progress progress) throws IOException, TableRefused, InterruptedException {
        return fixture.client()
                .ask(request(form), call(progress), body -> new String(body.readAllBytes(), StandardCharsets.UTF_8));
    }

    private Request request(Form form) {
        return Request.table(BaseAddress.of(standIn.at("/api")).at("table"), "{}", form);
    }

    private static Call call(Progress progress) {
        return new Call("ssb, 12134", progress);
    }

    private static long count(InputStream body, AtomicLong read) throws IOException {
        byte[] buffer = new byte[65_536];
        for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
            read.addAndGet(n);
        }
        return read.get();
    }

    private static StandIn.Reply packed(String body, int most) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body.getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = bytes.toByteArray();
        byte[] part = java.util.Arrays.copyOf(whole, Math.min(most, whole.length));
        return StandIn.body("application/json", part, "Content-Encoding", "gzip");
    }
}
