package org.maalestok.keyfigures.quality.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.quality.Cell;
import org.maalestok.keyfigures.quality.web.OwnFiguresPage.Found;
import org.maalestok.keyfigures.quality.web.OwnFiguresPage.Search;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Address;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;

/** Finds a municipality's own figures, for its people to write beside. */
@Component
class OwnSearch {

    private static final int PER_PAGE = 20;

    private final KeyFigures figures;
    private final Cards cards;

    OwnSearch(KeyFigures figures, Cards cards) {
        this.figures = figures;
        this.cards = cards;
    }

    /**
     * @param typed free words; all of its figures when empty
     * @param page from 1
     */
    Search of(Area area, String typed, int page, Texts t) {
        List<Indicator> all = hits(area, typed, t);
        int from = Math.min((page - 1) * PER_PAGE, all.size());
        List<Indicator> shown = all.subList(from, Math.min(from + PER_PAGE, all.size()));
        Numbers numbers = Numbers.in(t.language());
        boolean more = from + shown.size() < all.size();
        return new Search(
                shown.isEmpty()
                        ? t.get("own.find.none")
                        : t.get(
                                "own.find.shown",
                                numbers.format(from + 1),
                                numbers.format(from + shown.size()),
                                numbers.format(all.size())),
                found(area, shown, t),
                more ? address(typed, page + 1, t) : "");
    }

    private static String address(String typed, int page, Texts t) {
        return Address.of("/%s/me/figures".formatted(t.language().tag()))
                        .with("q", typed)
                        .with("page", String.valueOf(page))
                + "#find";
    }

    private List<Indicator> hits(Area area, String typed, Texts t) {
        List<Indicator> own = figures.listIndicatorsOf(area.id());
        if (typed.isBlank()) {
            return own;
        }
        var known = new HashSet<>(own);
        Catalogue catalogue = figures.catalogue();
        int all = catalogue.listIndicators().size();
        return catalogue.search(new Catalogue.Query(typed, t.language(), "", "", "", 0, all)).indicators().stream()
                .filter(known::contains)
                .toList();
    }

    /** Each with its newest figure; earlier periods are a step away. */
    private List<Found> found(Area area, List<Indicator> indicators, Texts t) {
        var found = new ArrayList<Found>();
        figures.tables(indicators, AsOf.LATEST).forEach((indicator, table) -> newest(table, area)
                .ifPresent(cell -> found.add(new Found(
                        indicator.words().name().in(t.language()),
                        cell.period().toString(),
                        Cards.value(table, cell, t.language()),
                        cards.noteAddress(cell, t.language())))));
        return found;
    }

    private static Optional<Cell> newest(FigureTable table, Area area) {
        return table.periods().reversed().stream()
                .filter(period -> table.at(area.id(), period) != Observation.NONE)
                .findFirst()
                .map(period -> new Cell(table.indicator().id(), area.id(), period));
    }
}
