package org.maalestok.comparison.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.maalestok.comparison.IndicatorText;
import org.maalestok.comparison.contributions.Contribution;
import org.maalestok.comparison.contributions.Contribution.Kind;
import org.maalestok.comparison.contributions.Contributions;
import org.maalestok.comparison.contributions.Contributions.Draft;
import org.maalestok.comparison.contributions.Contributions.Outcome;
import org.maalestok.comparison.web.ContributionForm.Figure;
import org.maalestok.comparison.web.ContributionPage.Fields;
import org.maalestok.comparison.web.FindingItem.Voice;
import org.maalestok.comparison.web.MunicipalityPage.Option;
import org.maalestok.keyfigures.Service;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Address;
import org.maalestok.ui.Days;
import org.maalestok.ui.FormAnswer;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.Frame;
import org.maalestok.ui.JteView;
import org.maalestok.ui.Language;
import org.maalestok.ui.NotFound;
import org.maalestok.ui.Step;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** {@code /{lang}/me/findings/say}: where a municipality's people answer, set aside and add. */
@Controller
class ContributionController {

    private static final String SAY = "/{language}/me/findings/say";

    private final ContributionForm form;
    private final Contributions contributions;

    ContributionController(ContributionForm form, Contributions contributions) {
        this.form = form;
        this.contributions = contributions;
    }

    /** What the address says. */
    private record Asked(
            Area own, Service service, Kind kind, Optional<Figure> figure, Texts t, HttpServletRequest request) {

        /** The findings page. */
        Address back() {
            return new Look(t.language(), null, null).findings(own, service.code());
        }
    }

    /** What a person typed. */
    private record Typed(String words, boolean published, long seen) {}

    private Asked asked(Language language, HttpServletRequest request) {
        Area own = form.own(parameter(request, "area"));
        Service service = form.service(parameter(request, "service"));
        Kind kind = ContributionForm.kind(parameter(request, "kind"));
        var figure = form.figure(kind, own, service, parameter(request, "indicator"), parameter(request, "period"));
        return new Asked(own, service, kind, figure, MunicipalityPages.TEXTS.in(language), request);
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    @GetMapping(SAY)
    View say(@PathVariable Language language, HttpServletRequest request) {
        Asked asked = asked(language, request);
        Optional<Contribution> now = standing(asked);
        var typed = new Typed(
                now.map(Contribution::words).orElse(""),
                now.filter(Contribution::published).isPresent(),
                now.map(Contribution::id).orElse(0L));
        return page(asked, typed, now, FormErrors.NONE, "");
    }

    private Optional<Contribution> standing(Asked asked) {
        return asked.figure()
                .flatMap(figure -> contributions.find(asked.kind(), figure.subject(asked.own(), asked.service())));
    }

    @PostMapping(SAY)
    View write(
            @PathVariable Language language,
            @RequestParam(defaultValue = "0") long seen,
            @RequestParam(name = "words", defaultValue = "") String sent,
            @RequestParam(defaultValue = "false") boolean published,
            HttpServletRequest request,
            HttpServletResponse response) {
        Asked asked = asked(language, request);
        // A browser sends a line break as two signs and counts it as one.
        String words = sent.replace("\r\n", "\n").strip();
        var typed = new Typed(words, published, seen);
        FormErrors errors = errors(asked, words);
        if (!errors.isEmpty()) {
            response.setStatus(FormAnswer.INVALID);
            return page(asked, typed, standing(asked), errors, "");
        }
        Figure figure = asked.figure().orElseThrow();
        var draft =
                new Draft(asked.kind(), figure.subject(asked.own(), asked.service()), words, figure.value(), published);
        return switch (contributions.write(draft, seen)) {
            case Outcome.Written written ->
                FormAnswer.seeOther(asked.back().with("done", "written").toString());
            case Outcome.Meanwhile other -> {
                response.setStatus(FormAnswer.MEANWHILE);
                long now = other.now().map(Contribution::id).orElse(0L);
                yield page(
                        asked,
                        new Typed(words, published, now),
                        other.now(),
                        FormErrors.NONE,
                        meanwhile(other, asked.t()));
            }
        };
    }

    private static FormErrors errors(Asked asked, String words) {
        var errors = new FormErrors.Gathering();
        if (asked.figure().isEmpty()) {
            errors.add("indicator", asked.t().get("say.noIndicator"));
        }
        if (words.isBlank()) {
            errors.add("words", asked.t().get("say." + asked.kind() + ".empty"));
        } else if (words.length() > Contributions.LONGEST) {
            errors.add("words", asked.t().get("say.long", words.length(), Contributions.LONGEST));
        }
        return errors.gathered();
    }

    private static String meanwhile(Outcome.Meanwhile other, Texts t) {
        return other.now()
                .map(one -> t.get("say.meanwhile", one.who(), Days.andTime(one.when(), t.language()), one.words()))
                .orElseGet(() -> t.get("say.meanwhile.gone"));
    }

    @PostMapping("/{language}/me/findings/take-back")
    View takeBack(@PathVariable Language language, @RequestParam(defaultValue = "0") long id) {
        // What has ended meanwhile, by a second click or a colleague's, is no address that doesn't exist.
        Contribution one = contributions
                .findStanding(id)
                .or(() -> contributions.findEnded(id))
                .orElseThrow(() -> new NotFound("contribution %d".formatted(id)));
        boolean done = contributions.takeBack(one);
        var back = new Look(language, null, null)
                .findings(form.ownOf(one), one.subject().service())
                .with("done", done ? "takenBack" : "already");
        return FormAnswer.seeOther(back.toString());
    }

    private View page(Asked asked, Typed typed, Optional<Contribution> now, FormErrors errors, String meanwhile) {
        Texts t = asked.t();
        String kind = asked.kind().name().toLowerCase(Locale.ROOT);
        String title = t.get("say." + asked.kind() + ".title");
        Figure figure = asked.figure().orElse(null);
        return new JteView(
                "comparison/web/contribution.jte",
                new ContributionPage(
                        frame(asked, title, !errors.isEmpty() || !meanwhile.isEmpty()),
                        t,
                        title,
                        figure == null ? "" : about(figure, t),
                        new Fields(
                                asked.own().code(),
                                asked.service().code(),
                                kind,
                                figure == null ? "" : figure.indicator().code(),
                                figure == null ? "" : figure.period().toString(),
                                typed.seen()),
                        choices(asked, now),
                        t.get("say." + asked.kind() + ".label"),
                        t.get("say." + asked.kind() + ".hint", Contributions.LONGEST),
                        typed.words(),
                        typed.published(),
                        errors,
                        meanwhile,
                        now.map(Contribution::id).orElse(0L),
                        past(asked),
                        asked.back().toString(),
                        Contributions.LONGEST));
    }

    private static String about(Figure figure, Texts t) {
        var text = new IndicatorText(figure.indicator(), t.language());
        return t.get("findings.plain", text.name(), text.full(figure.value()), figure.period());
    }

    /** Only a new finding is chosen here; what stands is about the figure that it is about. */
    private List<Option> choices(Asked asked, Optional<Contribution> now) {
        if (asked.kind() != Kind.ADDED || now.isPresent()) {
            return List.of();
        }
        return form.choices(asked.own(), asked.service()).stream()
                .map(one -> new Option(
                        one.indicator().code(),
                        about(one, asked.t()),
                        asked.figure()
                                .filter(figure -> figure.indicator().equals(one.indicator()))
                                .isPresent()))
                .toList();
    }

    private List<Voice> past(Asked asked) {
        Texts t = asked.t();
        return asked
                .figure()
                .map(figure -> contributions.listHistory(asked.kind(), figure.subject(asked.own(), asked.service())))
                .orElse(List.of())
                .stream()
                .filter(one -> one.end().isPresent())
                .map(one -> new Voice(
                        "",
                        one.words(),
                        one.who() + ", " + Days.of(one.when(), t.language()),
                        ended(one.end().orElseThrow(), t),
                        List.of()))
                .toList();
    }

    private static String ended(Contribution.End end, Texts t) {
        String how = t.get("say.ended." + end.how(), Days.of(end.when(), t.language()), end.who());
        return end.words().isEmpty() ? how : how + " " + end.words();
    }

    private static Frame frame(Asked asked, String title, boolean again) {
        Texts t = asked.t();
        String whole = again ? t.get("say.again", title) : title;
        String name = asked.own().name().in(t.language());
        String address = Address.of("me/findings/say")
                .with("area", asked.own().code())
                .with("service", asked.service().code())
                .with("kind", parameter(asked.request(), "kind"))
                .with("indicator", parameter(asked.request(), "indicator"))
                .with("period", parameter(asked.request(), "period"))
                .toString();
        Frame frame =
                Frame.of(asked.request(), t.language(), whole, Step.COMPARE).at(address);
        return frame.via(t.get("front"), frame.href(""))
                .via(name, frame.href("municipality/" + asked.own().code()))
                .via(
                        t.get("findings.title", asked.service().name().in(t.language()), name),
                        asked.back().toString());
    }
}
