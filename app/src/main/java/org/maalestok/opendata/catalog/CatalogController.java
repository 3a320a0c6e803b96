package org.maalestok.opendata.catalog;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Release;
import org.maalestok.opendata.OpenTable;
import org.maalestok.opendata.OpenTables;
import org.maalestok.opendata.Problem;
import org.maalestok.opendata.Problem.Kind;
import org.maalestok.opendata.web.Browsers;
import org.maalestok.opendata.web.OpenDataSettings;
import org.maalestok.opendata.web.WholeAnswer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** {@code /catalog}: the form is chosen by the ending, by {@code ?format=}, or by the {@code Accept} header. */
@Controller
class CatalogController {

    private final OpenTables tables;
    private final KeyFigures figures;
    private final CatalogSettings settings;
    private final OpenDataSettings limits;

    CatalogController(OpenTables tables, KeyFigures figures, CatalogSettings settings, OpenDataSettings limits) {
        this.limits = limits;
        this.tables = tables;
        this.figures = figures;
        this.settings = settings;
    }

    @GetMapping("/catalog")
    void catalogue(
            @RequestParam(defaultValue = "") String format,
            @RequestHeader(name = "Accept", required = false) @Nullable String accept,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (format.isBlank() && Browsers.lead("catalog", request, response)) {
            return;
        }
        answer(all(request), form(format, accept), request, response);
    }

    @GetMapping("/catalog.{form}")
    void catalogueAs(@PathVariable String form, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(all(request), Form.of(form), request, response);
    }

    /** One table's description, at the address by which the catalogue names it; for people, the key figures in it. */
    @GetMapping("/catalog/dataset/{id}")
    void dataset(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String format,
            @RequestHeader(name = "Accept", required = false) @Nullable String accept,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        OpenTable table =
                tables.find(id).orElseThrow(() -> new Problem(Kind.NO_TABLE, "dataset.none", Problem.shortened(id)));
        String page = "catalogue?service=" + table.service().code();
        if (format.isBlank() && Browsers.leadTo(page, request, response)) {
            return;
        }
        answer(maker(request).dataset(List.of(table)), form(format, accept), request, response);
    }

    private Graph all(HttpServletRequest request) {
        List<Release> releases = figures.listReleases();
        Optional<Instant> first = releases.isEmpty()
                ? Optional.empty()
                : Optional.of(releases.getLast().published());
        return maker(request).catalogue(tables.list(), first);
    }

    private CatalogueMaker maker(HttpServletRequest request) {
        return new CatalogueMaker(
                ServletUriComponentsBuilder.fromContextPath(request).toUriString(), settings, limits.maxCells());
    }

    private static Form form(String format, @Nullable String accept) {
        return format.isBlank() ? Form.accepted(accept) : Form.of(format.strip());
    }

    private static void answer(Graph graph, Form form, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Vary", "Accept");
        WholeAnswer.write(request, response, form.contentType(), form.write(graph));
    }
}
