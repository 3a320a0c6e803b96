package org.maalestok.statistics.subscriptions.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.maalestok.access.Access;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.OthersPublishing;
import org.maalestok.keyfigures.Release;
import org.maalestok.keyfigures.SuspectTexts;
import org.maalestok.municipalities.Areas;
import org.maalestok.statistics.mapping.Mappings;
import org.maalestok.statistics.sources.Source.Wait;
import org.maalestok.statistics.subscriptions.Proposal;
import org.maalestok.statistics.subscriptions.Proposals;
import org.maalestok.statistics.subscriptions.Run;
import org.maalestok.statistics.subscriptions.Run.State;
import org.maalestok.statistics.subscriptions.Runs;
import org.maalestok.statistics.subscriptions.Schedule;
import org.maalestok.statistics.subscriptions.Selection;
import org.maalestok.statistics.subscriptions.Sentences;
import org.maalestok.statistics.subscriptions.StoredSubscription;
import org.maalestok.statistics.subscriptions.Subscription;
import org.maalestok.statistics.subscriptions.Subscriptions;
import org.maalestok.ui.Html;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** What somebody reads who waits: for a run that its source, or other runs, hold up, and for a proposal while another is published. */
class WaitingPagesTest {

    private static final Instant ASKED = Instant.parse("2026-11-24T07:00:00Z");
    private static final Instant OPENS = Instant.parse("2026-11-24T08:30:00Z");

    private final Subscriptions subscriptions = mock(Subscriptions.class);
    private final Runs runs = mock(Runs.class);
    private final Mappings mappings = mock(Mappings.class);
    private final Proposals proposals = mock(Proposals.class);
    private final OthersPublishing others = mock(OthersPublishing.class);

    @BeforeEach
    void subscribe() {
        var subscription = new Subscription(
                "Barnehager",
                "office",
                "T1",
                Selection.NONE,
                "office-t1",
                new Schedule.ByHand(),
                Subscription.Publishing.BY_PERSON,
                BigDecimal.ONE,
                BigDecimal.ONE,
                true);
        when(subscriptions.find(1)).thenReturn(Optional.of(new StoredSubscription(1, 1, ASKED, "Kari", subscription)));
        when(mappings.find("office-t1")).thenReturn(Optional.of(mock(Mappings.Stored.class)));
    }

    private void run(State state, @Nullable Wait wait) {
        var run = run(2, state, wait);
        when(runs.find(1, 2)).thenReturn(Optional.of(run));
        when(runs.list(1)).thenReturn(List.of(run, run(1, State.FAILED, null)));
    }

    private static Run run(int number, State state, @Nullable Wait wait) {
        return run(number, state, Optional.ofNullable(wait), Optional.empty(), 1);
    }

    private static Run run(int number, State state, Optional<Integer> insteadOf, int requests) {
        return run(number, state, Optional.empty(), insteadOf, requests);
    }

    private static Run run(int number, State state, Optional<Wait> wait, Optional<Integer> insteadOf, int requests) {
        return new Run(
                1,
                number,
                state,
                Run.Step.FETCHING,
                ASKED,
                state == State.WAITING ? Optional.empty() : Optional.of(ASKED),
                state.isOver() ? Optional.of(OPENS) : Optional.empty(),
                "Kari",
                insteadOf,
                requests,
                4,
                120,
                "",
                List.of(),
                Optional.empty(),
                wait);
    }

    private String runPage(String language) throws IOException {
        return runPage(language, 2);
    }

    private String runPage(String language, int number) throws IOException {
        var controller = new RunController(
                subscriptions, runs, mappings, mock(Access.class), Clock.fixed(ASKED, ZoneOffset.UTC));
        return page(controller, "/" + language + "/admin/subscriptions/1/runs/" + number);
    }

    private static String page(Object controller, String address) throws IOException {
        var conversion = new DefaultFormattingConversionService();
        conversion.addConverter(String.class, Language.class, (Converter<String, Language>)
                tag -> Language.find(tag).orElseThrow());
        String page = MockMvcTester.create(MockMvcBuilders.standaloneSetup(controller)
                        .setConversionService(conversion)
                        .build())
                .get()
                .uri(address)
                .exchange()
                .getResponse()
                .getContentAsString();
        assertThat(Html.faults(page)).isEmpty();
        return page.replace('\u00a0', ' ');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LIMIT     | nb | Kilden tåler ikke flere forespørsler akkurat nå. Neste forespørsel: 24. november 2026 kl. 09.30.",
                "ASKED_TO  | nb | Kilden ber oss vente. Neste forsøk: 24. november 2026 kl. 09.30.",
                "NO_ANSWER | nb | Kilden svarte ikke som den skulle (HTTP 429). Neste forsøk: 24. november 2026 kl. 09.30.",
                "ASKED_TO  | da | Kilden beder os vente. Næste forsøg: 24. november 2026 kl. 09.30.",
                "ASKED_TO  | en | The source asks us to wait. Next attempt: 24 November 2026 at 09:30.",
            })
    void aRunSaysWhyItsSourceIsNotAskedNowAndWhenItIs(Wait.Why why, String language, String said) throws IOException {
        run(State.RUNNING, new Wait(why, "HTTP 429", OPENS));
        assertThat(runPage(language))
                .contains(said)
                .contains("hx-trigger=\"every 2s\"", "runs/2/stop")
                .doesNotContain("/subscriptions/1/run\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8000   | nb | Kilden ber oss vente. Neste forsøk: om 8 sekunder.",
                "7001   | da | Kilden beder os vente. Næste forsøg: om 8 sekunder.",
                "1000   | en | The source asks us to wait. Next attempt: in one second.",
                "120000 | nb | Neste forsøk: om 120 sekunder.",
                "120001 | nb | Neste forsøk: 24. november 2026 kl. 08.02.",
                "0      | nb | Neste forsøk: nå.",
            })
    void aShortWaitIsToldInSeconds(long milliseconds, String language, String said) throws IOException {
        run(State.RUNNING, new Wait(Wait.Why.ASKED_TO, "HTTP 429", ASKED.plusMillis(milliseconds)));
        assertThat(runPage(language)).contains(said).doesNotContain("HTTP 429");
    }

    /** What the source gave is counted when it has been read to its end; a run that ends before knows of nothing. */
    @Test
    void aRunThatCountedNoAnswerSaysNothingOfAnswers() throws IOException {
        run(State.REFUSED, null);
        assertThat(runPage("nb")).contains("Besvarte forespørsler");
        var refused = run(2, State.REFUSED, Optional.empty(), 0);
        when(runs.find(1, 2)).thenReturn(Optional.of(refused));
        assertThat(runPage("nb")).doesNotContain("Besvarte forespørsler", "Celler fra kilden");
    }

    @Test
    void aRunThatBrokeOffAndTheOneThatDidItAgainLeadToEachOther() throws IOException {
        run(State.BROKEN_OFF, null);
        var again = run(3, State.PROPOSED, Optional.of(2), 4);
        when(runs.list(1)).thenReturn(List.of(again, run(2, State.BROKEN_OFF, null)));
        when(runs.find(1, 3)).thenReturn(Optional.of(again));
        assertThat(runPage("nb"))
                .contains("Tatt opp igjen i", "<a href=\"/nb/admin/subscriptions/1/runs/3\">Kjøring 3</a>")
                .doesNotContain("I stedet for");
        assertThat(runPage("en", 3))
                .contains("Instead of", "<a href=\"/en/admin/subscriptions/1/runs/2\">Run 2</a>")
                .doesNotContain("Taken up again in");
    }

    @Test
    void aRunThatNobodyHasTakenSaysWhatItWaitsFor() throws IOException {
        run(State.WAITING, null);
        when(runs.countRunning()).thenReturn(2);
        assertThat(runPage("nb"))
                .contains("2 andre kjøringer er i gang. Denne begynner så snart det er plass.")
                .contains("runs/2/stop");
        when(runs.countRunning()).thenReturn(0);
        assertThat(runPage("nb")).contains("Blir den stående slik, er det ingen maskin som henter nå.");
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"STOPPED", "FAILED", "REFUSED", "BROKEN_OFF"})
    void aRunThatCameToNothingCanBeDoneAgain(State state) throws IOException {
        run(state, null);
        assertThat(runPage("nb")).contains("action=\"/nb/admin/subscriptions/1/run\"", ">Kjør igjen</button>");
        assertThat(runPage("da")).contains(">Kør igen</button>");
        assertThat(runPage("en")).contains(">Run again</button>");
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"WAITING", "RUNNING", "PROPOSED", "UNCHANGED"})
    void oneThatDidOrMayYetCannot(State state) throws IOException {
        run(state, null);
        assertThat(runPage("nb")).doesNotContain("Kjør igjen");
    }

    @Test
    void norCanOneAfterWhichAnotherWasAskedForOrThatHasNoMapping() throws IOException {
        run(State.STOPPED, null);
        when(mappings.find("office-t1")).thenReturn(Optional.empty());
        assertThat(runPage("nb")).doesNotContain("Kjør igjen");
        subscribe();
        assertThat(runPage("nb")).contains("Kjør igjen");
        when(runs.list(1)).thenReturn(List.of(run(3, State.WAITING, null), run(2, State.STOPPED, null)));
        assertThat(runPage("nb")).doesNotContain("Kjør igjen");
    }

    private String proposalPage(String language) throws IOException {
        var publishing = new Proposal(
                7,
                1,
                2,
                ASKED,
                Proposal.State.PUBLISHING,
                Optional.of(ASKED),
                "Kari",
                Text.same(""),
                Optional.empty(),
                3,
                "office-t1",
                Text.same("Barnehager"),
                LocalDate.of(2026, 11, 24),
                120,
                new Release.Counts(120, 20, 0, 100, 0),
                0,
                Optional.empty());
        when(proposals.find(7)).thenReturn(Optional.of(publishing));
        when(proposals.findingsOf(publishing))
                .thenReturn(new Proposal.Findings(List.of(), List.of(), List.of(), List.of()));
        var pages = new ProposalPages(
                proposals,
                mock(KeyFigures.class),
                mock(Areas.class),
                mock(Sentences.class),
                mock(SuspectTexts.class),
                others,
                new SubscriptionNames(mock(Mappings.class), mock(Catalogue.class)));
        var controller = new ProposalController(proposals, subscriptions, pages, mock(Access.class));
        return page(controller, "/" + language + "/admin/proposals/7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nb | Folketall publiseres nå. Dette forslaget kommer etterpå, for bare ett sett tall publiseres om gangen.",
                "da | Folketall publiseres nå.",
                "en | Folketall publiseres nå.",
            })
    void aProposalThatIsToBePublishedSaysWhatIsPublishedBeforeIt(String language, String said) throws IOException {
        when(others.find(any(), any())).thenReturn(Optional.of("Folketall publiseres nå."));
        assertThat(proposalPage(language))
                .contains(said)
                .contains("hx-trigger=\"every 2s\"", "role=\"status\"")
                .doesNotContain("id=\"decide\"", "proposals/7/publish");
    }

    @Test
    void aProposalWhoseTurnItIsSaysThatItIsBeingPublished() throws IOException {
        when(others.find(any(), any())).thenReturn(Optional.empty());
        assertThat(proposalPage("nb")).contains("hx-trigger=\"every 2s\"").doesNotContain("etterpå");
    }
}
