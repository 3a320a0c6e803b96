package org.maalestok.keyfigures.web;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Collator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.DataSet;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Release;
import org.maalestok.keyfigures.web.DataPage.Source;
import org.maalestok.ui.Days;
import org.maalestok.ui.Frame;
import org.maalestok.ui.JteView;
import org.maalestok.ui.Language;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Step;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** About the data. */
@Controller
class DataController {

    static final int PER_PAGE = 25;

    private final KeyFigures figures;

    DataController(KeyFigures figures) {
        this.figures = figures;
    }

    @GetMapping("/{language}/data")
    View data(
            @PathVariable("language") Language language,
            @RequestParam(name = "page", required = false) @Nullable String page,
            HttpServletRequest request) {
        return new JteView("keyfigures/web/data.jte", page(language, Paging.parse(page), request));
    }

    private DataPage page(Language language, int asked, HttpServletRequest request) {
        Texts t = Words.TEXTS.in(language);
        List<Release> releases = figures.listReleases();
        List<Source> sources = sources(releases, t);
        String path = "/" + language.tag() + "/data";
        Paging paging = Paging.of(asked, releases.size(), PER_PAGE, number -> path + "?page=" + number + "#releases");
        Frame frame = Frame.of(request, language, t.get("data.heading"), Step.DOCUMENT);
        return new DataPage(
                frame.via(t.get("front"), frame.href("")),
                t,
                answer(releases, sources.size(), t),
                sources,
                rows(releases, paging, t),
                paging,
                States.of(t),
                "/" + language.tag() + "/catalogue?release=" + Math.max(1, releases.size() - 1));
    }

    private static String answer(List<Release> releases, int dataSets, Texts t) {
        if (releases.isEmpty()) {
            return t.get("data.none");
        }
        Numbers numbers = Numbers.in(t.language());
        return t.count(
                "data.answer",
                dataSets,
                numbers.format(dataSets),
                numbers.format(releases.size()),
                Days.of(releases.getFirst().published(), t.language()));
    }

    private static List<ReleaseRow> rows(List<Release> releases, Paging paging, Texts t) {
        return releases.stream()
                .skip(paging.offset(PER_PAGE))
                .limit(PER_PAGE)
                .map(release -> Releases.row(release, t))
                .toList();
    }

    /** Each data set as its latest release describes it. */
    private static List<Source> sources(List<Release> newestFirst, Texts t) {
        var latest = new LinkedHashMap<String, Release>();
        newestFirst.forEach(release -> latest.putIfAbsent(release.dataSet().code(), release));
        return latest.values().stream()
                .map(release -> source(release, t))
                .sorted(Comparator.comparing(
                        Source::title, Collator.getInstance(t.language().locale())))
                .toList();
    }

    private static Source source(Release release, Texts t) {
        DataSet data = release.dataSet();
        return new Source(
                "data-" + data.code(),
                data.title().in(t.language()),
                data.note().in(t.language()),
                data.source(),
                data.table(),
                data.address(),
                Days.of(data.retrieved(), t.language()),
                data.licenceIn(t.language()),
                Releases.row(release, t),
                Releases.summary(release, t));
    }
}
