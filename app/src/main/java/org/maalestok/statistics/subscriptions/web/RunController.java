package org.maalestok.statistics.subscriptions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.maalestok.access.Access;
import org.maalestok.statistics.mapping.Mappings;
import org.maalestok.statistics.sources.Source;
import org.maalestok.statistics.subscriptions.Run;
import org.maalestok.statistics.subscriptions.Runs;
import org.maalestok.statistics.subscriptions.StoredSubscription;
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
import org.springframework.web.servlet.View;

/** A run, while it is on and afterwards; stopping it. */
@Controller
class RunController {

    private final Subscriptions subscriptions;
    private final Runs runs;
    private final Mappings mappings;
    private final Access access;
    private final Clock clock;

    RunController(Subscriptions subscriptions, Runs runs, Mappings mappings, Access access, Clock clock) {
        this.subscriptions = subscriptions;
        this.runs = runs;
        this.mappings = mappings;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/{language}/admin/subscriptions/{id}/runs/{number}")
    View run(
            @PathVariable Language language,
            @PathVariable int id,
            @PathVariable int number,
            HttpServletRequest request) {
        Texts t = Admin.TEXTS.in(language);
        Run run = find(id, number);
        StoredSubscription stored = subscriptions.find(id).orElseThrow();
        String title = stored.subscription().title();
        Frame frame = Admin.frame(request, t, t.get("run.titled.long", number, title));
        String subscription = frame.href("admin/subscriptions/" + id);
        frame = frame.via(t.get("subscriptions"), frame.href("admin/subscriptions"))
                .via(title, subscription);
        return new JteView(
                "statistics/subscriptions/web/run.jte",
                new RunPage(
                        frame,
                        t,
                        subscription + "/runs/" + number,
                        run.state().isOver(),
                        run.isStopping(),
                        state(run, t),
                        Admin.tone(run.state()),
                        reasons(run, t),
                        facts(run, stored, t),
                        others(run, subscription, t),
                        canGoAgain(run, stored),
                        run.proposal()
                                .map(proposal -> "/%s/admin/proposals/%d".formatted(language.tag(), proposal))
                                .orElse(""),
                        subscription));
    }

    private List<String> reasons(Run run, Texts t) {
        if (run.state() == Run.State.WAITING) {
            return List.of(notTaken(t));
        }
        return Stream.concat(
                        run.waits().stream().map(wait -> waits(wait, t)),
                        run.reasons().stream().map(reason -> reason.in(t.language())))
                .toList();
    }

    private static String state(Run run, Texts t) {
        if (run.isStopping()) {
            return t.get("run.stopping", run.stopAskedBy());
        }
        return run.state() == Run.State.RUNNING ? t.get("step." + run.step()) : t.get("state." + run.state());
    }

    private List<Fact> facts(Run run, StoredSubscription stored, Texts t) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                t.get("run.startedBy"), run.startedBy().isEmpty() ? t.get("run.bySchedule") : run.startedBy()));
        facts.add(new Fact(t.get("run.asked"), Admin.moment(run.asked(), t)));
        run.duration(clock.instant())
                .ifPresent(time -> facts.add(new Fact(t.get("run.took"), Admin.duration(time, t))));
        if (!run.state().isOver() || run.requests() > 0) {
            facts.add(new Fact(t.get("run.requests"), requests(run, t)));
            facts.add(new Fact(t.get("run.cells"), Admin.number(run.cells(), t)));
        }
        if (run.state().isBad() && isLatest(run)) {
            facts.add(new Fact(t.get("run.again"), Admin.again(subscriptions, stored, t)));
        }
        return facts;
    }

    /** The run that this one does again, and the one that did this one again. */
    private List<RunPage.Other> others(Run run, String subscription, Texts t) {
        return Stream.concat(
                        run.insteadOf().stream().map(broken -> other(t.get("run.insteadOf"), broken, subscription, t)),
                        runs.list(run.subscription()).stream()
                                .filter(later -> later.insteadOf().equals(Optional.of(run.number())))
                                .map(later -> other(t.get("run.takenUpBy"), later.number(), subscription, t)))
                .toList();
    }

    private static RunPage.Other other(String heading, int number, String subscription, Texts t) {
        return new RunPage.Other(heading, t.get("run.titled", number), subscription + "/runs/" + number);
    }

    /** Why no node has taken the run yet: they are busy, or have not looked; where none runs, nobody will. */
    private String notTaken(Texts t) {
        int running = runs.countRunning();
        return running == 0 ? t.get("run.waits.node") : t.count("run.waits.others", running, Admin.number(running, t));
    }

    /** Why, and when the source is asked next. */
    private String waits(Source.Wait wait, Texts t) {
        return t.get("run.waits." + wait.why(), Admin.soon(clock.instant(), wait.until(), t), wait.said());
    }

    /** As on the subscription's page: also when it is paused, but not before there is a mapping. */
    private boolean canGoAgain(Run run, StoredSubscription stored) {
        return (run.state().isBad() || run.state() == Run.State.STOPPED)
                && isLatest(run)
                && mappings.find(stored.subscription().mapping()).isPresent();
    }

    private boolean isLatest(Run run) {
        return runs.list(run.subscription()).stream().noneMatch(other -> other.number() > run.number());
    }

    private static String requests(Run run, Texts t) {
        return run.ofRequests() == 0
                ? Admin.number(run.requests(), t)
                : t.get("run.of", Admin.number(run.requests(), t), Admin.number(run.ofRequests(), t));
    }

    @PostMapping("/{language}/admin/subscriptions/{id}/runs/{number}/stop")
    View stop(@PathVariable Language language, @PathVariable int id, @PathVariable int number) {
        find(id, number);
        runs.stop(id, number, Admin.name(access));
        return Admin.to(language, "admin/subscriptions/%d/runs/%d".formatted(id, number));
    }

    private Run find(int id, int number) {
        return runs.find(id, number).orElseThrow(() -> new NotFound("run %d of subscription %d".formatted(number, id)));
    }
}
