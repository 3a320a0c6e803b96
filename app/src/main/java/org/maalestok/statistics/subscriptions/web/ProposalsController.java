package org.maalestok.statistics.subscriptions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maalestok.statistics.subscriptions.Proposal;
import org.maalestok.statistics.subscriptions.Proposals;
import org.maalestok.statistics.subscriptions.StoredSubscription;
import org.maalestok.statistics.subscriptions.Subscriptions;
import org.maalestok.ui.Frame;
import org.maalestok.ui.JteView;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** All proposals: those that wait, and what became of the others, page by page. */
@Controller
class ProposalsController {

    private static final int ON_A_PAGE = 25;

    private final Proposals proposals;
    private final Subscriptions subscriptions;
    private final SubscriptionNames names;

    ProposalsController(Proposals proposals, Subscriptions subscriptions, SubscriptionNames names) {
        this.names = names;
        this.proposals = proposals;
        this.subscriptions = subscriptions;
    }

    /** A page beyond the last one is the last one. */
    @GetMapping("/{language}/admin/proposals")
    View list(@PathVariable Language language, @RequestParam(defaultValue = "1") int page, HttpServletRequest request) {
        Texts t = Admin.TEXTS.in(language);
        Frame frame = Admin.frame(request, t, t.get("proposals.all"));
        Map<Integer, StoredSubscription> byId =
                subscriptions.list().stream().collect(Collectors.toMap(StoredSubscription::id, Function.identity()));
        int decided = proposals.countDecided();
        int last = Math.max(1, Math.ceilDiv(decided, ON_A_PAGE));
        int shown = Math.clamp(page, 1, last);
        return new JteView(
                "statistics/subscriptions/web/proposals.jte",
                new ProposalsPage(
                        frame,
                        t,
                        proposals.listOpen().stream()
                                .map(it -> new Line(title(it, byId, t.language()), href(it, frame), more(it, t)))
                                .toList(),
                        proposals.listDecided((shown - 1) * ON_A_PAGE, ON_A_PAGE).stream()
                                .map(it -> row(it, title(it, byId, t.language()), frame, t))
                                .toList(),
                        last == 1
                                ? ""
                                : t.get(
                                        "proposals.page",
                                        Admin.number(shown, t),
                                        Admin.number(last, t),
                                        Admin.number(decided, t)),
                        shown == 1 ? null : page(shown - 1, frame),
                        shown == last ? null : page(shown + 1, frame)));
    }

    private static @Nullable String page(int number, Frame frame) {
        return frame.href("admin/proposals" + (number == 1 ? "" : "?page=" + number));
    }

    private String title(Proposal proposal, Map<Integer, StoredSubscription> byId, Language language) {
        return byId.containsKey(proposal.subscription())
                ? names.of(byId.get(proposal.subscription()).subscription(), language)
                        .words()
                : proposal.dataSet();
    }

    private static String href(Proposal proposal, Frame frame) {
        return frame.href("admin/proposals/" + proposal.id());
    }

    private static String more(Proposal proposal, Texts t) {
        String made = Admin.moment(proposal.made(), t) + ". " + ProposalWords.summary(proposal, t);
        return proposal.state() == Proposal.State.OPEN ? made : made + " " + ProposalWords.state(proposal, t);
    }

    private static ProposalsPage.Row row(Proposal proposal, String title, Frame frame, Texts t) {
        return new ProposalsPage.Row(
                title,
                href(proposal, frame),
                Admin.moment(proposal.made(), t),
                t.get("proposal.was." + proposal.state()),
                ProposalWords.tone(proposal.state()),
                proposal.decided().map(at -> Admin.moment(at, t)).orElse(""),
                ProposalWords.who(proposal, t),
                proposal.reason().in(t.language()));
    }
}
