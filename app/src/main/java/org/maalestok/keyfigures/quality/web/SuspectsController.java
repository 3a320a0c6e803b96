package org.maalestok.keyfigures.quality.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maalestok.access.Access;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Remark;
import org.maalestok.keyfigures.quality.Decisions;
import org.maalestok.keyfigures.quality.Decisions.Outcome;
import org.maalestok.keyfigures.quality.Decisions.Seen;
import org.maalestok.keyfigures.quality.Writer;
import org.maalestok.keyfigures.quality.web.SuspectsPages.State;
import org.maalestok.ui.FormAnswer;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.JteView;
import org.maalestok.ui.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The suspects' list, and a decision about several of its figures at once. */
@Controller
class SuspectsController {

    private final SuspectsPages pages;
    private final Meanwhile meanwhile;
    private final FigureKey keys;
    private final Decisions decisions;
    private final KeyFigures figures;
    private final Access access;

    SuspectsController(
            SuspectsPages pages,
            Meanwhile meanwhile,
            FigureKey keys,
            Decisions decisions,
            KeyFigures figures,
            Access access) {
        this.pages = pages;
        this.meanwhile = meanwhile;
        this.keys = keys;
        this.decisions = decisions;
        this.figures = figures;
        this.access = access;
    }

    @GetMapping("/{language}/admin/suspects")
    View suspects(
            @PathVariable Language language,
            @RequestParam(required = false) @Nullable String release,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String done,
            HttpServletRequest request) {
        int decided = done != null && done.matches("[1-9]\\d{0,3}") ? Integer.parseInt(done) : 0;
        return view(pages.page(language, Shown.of(release, area, rule, show, page), State.after(decided), request));
    }

    @PostMapping("/{language}/admin/suspects")
    View decide(
            @PathVariable Language language,
            @RequestParam(required = false) @Nullable String release,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(defaultValue = "") List<String> figure,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            HttpServletResponse response) {
        Shown shown = Shown.of(release, area, rule, show, page);
        Typed typed = new Typed(kind, "", reason);
        List<Seen> seen =
                figure.stream().flatMap(key -> keys.parse(key).stream()).toList();
        var ticked = seen.stream().map(Seen::cell).collect(Collectors.toSet());
        FormErrors errors = typed.errors(seen, figures, Words.TEXTS.in(language));
        if (!errors.isEmpty()) {
            response.setStatus(FormAnswer.INVALID);
            return view(pages.page(language, shown, new State(0, ticked, typed, errors, List.of()), request));
        }
        return switch (decide(seen, typed)) {
            case Outcome.Done done -> FormAnswer.seeOther(shown.address(language, done.figures()));
            case Outcome.Meanwhile other -> {
                response.setStatus(FormAnswer.MEANWHILE);
                var changed = meanwhile.sentences(seen, other.now(), language);
                yield view(pages.page(language, shown, new State(0, ticked, typed, FormErrors.NONE, changed), request));
            }
        };
    }

    private Outcome decide(List<Seen> seen, Typed typed) {
        Writer writer = Writer.ofSecretariat(access.currentUser().orElseThrow());
        Remark.Kind kind = typed.decision().orElseThrow();
        return kind == Remark.Kind.CONFIRMED
                ? decisions.confirm(seen, typed.reason().strip(), writer)
                : decisions.leaveOut(seen, typed.reason().strip(), writer);
    }

    private static View view(SuspectsPage page) {
        return new JteView("keyfigures/quality/web/suspects.jte", page);
    }
}
