package org.maalestok.keyfigures.quality.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maalestok.access.Access;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Remark;
import org.maalestok.keyfigures.RemarkText;
import org.maalestok.keyfigures.quality.Cell;
import org.maalestok.keyfigures.quality.Decisions;
import org.maalestok.keyfigures.quality.Ending;
import org.maalestok.keyfigures.quality.Notes;
import org.maalestok.keyfigures.quality.Notes.Outcome;
import org.maalestok.keyfigures.quality.Said;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.FormAnswer;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.Frame;
import org.maalestok.ui.JteView;
import org.maalestok.ui.Language;
import org.maalestok.ui.NotFound;
import org.maalestok.ui.Step;
import org.maalestok.ui.Texts;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Where a municipality's people write beside one of its own figures. */
@Controller
class NoteController {

    private static final int MOST_PERIODS = 12;

    private final KeyFigures figures;
    private final Areas areas;
    private final Notes notes;
    private final Decisions decisions;
    private final FigureKey keys;
    private final Cards cards;
    private final Access access;

    NoteController(
            KeyFigures figures,
            Areas areas,
            Notes notes,
            Decisions decisions,
            FigureKey keys,
            Cards cards,
            Access access) {
        this.figures = figures;
        this.areas = areas;
        this.notes = notes;
        this.decisions = decisions;
        this.keys = keys;
        this.cards = cards;
        this.access = access;
    }

    @GetMapping("/{language}/me/figures/note")
    View note(
            @PathVariable Language language,
            @RequestParam(defaultValue = "") String indicator,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String period,
            HttpServletRequest request) {
        Cell cell = ownCell(indicator, area, period);
        return page(cell, null, FormErrors.NONE, List.of(), language, request);
    }

    @PostMapping("/{language}/me/figures/note")
    View write(
            @PathVariable Language language,
            @RequestParam(defaultValue = "") String indicator,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "0") long seen,
            @RequestParam(defaultValue = "") String words,
            HttpServletRequest request,
            HttpServletResponse response) {
        Cell cell = ownCell(indicator, area, period);
        Texts t = Words.TEXTS.in(language);
        String problem = words.isBlank()
                ? t.get("wrong.noNote")
                : words.length() > Notes.LONGEST ? t.get("wrong.longNote", words.length(), Notes.LONGEST) : "";
        if (!problem.isEmpty()) {
            response.setStatus(FormAnswer.INVALID);
            return page(cell, words, FormErrors.NONE.and("words", problem), List.of(), language, request);
        }
        return switch (notes.write(cell, seen, words.strip())) {
            case Outcome.Written written ->
                FormAnswer.seeOther("/%s/me/figures?done=written".formatted(language.tag()));
            case Outcome.Meanwhile other -> {
                response.setStatus(FormAnswer.MEANWHILE);
                yield page(cell, words, FormErrors.NONE, List.of(meanwhile(other, t)), language, request);
            }
        };
    }

    private static String meanwhile(Outcome.Meanwhile other, Texts t) {
        return other.now()
                .map(said -> t.get("meanwhile.note", said.who(), said.words()))
                .orElseGet(() -> t.get("meanwhile.noteGone"));
    }

    @PostMapping("/{language}/me/figures/note/withdraw")
    View withdraw(@PathVariable Language language, @RequestParam(defaultValue = "0") long note) {
        Said said = decisions
                .find(note)
                .filter(one -> one.kind() == Remark.Kind.NOTE)
                .orElseThrow(() -> new NotFound("note " + note));
        boolean withdrawn = notes.withdraw(said);
        return FormAnswer.seeOther(
                "/%s/me/figures?done=%s".formatted(language.tag(), withdrawn ? "withdrawn" : "already"));
    }

    /** The figure, when it exists and is the present person's municipality's. */
    private Cell ownCell(String indicator, String area, String period) {
        Cell cell = keys.cell(indicator, area, period)
                .filter(known -> table(known).at(known.areaId(), known.period()) != Observation.NONE)
                .orElseThrow(() -> new NotFound("figure of %s for %s in %s".formatted(indicator, area, period)));
        if (!access.mayEditFor(areas.get(cell.areaId()).code())) {
            throw new AccessDeniedException("Only the municipality's own people write a note");
        }
        return cell;
    }

    private FigureTable table(Cell cell) {
        return figures.table(figures.catalogue().getIndicator(cell.indicatorId()), AsOf.LATEST);
    }

    /** @param typed what was typed, or null on a fresh page */
    private View page(
            Cell cell,
            @Nullable String typed,
            FormErrors errors,
            List<String> meanwhile,
            Language language,
            HttpServletRequest request) {
        Texts t = Words.TEXTS.in(language);
        FigureTable table = table(cell);
        Indicator indicator = table.indicator();
        Area area = areas.get(cell.areaId());
        Optional<Said> now = notes.find(cell);
        String place = cards.place(cell, language);
        List<Said> history = decisions.listHistory(cell);
        return new JteView(
                "keyfigures/quality/web/note.jte",
                new NotePage(
                        frame(request, Words.title(t.get("note.title"), errors, meanwhile, t), t),
                        t,
                        indicator.words().name().in(language),
                        place,
                        Cards.value(table, cell, language),
                        decided(table, cell, language),
                        new NotePage.Fields(
                                indicator.code(), area.code(), cell.period().toString()),
                        now.map(Said::id).orElse(0L),
                        typed != null ? typed : now.map(Said::words).orElse(""),
                        errors,
                        meanwhile,
                        periods(table, cell, language),
                        now.isPresent() ? "" : hidden(history, t),
                        History.of(
                                history.stream()
                                        .filter(said -> said.kind() == Remark.Kind.NOTE)
                                        .toList(),
                                indicator,
                                t),
                        cards.indicatorAddress(cell, language),
                        Notes.LONGEST));
    }

    private static List<RemarkText> decided(FigureTable table, Cell cell, Language language) {
        return table.remarksAt(cell.areaId(), cell.period()).stream()
                .filter(remark -> remark.kind().isDecision())
                .map(remark -> RemarkText.of(remark, table.indicator(), language))
                .toList();
    }

    private List<NotePage.Period> periods(FigureTable table, Cell cell, Language language) {
        return table.periods().reversed().stream()
                .filter(period -> !period.equals(cell.period()) && table.at(cell.areaId(), period) != Observation.NONE)
                .limit(MOST_PERIODS)
                .map(period -> new NotePage.Period(
                        period.toString(),
                        cards.noteAddress(new Cell(cell.indicatorId(), cell.areaId(), period), language)))
                .toList();
    }

    private static String hidden(List<Said> history, Texts t) {
        return history.stream()
                .filter(said -> said.kind() == Remark.Kind.NOTE)
                .findFirst()
                .flatMap(Said::end)
                .filter(end -> end.how() == Ending.HIDDEN)
                .map(end -> t.get("note.hidden", end.words().orElse("")))
                .orElse("");
    }

    private static Frame frame(HttpServletRequest request, String title, Texts t) {
        Frame frame = Frame.of(request, t.language(), title, Step.NONE);
        return frame.via(t.get("front"), frame.href(""))
                .via(t.get("me"), frame.href("me"))
                .via(t.get("own.title"), frame.href("me/figures"));
    }
}
