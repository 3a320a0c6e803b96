package org.maalestok.keyfigures.quality.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maalestok.access.Access;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Remark;
import org.maalestok.keyfigures.RemarkText;
import org.maalestok.keyfigures.quality.Cell;
import org.maalestok.keyfigures.quality.Decisions;
import org.maalestok.keyfigures.quality.Decisions.Outcome;
import org.maalestok.keyfigures.quality.Decisions.Seen;
import org.maalestok.keyfigures.quality.Notes;
import org.maalestok.keyfigures.quality.Said;
import org.maalestok.keyfigures.quality.Writer;
import org.maalestok.keyfigures.quality.web.FigurePages.State;
import org.maalestok.ui.FormAnswer;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.Language;
import org.maalestok.ui.NotFound;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** One figure: what is odd about it, how it lies, what was said of it, and the decision. */
@Controller
class FigureController {

    private final KeyFigures figures;
    private final Decisions decisions;
    private final Notes notes;
    private final FigureKey keys;
    private final Cards cards;
    private final FigurePages pages;
    private final Meanwhile meanwhile;
    private final Access access;

    FigureController(
            KeyFigures figures,
            Decisions decisions,
            Notes notes,
            FigureKey keys,
            Cards cards,
            FigurePages pages,
            Meanwhile meanwhile,
            Access access) {
        this.figures = figures;
        this.decisions = decisions;
        this.notes = notes;
        this.keys = keys;
        this.cards = cards;
        this.pages = pages;
        this.meanwhile = meanwhile;
        this.access = access;
    }

    @GetMapping("/{language}/admin/suspects/figure")
    View figure(
            @PathVariable Language language,
            @RequestParam(defaultValue = "") String indicator,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(required = false) @Nullable String done,
            HttpServletRequest request) {
        Texts t = Words.TEXTS.in(language);
        Cell cell = cell(indicator, area, period);
        boolean known = done != null && t.has("figure.done." + done);
        String sentence = known ? t.get("figure.done." + done) : "";
        return pages.page(cell, new State(Typed.NOTHING, "", FormErrors.NONE, List.of(), sentence), language, request);
    }

    @PostMapping("/{language}/admin/suspects/figure")
    View decide(
            @PathVariable Language language,
            @RequestParam(defaultValue = "") String figure,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            HttpServletResponse response) {
        Texts t = Words.TEXTS.in(language);
        Seen seen = keys.parse(figure).orElseThrow(() -> new NotFound("figure " + figure));
        Typed typed = new Typed(kind, value, reason);
        FormErrors errors = typed.errors(List.of(seen), figures, t);
        if (!errors.isEmpty()) {
            response.setStatus(FormAnswer.INVALID);
            return pages.page(seen.cell(), new State(typed, "", errors, List.of(), ""), language, request);
        }
        return switch (decide(seen, typed, t)) {
            case Outcome.Done done -> FormAnswer.seeOther(done(seen.cell(), kind, language, request));
            case Outcome.Meanwhile other -> {
                response.setStatus(FormAnswer.MEANWHILE);
                var changed = meanwhile.sentences(List.of(seen), other.now(), language);
                yield pages.page(seen.cell(), new State(typed, "", FormErrors.NONE, changed, ""), language, request);
            }
        };
    }

    private Outcome decide(Seen seen, Typed typed, Texts t) {
        String reason = typed.reason().strip();
        return switch (typed.decision().orElseThrow()) {
            case CORRECTED -> decisions.correct(seen, typed.number(t).orElseThrow(), reason, writer());
            case LEFT_OUT -> decisions.leaveOut(List.of(seen), reason, writer());
            case CONFIRMED, HELD_BACK, NOT_CHECKED, NOTE -> decisions.confirm(List.of(seen), reason, writer());
        };
    }

    /** Takes the decision back; when somebody was quicker, the page shows how it stands now. */
    @PostMapping("/{language}/admin/suspects/figure/take-back")
    View takeBack(
            @PathVariable Language language,
            @RequestParam(defaultValue = "0") long decision,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            HttpServletResponse response) {
        return end(find(decision, true), reason, "takenBack", language, request, response);
    }

    @PostMapping("/{language}/admin/suspects/figure/hide-note")
    View hideNote(
            @PathVariable Language language,
            @RequestParam(defaultValue = "0") long note,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            HttpServletResponse response) {
        return end(find(note, false), reason, "hidden", language, request, response);
    }

    private Said find(long remark, boolean decision) {
        return decisions
                .find(remark)
                .filter(one -> one.kind().isDecision() == decision)
                .orElseThrow(() -> new NotFound((decision ? "decision " : "note ") + remark));
    }

    private View end(
            Said said,
            String reason,
            String done,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response) {
        Texts t = Words.TEXTS.in(language);
        if (reason.isBlank() || reason.length() > Typed.LONGEST) {
            response.setStatus(FormAnswer.INVALID);
            String words = reason.isBlank()
                    ? t.get("wrong.noReason")
                    : t.get("wrong.longReason", reason.length(), Typed.LONGEST);
            var state = new State(Typed.NOTHING, reason, FormErrors.NONE.and(done, words), List.of(), "");
            return pages.page(said.cell(), state, language, request);
        }
        boolean ended = said.kind().isDecision()
                ? decisions.takeBack(said.id(), reason.strip(), writer())
                : notes.hide(said, reason.strip());
        if (ended) {
            String what = said.kind() == Remark.Kind.HELD_BACK ? "shown" : done;
            return FormAnswer.seeOther(done(said.cell(), what, language, request));
        }
        response.setStatus(FormAnswer.MEANWHILE);
        Typed typed = new Typed("", "", reason);
        return pages.page(said.cell(), new State(typed, "", FormErrors.NONE, now(said, t), ""), language, request);
    }

    /** What somebody who was quicker did with the decision or the note. */
    private List<String> now(Said ended, Texts t) {
        Indicator indicator = figures.catalogue().getIndicator(ended.cell().indicatorId());
        List<Said> mine = decisions.find(ended.id()).stream().toList();
        var past = History.of(mine, indicator, t).stream().map(one -> one.what() + " " + one.end());
        var newer = (ended.kind().isDecision() ? decisions.findDecision(ended.cell()) : notes.find(ended.cell()))
                .filter(said -> said.id() != ended.id())
                .map(said -> RemarkText.label(said.kind()).in(t.language()) + ", " + said.who() + ": " + said.words());
        return Stream.concat(past, newer.stream()).toList();
    }

    private String done(Cell cell, String what, Language language, HttpServletRequest request) {
        return cards.address(cell, Shown.ofKey(request.getParameter("of")), language) + "&done=" + what;
    }

    private Writer writer() {
        return Writer.ofSecretariat(access.currentUser().orElseThrow());
    }

    private Cell cell(String indicator, String area, String period) {
        return keys.cell(indicator, area, period)
                .orElseThrow(() -> new NotFound("figure of %s for %s in %s".formatted(indicator, area, period)));
    }
}
