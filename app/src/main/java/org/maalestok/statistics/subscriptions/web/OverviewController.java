package org.maalestok.statistics.subscriptions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.maalestok.ui.Days;
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

    private static final List<String> PAGES = List.of(
            "proposals",
            "suspects",
            "spreadsheets",
            "indicators",
            "services",
            "subscriptions",
            "sources",
            "mappings",
            "accounts");

    private final Proposals proposals;
    private final Runs runs;
    private final Subscriptions subscriptions;
    private final KeyFigures figures;
    private final Waiting waiting;
    private final Spreadsheets spreadsheets;
    private final SubscriptionNames names;
    private final Clock clock;

    OverviewController(
            Proposals proposals,
            Runs runs,
            Subscriptions subscriptions,
            KeyFigures figures,
            Waiting waiting,
            Spreadsheets spreadsheets,
            SubscriptionNames names,
            Clock clock) {
        this.names = names;
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
        List<Line> troubles = runs.listTroubles().stream()
                .map(run -> trouble(run, byId, frame, t))
                .toList();
        List<Line> reviews = reviews(frame, t);
        List<Line> waits = waits(open.size(), troubles.size(), frame, t);
        return new JteView(
                "statistics/subscriptions/web/overview.jte",
                new OverviewPage(
                        frame,
                        t,
                        t.get(waits.isEmpty() ? "overview.calm" : "overview.lead"),
                        waits,
                        open,
                        troubles,
                        reviews,
                        none(open, troubles, reviews, t),
                        elsewhere(frame, t)));
    }

    /** What somebody must do something about, with how much it is: first what readers may already be misled by. */
    private List<Line> waits(int open, int troubles, Frame frame, Texts t) {
        return Stream.of(
                        waits("suspects", waiting.countSuspects(), frame.href("admin/suspects"), t),
                        waits("spreadsheets", spreadsheets.list().size(), frame.href("admin/spreadsheets"), t),
                        waits("proposals", open, frame.href("admin/proposals"), t),
                        waits("troubles", troubles, "#troubles", t))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Line> waits(String what, int count, String href, Texts t) {
        return count == 0
                ? Optional.empty()
                : Optional.of(new Line(
                        t.get("to." + what), href, t.count("to." + what + ".waiting", count, Admin.number(count, t))));
    }

    /** What there is none of, a sentence each. */
    private String none(List<Line> open, List<Line> troubles, List<Line> reviews, Texts t) {
        var sentences = new ArrayList<String>();
        if (open.isEmpty()) {
            sentences.add(t.get("overview.noProposals"));
        }
        if (troubles.isEmpty()) {
            sentences.add(t.get(runs.listLatest().isEmpty() ? "overview.noRuns" : "overview.noTroubles"));
        }
        if (reviews.isEmpty()) {
            sentences.add(t.get("overview.noReviews"));
        }
        return String.join(" ", sentences);
    }

    private Line proposal(Proposal proposal, Map<Integer, StoredSubscription> byId, Frame frame, Texts t) {
        return new Line(
                title(byId, proposal.subscription(), t),
                frame.href("admin/proposals/" + proposal.id()),
                Admin.moment(proposal.made(), t) + ". " + ProposalWords.summary(proposal, t));
    }

    private Line trouble(Run run, Map<Integer, StoredSubscription> byId, Frame frame, Texts t) {
        String why = run.reasons().stream()
                .findFirst()
                .map(reason -> ": " + reason.in(t.language()))
                .orElse("");
        return new Line(
                title(byId, run.subscription(), t),
                frame.href("admin/subscriptions/%d/runs/%d".formatted(run.subscription(), run.number())),
                t.get("state." + run.state()) + why);
    }

    private String title(Map<Integer, StoredSubscription> byId, int subscription, Texts t) {
        return names.of(Objects.requireNonNull(byId.get(subscription)).subscription(), t.language())
                .words();
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

    /** The pages; only drafts are counted here, which wait for nobody but who wrote them. */
    private List<Line> elsewhere(Frame frame, Texts t) {
        int drafts = waiting.countDrafts();
        String unfinished = drafts == 0 ? "" : ". " + t.count("to.indicators.waiting", drafts, Admin.number(drafts, t));
        return PAGES.stream()
                .map(page -> new Line(
                        t.get("to." + page),
                        frame.href("admin/" + page),
                        t.get("to." + page + ".what") + (page.equals("indicators") ? unfinished : "")))
                .toList();
    }
}
