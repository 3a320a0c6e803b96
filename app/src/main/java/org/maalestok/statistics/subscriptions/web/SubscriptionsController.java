package org.maalestok.statistics.subscriptions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.maalestok.access.Access;
import org.maalestok.statistics.mapping.Mappings;
import org.maalestok.statistics.sources.Sources;
import org.maalestok.statistics.subscriptions.Run;
import org.maalestok.statistics.subscriptions.Runs;
import org.maalestok.statistics.subscriptions.StoredSubscription;
import org.maalestok.statistics.subscriptions.Subscription;
import org.maalestok.statistics.subscriptions.Subscriptions;
import org.maalestok.ui.FormAnswer;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.FormErrors.Gathering;
import org.maalestok.ui.Frame;
import org.maalestok.ui.JteView;
import org.maalestok.ui.Language;
import org.maalestok.ui.NotFound;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The list of subscriptions, making one, changing one. */
@Controller
class SubscriptionsController {

    private final Subscriptions subscriptions;
    private final Runs runs;
    private final Mappings mappings;
    private final SubscriptionForms forms;
    private final SubscriptionNames names;
    private final Sources sources;
    private final Access access;

    SubscriptionsController(
            Subscriptions subscriptions,
            Runs runs,
            Mappings mappings,
            SubscriptionForms forms,
            SubscriptionNames names,
            Sources sources,
            Access access) {
        this.names = names;
        this.sources = sources;
        this.subscriptions = subscriptions;
        this.runs = runs;
        this.mappings = mappings;
        this.forms = forms;
        this.access = access;
    }

    @GetMapping("/{language}/admin/subscriptions")
    View list(@PathVariable Language language, HttpServletRequest request) {
        Texts t = Admin.TEXTS.in(language);
        Frame frame = Admin.frame(request, t, t.get("subscriptions"));
        Map<Integer, Run> latest =
                runs.listLatest().stream().collect(Collectors.toMap(Run::subscription, Function.identity()));
        var rows = subscriptions.list().stream()
                .map(stored -> row(stored, Optional.ofNullable(latest.get(stored.id())), frame, t))
                .toList();
        return new JteView("statistics/subscriptions/web/subscriptions.jte", new SubscriptionsPage(frame, t, rows));
    }

    private SubscriptionsPage.Row row(StoredSubscription stored, Optional<Run> last, Frame frame, Texts t) {
        Subscription what = stored.subscription();
        String href = frame.href("admin/subscriptions/" + stored.id());
        return new SubscriptionsPage.Row(
                names.of(what, t.language()),
                href,
                Admin.sourceName(sources, what.source(), t) + ", " + what.table(),
                what.active() ? Schedules.words(what.schedule(), t) : t.get("active.false"),
                subscriptions.nextRun(stored).map(at -> Admin.moment(at, t)).orElse("–"),
                last.map(run -> t.get("state." + run.state())).orElse(""),
                last.map(run -> Admin.tone(run.state())).orElse(""),
                last.map(run -> href + "/runs/" + run.number()).orElse(""),
                href + "/run");
    }

    @GetMapping("/{language}/admin/subscriptions/new")
    View fresh(
            @PathVariable Language language,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String table,
            HttpServletRequest request) {
        return newForm(language, forms.fresh(source, table.strip()), FormErrors.NONE, request);
    }

    @PostMapping("/{language}/admin/subscriptions")
    View add(
            @PathVariable Language language,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response) {
        var errors = new Gathering();
        var form = SubscriptionForm.read(sent);
        var what = forms.check(form, errors, Admin.TEXTS.in(language));
        if (what.isEmpty()) {
            response.setStatus(FormAnswer.INVALID);
            return newForm(language, form, errors.gathered(), request);
        }
        return onward(language, subscriptions.add(what.get(), Admin.name(access)));
    }

    private View newForm(Language language, SubscriptionForm form, FormErrors errors, HttpServletRequest request) {
        Texts t = Admin.TEXTS.in(language);
        var page = forms.page(request, t, "admin/subscriptions", t.get("form.new"), form, errors, Optional.empty());
        return new JteView("statistics/subscriptions/web/subscriptionForm.jte", page);
    }

    @GetMapping("/{language}/admin/subscriptions/{id}/edit")
    View edit(@PathVariable Language language, @PathVariable int id, HttpServletRequest request) {
        var stored = find(id);
        var form = SubscriptionForm.of(stored.subscription(), stored.version());
        return editForm(language, stored, form, FormErrors.NONE, Optional.empty(), request);
    }

    @PostMapping("/{language}/admin/subscriptions/{id}")
    View change(
            @PathVariable Language language,
            @PathVariable int id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response) {
        var errors = new Gathering();
        var stored = find(id);
        var form = SubscriptionForm.read(sent);
        var what = forms.check(form, errors, Admin.TEXTS.in(language));
        if (what.isEmpty()) {
            response.setStatus(FormAnswer.INVALID);
            return editForm(language, stored, form, errors.gathered(), Optional.empty(), request);
        }
        return switch (subscriptions.change(id, what.get(), form.basis(), Admin.name(access))) {
            case Subscriptions.Saved saved -> onward(language, saved.stored());
            case Subscriptions.ChangedMeanwhile changed -> {
                response.setStatus(FormAnswer.MEANWHILE);
                yield editForm(language, stored, form, FormErrors.NONE, Optional.of(changed.theirs()), request);
            }
        };
    }

    private View editForm(
            Language language,
            StoredSubscription stored,
            SubscriptionForm form,
            FormErrors errors,
            Optional<StoredSubscription> theirs,
            HttpServletRequest request) {
        Texts t = Admin.TEXTS.in(language);
        var page = forms.page(
                request,
                t,
                "admin/subscriptions/" + stored.id(),
                t.get("form.edit", stored.subscription().title()),
                theirs.map(other -> form.on(other.version())).orElse(form),
                errors,
                theirs);
        return new JteView("statistics/subscriptions/web/subscriptionForm.jte", page);
    }

    /** To the mapping while there is none yet, else to the subscription. */
    private View onward(Language language, StoredSubscription stored) {
        String mapping = stored.subscription().mapping();
        return mappings.find(mapping).isPresent()
                ? Admin.to(language, "admin/subscriptions/" + stored.id())
                : Admin.to(language, Admin.mapping(stored));
    }

    private StoredSubscription find(int id) {
        return subscriptions.find(id).orElseThrow(() -> new NotFound("subscription " + id));
    }
}
