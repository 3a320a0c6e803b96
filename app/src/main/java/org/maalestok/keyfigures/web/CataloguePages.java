package org.maalestok.keyfigures.web;

import static org.maalestok.keyfigures.web.Asked.RELEASE;
import static org.maalestok.keyfigures.web.Asked.TYPED;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Release;
import org.maalestok.ui.Days;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Language;
import org.maalestok.ui.NotFound;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Step;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;

/** Puts together a page of the catalogue: what was found, how it can be narrowed, and what to do when nothing was. */
@Component
class CataloguePages {

    static final int PER_PAGE = 25;

    private final KeyFigures figures;
    private final FacetChoices facets;
    private final Hits hits;

    CataloguePages(KeyFigures figures, FacetChoices facets, Hits hits) {
        this.figures = figures;
        this.facets = facets;
        this.hits = hits;
    }

    CataloguePage page(Language language, Asked written, HttpServletRequest request) {
        Asked asked = facets.withoutUnknown(written);
        @Nullable Release release = release(asked);
        Found found = find(language, asked);
        Texts t = Words.TEXTS.in(language);
        List<CataloguePage.Choice> chosen = facets.chosen(asked, language);
        return new CataloguePage(
                frame(language, t, asked, request),
                t,
                asked.get(TYPED),
                new Asked(Map.of()).address(language),
                kept(asked),
                count(t, language, asked, found.catalogue().total()),
                chosen,
                facets.of(asked, found.catalogue(), language),
                hits.of(found.catalogue().indicators(), asked, asOf(release), language),
                found.paging(),
                release == null ? null : earlier(t, language, asked, release),
                found.catalogue().total() > 0 ? null : empty(t, language, asked, chosen));
    }

    private record Found(Catalogue.Found catalogue, Paging paging) {}

    /** The hits of the page that was asked for; of the last page when the list is shorter than that. */
    private Found find(Language language, Asked asked) {
        int offset = (asked.page() - 1) * PER_PAGE;
        Catalogue.Found found = figures.catalogue().search(query(language, asked, offset));
        Paging paging = Paging.of(asked.page(), found.total(), PER_PAGE, number -> asked.onPage(number)
                .address(language));
        boolean beyond = found.total() > 0 && offset >= found.total();
        return new Found(
                beyond ? figures.catalogue().search(query(language, asked, paging.offset(PER_PAGE))) : found, paging);
    }

    private static Catalogue.Query query(Language language, Asked asked, int offset) {
        return new Catalogue.Query(
                asked.get(TYPED),
                language,
                asked.get(Asked.SERVICE),
                asked.get(Asked.PERSPECTIVE),
                asked.get(Asked.COUNTRY),
                offset,
                PER_PAGE);
    }

    private @Nullable Release release(Asked asked) {
        if (!asked.has(RELEASE)) {
            return null;
        }
        String number = asked.get(RELEASE);
        return Releases.find(figures, number).orElseThrow(() -> new NotFound("release " + number));
    }

    private static AsOf asOf(@Nullable Release release) {
        return release == null ? AsOf.LATEST : AsOf.release(release.number());
    }

    private static Frame frame(Language language, Texts t, Asked asked, HttpServletRequest request) {
        String title = asked.has(TYPED) ? t.get("catalogue.title.typed", asked.get(TYPED)) : t.get("catalogue.title");
        Frame frame = Frame.of(request, language, title, Step.MEASURE);
        return frame.via(t.get("front"), frame.href(""));
    }

    private static Map<String, String> kept(Asked asked) {
        var kept = new TreeMap<>(asked.withoutPage().parts());
        kept.remove(TYPED);
        return kept;
    }

    private static String count(Texts t, Language language, Asked asked, int total) {
        String number = Numbers.in(language).format(total);
        return asked.has(TYPED)
                ? t.count("catalogue.count.typed", total, number, asked.get(TYPED))
                : t.count("catalogue.count", total, number);
    }

    private static CataloguePage.Earlier earlier(Texts t, Language language, Asked asked, Release release) {
        String words = t.get("earlier", release.number(), Days.of(release.published(), language));
        return new CataloguePage.Earlier(words, asked.without(RELEASE).address(language));
    }

    private static CataloguePage.Empty empty(
            Texts t, Language language, Asked asked, List<CataloguePage.Choice> chosen) {
        String typed = asked.get(TYPED);
        String within = String.join(
                ", ", chosen.stream().map(CataloguePage.Choice::words).toList());
        if (typed.isEmpty()) {
            return new CataloguePage.Empty(
                    t.get("empty.facets", within),
                    t.get("empty.all"),
                    asked.withoutFacets().address(language));
        }
        if (chosen.isEmpty()) {
            return new CataloguePage.Empty(
                    t.get("empty.typed", typed),
                    t.get("empty.all"),
                    asked.without(TYPED).address(language));
        }
        return new CataloguePage.Empty(
                t.get("empty.both", typed, within),
                t.get("empty.everywhere", typed),
                asked.withoutFacets().address(language));
    }
}
