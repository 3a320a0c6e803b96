package org.maalestok.keyfigures.quality.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Provenance;
import org.maalestok.keyfigures.Remark;
import org.maalestok.keyfigures.formula.Formula;
import org.maalestok.keyfigures.quality.Cell;
import org.maalestok.keyfigures.quality.Circles;
import org.maalestok.keyfigures.quality.Decisions;
import org.maalestok.keyfigures.quality.Decisions.Seen;
import org.maalestok.keyfigures.quality.Notes;
import org.maalestok.keyfigures.quality.Said;
import org.maalestok.keyfigures.quality.SuspectList;
import org.maalestok.keyfigures.quality.web.FigurePage.Next;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.Frame;
import org.maalestok.ui.JteView;
import org.maalestok.ui.Language;
import org.maalestok.ui.Step;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Puts the page of one figure together. */
@Component
class FigurePages {

    private final KeyFigures figures;
    private final Areas areas;
    private final Decisions decisions;
    private final Notes notes;
    private final FigureKey keys;
    private final Cards cards;
    private final SuspectList list;

    FigurePages(
            KeyFigures figures,
            Areas areas,
            Decisions decisions,
            Notes notes,
            FigureKey keys,
            Cards cards,
            SuspectList list) {
        this.list = list;
        this.figures = figures;
        this.areas = areas;
        this.decisions = decisions;
        this.notes = notes;
        this.keys = keys;
        this.cards = cards;
    }

    /** What has happened to the reader's decision. */
    record State(Typed typed, String takenBackReason, FormErrors errors, List<String> meanwhile, String done) {
        static final State NEW = new State(Typed.NOTHING, "", FormErrors.NONE, List.of(), "");
    }

    View page(Cell cell, State state, Language language, HttpServletRequest request) {
        Texts t = Words.TEXTS.in(language);
        Indicator indicator = figures.catalogue().getIndicator(cell.indicatorId());
        FigureTable table = figures.table(indicator, AsOf.LATEST);
        Area area = areas.get(cell.areaId());
        var picture = cards.picture(table, area, cell, new Circles(areas), language);
        Seen seen = cards.seen(table, cell);
        String place = cards.place(cell, language);
        Shown of = Shown.ofKey(request.getParameter("of"));
        return new JteView(
                "keyfigures/quality/web/figure.jte",
                new FigurePage(
                        frame(request, indicator.words().shortName().in(language) + ", " + place, state, t),
                        t,
                        indicator.words().name().in(language),
                        place,
                        Cards.value(table, cell, language),
                        seen.source().saysSameAs(table.at(cell.areaId(), cell.period()))
                                ? ""
                                : Cards.value(indicator, seen.source(), language),
                        figures.findProvenance(indicator, cell.areaId(), cell.period())
                                .map(Provenance::sourceArea)
                                .orElse(""),
                        cards.whys(cell, t),
                        Cards.range(picture, t),
                        picture.hasSeries() ? picture.trend("t") : null,
                        Cards.said(table, cell, language),
                        keys.of(seen),
                        seen.decision(),
                        isHeldBack(cell),
                        notes.find(cell).map(Said::id).orElse(0L),
                        indicator.isDerived() ? parts(indicator, language) : "",
                        state.typed().equals(Typed.NOTHING) ? begun(cell, language) : state.typed(),
                        state.takenBackReason(),
                        state.errors(),
                        state.meanwhile(),
                        state.done(),
                        History.of(decisions.listHistory(cell), indicator, t),
                        cards.indicatorAddress(cell, language),
                        of.address(language),
                        of.key(),
                        next(cell, of, language)));
    }

    private boolean isHeldBack(Cell cell) {
        return decisions
                .findDecision(cell)
                .filter(said -> said.kind() == Remark.Kind.HELD_BACK)
                .isPresent();
    }

    /** Whoever decides anew goes on from the decision that holds. */
    private Typed begun(Cell cell, Language language) {
        return decisions
                .findDecision(cell)
                .map(said -> Typed.of(said, language))
                .orElse(Typed.NOTHING);
    }

    private @Nullable Next next(Cell cell, Shown of, Language language) {
        return list.next(of.asked(code -> areas.findByCode(code).map(Area::id)), cell)
                .map(SuspectList.Line::cell)
                .map(next -> new Next(cards.address(next, of, language), words(next, language)))
                .orElse(null);
    }

    private String words(Cell cell, Language language) {
        Indicator indicator = figures.catalogue().getIndicator(cell.indicatorId());
        return cards.place(cell, language) + ": "
                + indicator.words().shortName().in(language);
    }

    private String parts(Indicator derived, Language language) {
        return Formula.parse(java.util.Objects.requireNonNull(derived.formula())).codes().stream()
                .flatMap(code -> figures.catalogue().findIndicator(code).stream())
                .map(part -> part.words().shortName().in(language))
                .collect(Collectors.joining("; "));
    }

    private static Frame frame(HttpServletRequest request, String name, State state, Texts t) {
        String title = Words.title(name, state.errors(), state.meanwhile(), t);
        Frame frame = Frame.of(request, t.language(), title, Step.NONE);
        return frame.underAdmin().via(t.get("suspects.title"), frame.href("admin/suspects"));
    }
}
