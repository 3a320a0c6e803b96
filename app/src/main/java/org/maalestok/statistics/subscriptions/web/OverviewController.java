package org.maalestok.statistics.subscriptions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maalestok.keyfigures.Days;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Waiting;
import org.maalestok.statistics.spreadsheets.Spreadsheets;
import org.maalestok.statistics.subscriptions.Proposal;
import org.maalestok.statistics.subscriptions.Proposals;
import org.maalestok.statistics.subscriptions.Run;
import org.maalestok.statistics.subscriptions.Runs;
import org.maalestok.statistics.subscriptions.StoredSubscription;
import org.maalestok.statistics.subscriptions.Subscriptions;
import org.maalestok.ui.Frame;
import org.maalestok.ui.JteView;
import org.maalestok.ui.Language;
import org.maalestok.ui.Step;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The secretariat's front page: what waits. */
@Controller
class OverviewController {

    /** Reviews are announced this long before. */
    private static final int DAYS_AHEAD = 30;

    private static final int REVIEWS_SHOWN = 20;

    private final Proposals proposals;
    private final Runs runs;
    private final Subscriptions subscriptions;
    private final KeyFigures figures;
    private final Waiting waiting;
    private final Spreadsheets spreadsheets;
    private final Clock clock;

    OverviewController(
            Proposals proposals,
            Runs runs,
            Subscriptions subscriptions,
            KeyFigures figures,
            Waiting waiting,
            Spreadsheets spreadsheets,
            Clock clock) {
        this.proposals = proposals;
        this.runs = runs;
        this.subscriptions = subscriptions;
        this.figures = figures;
        this.waiting = waiting;
        this.spreadsheets = spreadsheets;
        this.clock = clock;
    }

    @GetMapping("/{language}/admin")
    View overview(@PathVariable Language language, HttpServletRequest request) {
        Texts t = Admin.TEXTS.in(language);
        Frame frame = Frame.of(request, language, t.get("admin"), Step.NONE);
        Map<Integer, StoredSubscription> byId =
                subscriptions.list().stream().collect(Collectors.toMap(StoredSubscription::id, Function.identity()));
        List<Line> open = proposals.listOpen().stream()
                .map(proposal -> proposal(proposal, byId, frame, t))
                .toList();
        List<Run> latest = runs.listLatest();
        List<Line> troubles = latest.stream()
                .filter(run -> run.state().isBad())
                .map(run -> trouble(run, byId, frame, t))
                .toList();
        List<Line> reviews = reviews(frame, t);
        return new JteView(
                "statistics/subscriptions/web/overview.jte",
                new OverviewPage(
                        frame,
                        t,
                        answer(open.size(), troubles.size(), !latest.isEmpty(), t),
                        open,
                        troubles,
                        t.get(latest.isEmpty() ? "overview.noRuns" : "overview.noTroubles"),
                        reviews,
                        elsewhere(open.size(), frame, t)));
    }

    /** How much waits, in a sentence; what there is none of is said in words. */
    private static String answer(int open, int troubles, boolean ran, Texts t) {
        String proposed = open == 0
                ? t.get("overview.proposals.none")
                : t.count("overview.proposals", open, Admin.number(open, t));
        if (troubles == 0) {
            String calm = t.get(ran ? "overview.troubles.none" : "overview.troubles.noRuns");
            return open == 0 ? t.get("overview.answer", proposed, calm) : proposed + ".";
        }
        String trouble = t.count("overview.troubles", troubles, Admin.number(troubles, t));
        return t.get(open == 0 ? "overview.answer.but" : "overview.answer", proposed, trouble);
    }

    private static Line proposal(Proposal proposal, Map<Integer, StoredSubscription> byId, Frame frame, Texts t) {
        return new Line(
                title(byId, proposal.subscription()),
                frame.href("admin/proposals/" + proposal.id()),
                Admin.moment(proposal.made(), t) + ". " + ProposalWords.summary(proposal, t));
    }

    private static Line trouble(Run run, Map<Integer, StoredSubscription> byId, Frame frame, Texts t) {
        String why = run.reasons().stream()
                .findFirst()
                .map(reason -> ": " + reason.in(t.language()))
                .orElse("");
        return new Line(
                title(byId, run.subscription()),
                frame.href("admin/subscriptions/%d/runs/%d".formatted(run.subscription(), run.number())),
                t.get("state." + run.state()) + why);
    }

    private static String title(Map<Integer, StoredSubscription> byId, int subscription) {
        return java.util.Objects.requireNonNull(byId.get(subscription))
                .subscription()
                .title();
    }

    private List<Line> reviews(Frame frame, Texts t) {
        LocalDate until = LocalDate.now(clock).plusDays(DAYS_AHEAD);
        return figures.catalogue().listIndicators().stream()
                .filter(indicator -> !indicator.nextReview().isAfter(until))
                .sorted(Comparator.comparing(Indicator::nextReview))
                .limit(REVIEWS_SHOWN)
                .map(indicator -> new Line(
                        indicator.words().name().in(t.language()),
                        frame.href("indicator/" + indicator.code()),
                        t.get("overview.due", Days.of(indicator.nextReview(), t.language()), indicator.owner())))
                .toList();
    }

    /** The pages with how much waits there. */
    private List<Line> elsewhere(int open, Frame frame, Texts t) {
        return Stream.of(
                        elsewhere("proposals", open, frame, t),
                        elsewhere("suspects", waiting.countSuspects(), frame, t),
                        elsewhere("spreadsheets", spreadsheets.list().size(), frame, t),
                        elsewhere("indicators", waiting.countDrafts(), frame, t),
                        elsewhere("services", 0, frame, t),
                        elsewhere("subscriptions", 0, frame, t),
                        elsewhere("sources", 0, frame, t),
                        elsewhere("mappings", 0, frame, t))
                .toList();
    }

    private static Line elsewhere(String page, int count, Frame frame, Texts t) {
        String what = t.get("to." + page + ".what");
        return new Line(
                t.get("to." + page),
                frame.href("admin/" + page),
                count == 0 ? what : what + ". " + t.count("to." + page + ".waiting", count, Admin.number(count, t)));
    }
}
