package org.maalestok.statistics.subscriptions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.maalestok.access.Access;
import org.maalestok.keyfigures.ImportOutcome.WouldPublish;
import org.maalestok.statistics.mapping.Mappings;
import org.maalestok.statistics.sources.Sources;
import org.maalestok.statistics.subscriptions.Run;
import org.maalestok.statistics.subscriptions.Runs;
import org.maalestok.statistics.subscriptions.StoredSubscription;
import org.maalestok.statistics.subscriptions.Subscription;
import org.maalestok.statistics.subscriptions.Subscriptions;
import org.maalestok.statistics.subscriptions.web.SubscriptionPage.Fact;
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

/** One subscription, its runs and its history; running it now, pausing it. */
@Controller
class SubscriptionController {

    private final Subscriptions subscriptions;
    private final Runs runs;
    private final Mappings mappings;
    private final Sources sources;
    private final SubscriptionNames names;
    private final Access access;
    private final Clock clock;

    SubscriptionController(
            Subscriptions subscriptions,
            Runs runs,
            Mappings mappings,
            Sources sources,
            SubscriptionNames names,
            Access access,
            Clock clock) {
        this.names = names;
        this.subscriptions = subscriptions;
        this.runs = runs;
        this.mappings = mappings;
        this.sources = sources;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/{language}/admin/subscriptions/{id}")
    View subscription(@PathVariable Language language, @PathVariable int id, HttpServletRequest request) {
        Texts t = Admin.TEXTS.in(language);
        var stored = subscriptions.find(id).orElseThrow(() -> new NotFound("subscription " + id));
        Subscription what = stored.subscription();
        Frame frame = Admin.frame(request, t, what.title());
        frame = frame.via(t.get("subscriptions"), frame.href("admin/subscriptions"));
        String href = frame.href("admin/subscriptions/" + id);
        List<Run> all = runs.list(id);
        Optional<Run> present =
                all.stream().filter(run -> !run.state().isOver()).findFirst();
        boolean mapped = mappings.find(what.mapping()).isPresent();
        return new JteView(
                "statistics/subscriptions/web/subscription.jte",
                new SubscriptionPage(
                        frame,
                        t,
                        href,
                        names.tongue(what, language),
                        lead(stored, t),
                        facts(stored, t),
                        what.active(),
                        stored.version(),
                        frame.href(Admin.mapping(stored)),
                        mapped,
                        present.map(run -> new Line(
                                        t.get("run.titled", run.number()),
                                        href + "/runs/" + run.number(),
                                        t.get("state." + run.state())))
                                .orElse(null),
                        all.stream()
                                .map(run -> row(run, href, run.equals(all.getFirst()) ? again(run, stored, t) : "", t))
                                .toList(),
                        subscriptions.history(id).stream()
                                .map(version -> version(version, t))
                                .toList()));
    }

    private String lead(StoredSubscription stored, Texts t) {
        Subscription what = stored.subscription();
        String source = Admin.sourceName(sources, what.source(), t);
        String when = what.active() ? Schedules.words(what.schedule(), t) : t.get("active.false");
        return t.get("subscription.lead", what.table(), source, when);
    }

    private List<Fact> facts(StoredSubscription stored, Texts t) {
        Subscription what = stored.subscription();
        return List.of(
                new Fact(
                        t.get("subscription.next"),
                        subscriptions
                                .nextRun(stored)
                                .map(at -> Admin.moment(at, t))
                                .orElseGet(() -> t.get("subscription.noNext"))),
                new Fact(
                        t.get("form.publishing"),
                        t.get(
                                "publishing.short." + what.publishing(),
                                Admin.limit(what.withdrawnLimit(), t),
                                Admin.limit(what.revisedLimit(), t),
                                WouldPublish.LARGE_REVISION)),
                new Fact(t.get("form.mapping"), what.mapping()),
                new Fact(t.get("form.codes"), what.selection().toString().replace("\n", "; ")));
    }

    /** When a run that came to nothing is tried again; empty for others. */
    private String again(Run run, StoredSubscription stored, Texts t) {
        return run.state().isBad() ? t.get("run.again") + ": " + Admin.again(subscriptions, stored, t) + "." : "";
    }

    private SubscriptionPage.RunRow row(Run run, String href, String again, Texts t) {
        return new SubscriptionPage.RunRow(
                run.number(),
                href + "/runs/" + run.number(),
                Admin.moment(run.asked(), t),
                run.startedBy().isEmpty() ? t.get("run.bySchedule") : run.startedBy(),
                t.get("state." + run.state()),
                Admin.tone(run.state()),
                run.duration(clock.instant())
                        .map(time -> Admin.duration(time, t))
                        .orElse("–"),
                run.reasons().stream()
                        .findFirst()
                        .map(reason -> reason.in(t.language()) + " ")
                        .orElse("")
                        .concat(again)
                        .strip(),
                run.proposal()
                        .map(proposal ->
                                "/%s/admin/proposals/%d".formatted(t.language().tag(), proposal))
                        .orElse(""));
    }

    private SubscriptionPage.Version version(StoredSubscription stored, Texts t) {
        Subscription what = stored.subscription();
        return new SubscriptionPage.Version(
                stored.version(),
                Admin.moment(stored.saved(), t),
                stored.by().isEmpty() ? t.get("version.starter") : stored.by(),
                t.get(
                        "version.what",
                        what.title(),
                        Admin.sourceName(sources, what.source(), t) + " " + what.table(),
                        what.selection().toString().replace("\n", "; "),
                        what.mapping(),
                        what.active() ? Schedules.words(what.schedule(), t) : t.get("active.false"),
                        t.get("publishing." + what.publishing())));
    }

    @PostMapping("/{language}/admin/subscriptions/{id}/run")
    View run(@PathVariable Language language, @PathVariable int id) {
        subscriptions.find(id).orElseThrow(() -> new NotFound("subscription " + id));
        Run run = runs.ask(id, Admin.name(access));
        return Admin.to(language, "admin/subscriptions/%d/runs/%d".formatted(id, run.number()));
    }

    /** Somebody who pauses what another has just changed pauses what it is now. */
    @PostMapping("/{language}/admin/subscriptions/{id}/active")
    View setActive(@PathVariable Language language, @PathVariable int id, @RequestParam boolean active) {
        var stored = subscriptions.find(id).orElseThrow(() -> new NotFound("subscription " + id));
        subscriptions.setActive(id, active, stored.version(), Admin.name(access));
        return Admin.to(language, "admin/subscriptions/" + id);
    }
}
