package org.maalestok.keyfigures.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.maalestok.ui.JteView;
import org.maalestok.ui.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The catalogue: search and facets over all indicators. While somebody types, htmx asks the same address for the results alone. */
@Controller
class CatalogueController {

    private static final String BY_HTMX = "HX-Request";
    private static final String GOING_BACK = "HX-History-Restore-Request";

    private final CataloguePages pages;

    CatalogueController(CataloguePages pages) {
        this.pages = pages;
    }

    @GetMapping("/{language}/catalogue")
    View catalogue(
            @PathVariable("language") Language language,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.addHeader(HttpHeaders.VARY, BY_HTMX);
        CataloguePage page = pages.page(language, Asked.of(parameters), request);
        return new JteView(
                wantsResultsOnly(request) ? "keyfigures/web/results.jte" : "keyfigures/web/catalogue.jte", page);
    }

    private static boolean wantsResultsOnly(HttpServletRequest request) {
        return request.getHeader(BY_HTMX) != null && request.getHeader(GOING_BACK) == null;
    }
}
