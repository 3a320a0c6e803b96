package org.maalestok.statistics.subscriptions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.maalestok.access.Access;
import org.maalestok.statistics.subscriptions.Proposal;
import org.maalestok.statistics.subscriptions.Proposals;
import org.maalestok.statistics.subscriptions.Subscriptions;
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
        return page(language, find(id), "", new FormErrors(), request);
    }

    private View page(
            Language language, Proposal proposal, String reason, FormErrors errors, HttpServletRequest request) {
        Texts t = Admin.TEXTS.in(language);
        var stored = subscriptions.find(proposal.subscription()).orElseThrow();
        String title = stored.subscription().title();
        Frame frame = Admin.frame(request, t, errors.title(t.get("proposal.titled", title), t))
                .at("admin/proposals/" + proposal.id());
        String subscription = frame.href("admin/subscriptions/" + stored.id());
        frame = frame.via(t.get("subscriptions"), frame.href("admin/subscriptions"))
                .via(title, subscription)
                .via(t.get("run.titled", proposal.run()), subscription + "/runs/" + proposal.run());
        return new JteView(
                "statistics/subscriptions/web/proposal.jte", pages.page(frame, t, proposal, stored, reason, errors));
    }

    /** One that somebody else has decided about meanwhile shows what they decided. */
    @PostMapping("/{language}/admin/proposals/{id}/publish")
    View publish(@PathVariable Language language, @PathVariable int id) {
        proposals.publish(find(id), Admin.name(access));
        return Admin.to(language, "admin/proposals/" + id);
    }

    @PostMapping("/{language}/admin/proposals/{id}/dismiss")
    View dismiss(
            @PathVariable Language language,
            @PathVariable int id,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            HttpServletResponse response) {
        Texts t = Admin.TEXTS.in(language);
        var errors = new FormErrors();
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            errors.add("reason", t.get(reason.isBlank() ? "proposal.reason.missing" : "proposal.reason.long"));
            response.setStatus(Admin.INVALID);
            return page(language, find(id), reason, errors, request);
        }
        proposals.dismiss(find(id), Admin.name(access), reason.strip());
        return Admin.to(language, "admin/proposals/" + id);
    }

    private Proposal find(int id) {
        return proposals.find(id).orElseThrow(() -> new NotFound("proposal " + id));
    }
}
