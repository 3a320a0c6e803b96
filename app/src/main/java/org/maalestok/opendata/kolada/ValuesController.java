package org.maalestok.opendata.kolada;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.opendata.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The values of key figures for places and years; any two of the three will do. */
@Controller
@RequestMapping(Version.PATH)
class ValuesController {

    private final Bookshelf shelf;
    private final KeyFigures figures;

    ValuesController(Bookshelf shelf, KeyFigures figures) {
        this.shelf = shelf;
        this.figures = figures;
    }

    @GetMapping({
        "/data/kpi/{kpis}/municipality/{places}/year/{years}",
        "/data/kpi/{kpis}/municipality/{places}",
        "/data/kpi/{kpis}/year/{years}",
        "/data/municipality/{places}/year/{years}"
    })
    void ofMunicipalities(
            @PathVariable String version,
            @PathVariable(required = false) @Nullable String kpis,
            @PathVariable(required = false) @Nullable String places,
            @PathVariable(required = false) @Nullable String years,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Book book = shelf.current();
        List<Place> those = places == null ? book.places().all() : book.findPlaces(Asked.ids("municipality", places));
        answer(book, kpis, those, "municipality", years, Asked.of(request, version), response);
    }

    @GetMapping({
        "/oudata/kpi/{kpis}/ou/{places}/year/{years}",
        "/oudata/kpi/{kpis}/ou/{places}",
        "/oudata/kpi/{kpis}/year/{years}",
        "/oudata/ou/{places}/year/{years}"
    })
    void ofUnits(
            @PathVariable String version,
            @PathVariable(required = false) @Nullable String kpis,
            @PathVariable(required = false) @Nullable String places,
            @PathVariable(required = false) @Nullable String years,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Book book = shelf.current();
        List<Place> those = places == null ? book.units().all() : book.units().find(Asked.ids("ou", places));
        answer(book, kpis, those, "ou", years, Asked.of(request, version), response);
    }

    private void answer(
            Book book,
            @Nullable String kpis,
            List<Place> places,
            String placeName,
            @Nullable String years,
            Asked asked,
            HttpServletResponse response)
            throws IOException {
        List<Kpi> those = kpis == null ? book.kpis().all() : book.kpis().find(Asked.ids("kpi", kpis));
        Optional<List<Integer>> when = Optional.ofNullable(years).map(ValuesController::years);
        var values = Values.of(figures, those, places, when, asked.since());
        Envelope.write(asked, response, envelope -> values.write(envelope, placeName));
    }

    private static List<Integer> years(String part) {
        return Asked.ids("year", part).stream().map(ValuesController::year).toList();
    }

    private static int year(String text) {
        if (!text.matches("[12]\\d{3}")) {
            throw Asked.bad("kolada.year", Problem.shortened(text));
        }
        return Integer.parseInt(text);
    }
}
