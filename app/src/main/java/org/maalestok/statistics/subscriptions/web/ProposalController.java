package org.maalestok.statistics.subscriptions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.maalestok.access.Access;
import org.maalestok.access.User;
import org.maalestok.statistics.mapping.web.AskedFigures;
import org.maalestok.statistics.subscriptions.Proposal;
import org.maalestok.statistics.subscriptions.Proposals;
import org.maalestok.statistics.subscriptions.Subscriptions;
import org.maalestok.statistics.subscriptions.web.ProposalPage.Typed;
import org.maalestok.ui.FormAnswer;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.Frame;
import org.maalestok.ui.JteView;
import org.maalestok.ui.Language;
import org.maalestok.ui.NotFound;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** A proposal, and deciding about it. */
@Controller
class ProposalController {

    private static final int LONGEST_REASON = 2000;

    private final Proposals proposals;
    private final Subscriptions subscriptions;
    private final ProposalPages pages;
    private final Access access;

    ProposalController(Proposals proposals, Subscriptions subscriptions, ProposalPages pages, Access access) {
        this.proposals = proposals;
        this.subscriptions = subscriptions;
        this.pages = pages;
        this.access = access;
    }

    @GetMapping("/{language}/admin/proposals/{id}")
    View proposal(@PathVariable Language language, @PathVariable int id, HttpServletRequest request) {
        return page(language, find(id), Typed.NOTHING, request);
    }

    private View page(Language language, Proposal proposal, Typed typed, HttpServletRequest request) {
        Texts t = Admin.TEXTS.in(language);
        var stored = subscriptions.find(proposal.subscription()).orElseThrow();
        String title = t.get("proposal.titled", stored.subscription().title());
        String shown =
                typed.lost().isEmpty() ? typed.errors().title(title, language) : t.get("error.prefix") + " " + title;
        Frame frame = Admin.frame(request, t, shown).at("admin/proposals/" + proposal.id());
        frame = frame.via(t.get("proposals.all"), frame.href("admin/proposals"));
        return new JteView("statistics/subscriptions/web/proposal.jte", pages.page(frame, t, proposal, stored, typed));
    }

    @PostMapping("/{language}/admin/proposals/{id}/publish")
    View publish(
            @PathVariable Language language,
            @PathVariable int id,
            @RequestParam(defaultValue = "") String asked,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Long> holdingBack =
                access.currentUser().map(User::id).filter(account -> AskedFigures.isHeldBack(asked));
        boolean mine = proposals.publish(find(id), Admin.name(access), holdingBack);
        return mine ? onward(language, id) : lost(language, id, "proposal.lost.publish", "", request, response);
    }

    @PostMapping("/{language}/admin/proposals/{id}/dismiss")
    View dismiss(
            @PathVariable Language language,
            @PathVariable int id,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            HttpServletResponse response) {
        Texts t = Admin.TEXTS.in(language);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            var errors = FormErrors.at(
                    "reason", t.get(reason.isBlank() ? "proposal.reason.missing" : "proposal.reason.long"));
            response.setStatus(FormAnswer.INVALID);
            return page(language, find(id), new Typed(reason, errors, ""), request);
        }
        boolean mine = proposals.dismiss(find(id), Admin.name(access), reason.strip());
        return mine ? onward(language, id) : lost(language, id, "proposal.lost.dismiss", reason, request, response);
    }

    private static View onward(Language language, int id) {
        return Admin.to(language, "admin/proposals/" + id);
    }

    /** Somebody was quicker: who decided what and when, and what was typed. */
    private View lost(
            Language language,
            int id,
            String key,
            String reason,
            HttpServletRequest request,
            HttpServletResponse response) {
        Texts t = Admin.TEXTS.in(language);
        Proposal decided = find(id);
        response.setStatus(FormAnswer.MEANWHILE);
        String words = t.get(key, ProposalWords.state(decided, t));
        return page(language, decided, new Typed(reason, FormErrors.NONE, words), request);
    }

    private Proposal find(int id) {
        return proposals.find(id).orElseThrow(() -> new NotFound("proposal " + id));
    }
}
