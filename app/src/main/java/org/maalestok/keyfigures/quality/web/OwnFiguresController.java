package org.maalestok.keyfigures.quality.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maalestok.access.Access;
import org.maalestok.access.Membership;
import org.maalestok.access.User;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.PlaceNames;
import org.maalestok.keyfigures.Remark;
import org.maalestok.keyfigures.RemarkText;
import org.maalestok.keyfigures.quality.Cell;
import org.maalestok.keyfigures.quality.Decisions;
import org.maalestok.keyfigures.quality.Said;
import org.maalestok.keyfigures.quality.SuspectList;
import org.maalestok.keyfigures.quality.SuspectList.Asked;
import org.maalestok.keyfigures.quality.SuspectList.Line;
import org.maalestok.keyfigures.quality.web.OwnFiguresPage.Figure;
import org.maalestok.keyfigures.quality.web.OwnFiguresPage.Own;
import org.maalestok.keyfigures.quality.web.OwnFiguresPage.Search;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.Frame;
import org.maalestok.ui.JteView;
import org.maalestok.ui.Language;
import org.maalestok.ui.Step;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What a municipality's people see of its figures: what is asked, what was decided, and their own notes. */
@Controller
class OwnFiguresController {

    private static final int MOST_SHOWN = 100;

    private final Access access;
    private final Areas areas;
    private final KeyFigures figures;
    private final SuspectList list;
    private final Decisions decisions;
    private final Cards cards;
    private final OwnSearch search;

    OwnFiguresController(
            Access access,
            Areas areas,
            KeyFigures figures,
            SuspectList list,
            Decisions decisions,
            Cards cards,
            OwnSearch search) {
        this.access = access;
        this.areas = areas;
        this.figures = figures;
        this.list = list;
        this.decisions = decisions;
        this.cards = cards;
        this.search = search;
    }

    @GetMapping("/{language}/me/figures")
    View ownFigures(
            @PathVariable Language language,
            @RequestParam(required = false) @Nullable String done,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "1") String page,
            HttpServletRequest request) {
        Texts t = Words.TEXTS.in(language);
        Frame frame = Frame.of(request, language, t.get("own.title"), Step.NONE);
        boolean known = done != null && t.has("note.done." + done);
        return new JteView(
                "keyfigures/quality/web/ownFigures.jte",
                new OwnFiguresPage(
                        frame.via(t.get("front"), frame.href("")).via(t.get("me"), frame.href("me")),
                        t,
                        known ? t.get("note.done." + done) : "",
                        q == null ? "" : q.strip(),
                        municipalities(q, page.matches("[1-9]\\d{0,3}") ? Integer.parseInt(page) : 1, t)));
    }

    /** @param q what is looked for; null when nobody looks */
    private List<Own> municipalities(@Nullable String q, int page, Texts t) {
        return access.currentUser().map(User::memberships).orElse(List.of()).stream()
                .map(Membership::municipality)
                .flatMap(code -> areas.findByCode(code).stream())
                .map(area -> own(
                        area,
                        q == null || !access.mayEditFor(area.code()) ? null : search.of(area, q.strip(), page, t),
                        t))
                .toList();
    }

    private Own own(Area area, @Nullable Search found, Texts t) {
        var asked = new Asked(Optional.empty(), Optional.of(area.id()), Optional.empty(), true);
        int total = list.count(asked);
        List<Cell> open =
                list.list(asked, 0, MOST_SHOWN).stream().map(Line::cell).toList();
        return new Own(
                new PlaceNames(areas, t.language()).of(area),
                "/%s/municipality/%s".formatted(t.language().tag(), area.code()),
                open.stream().map(cell -> open(cell, t)).toList(),
                total > MOST_SHOWN ? t.get("own.more", MOST_SHOWN, total) : "",
                said(area, open, t),
                found);
    }

    private OwnFiguresPage.Asked open(Cell cell, Texts t) {
        FigureTable table = table(cell);
        return new OwnFiguresPage.Asked(
                name(cell, t),
                Cards.value(table, cell, t.language()),
                cards.whys(cell, t).stream().map(Card.Why::sentence).toList(),
                answered(table, cell, t),
                waits(table, cell, t),
                access.isSecretariat() ? cards.address(cell, Shown.ofKey(null), t.language()) : "",
                cards.noteAddress(cell, t.language()));
    }

    /** What readers see of the figure as long as nobody has decided. */
    private static String waits(FigureTable table, Cell cell, Texts t) {
        boolean heldBack = table.remarksAt(cell.areaId(), cell.period()).stream()
                .anyMatch(remark -> remark.kind() == Remark.Kind.HELD_BACK);
        return t.get(heldBack ? "own.heldBack" : "own.notChecked");
    }

    /** That a rule asks, and that the figure is held back, stands there already. */
    private static List<RemarkText> answered(FigureTable table, Cell cell, Texts t) {
        return table.remarksAt(cell.areaId(), cell.period()).stream()
                .filter(remark -> remark.kind() != Remark.Kind.NOT_CHECKED && remark.kind() != Remark.Kind.HELD_BACK)
                .map(remark -> RemarkText.of(remark, table.indicator(), t.language()))
                .toList();
    }

    /** @param open figures that are shown as asked about, with what was said of them */
    private List<Figure> said(Area area, List<Cell> open, Texts t) {
        var cells = new LinkedHashSet<Cell>();
        decisions.listOfArea(area.id()).stream().map(Said::cell).forEach(cells::add);
        open.forEach(cells::remove);
        var said = new ArrayList<Figure>();
        for (Cell cell : cells) {
            said.add(new Figure(
                    name(cell, t),
                    cards.indicatorAddress(cell, t.language()),
                    Cards.said(table(cell), cell, t.language()),
                    cards.noteAddress(cell, t.language())));
        }
        return said;
    }

    private FigureTable table(Cell cell) {
        return figures.table(figures.catalogue().getIndicator(cell.indicatorId()), AsOf.LATEST);
    }

    private String name(Cell cell, Texts t) {
        return figures.catalogue()
                        .getIndicator(cell.indicatorId())
                        .words()
                        .name()
                        .in(t.language())
                + ", " + cell.period();
    }
}
