package org.maalestok.keyfigures.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.DataSet;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Release;
import org.maalestok.keyfigures.web.ReleasePage.Fact;
import org.maalestok.ui.Days;
import org.maalestok.ui.Frame;
import org.maalestok.ui.JteView;
import org.maalestok.ui.Language;
import org.maalestok.ui.NotFound;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Step;
import org.maalestok.ui.Texts;
import org.maalestok.ui.UseLines;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What a release changed, as a page and as a file. */
@Controller
class ReleaseController {

    static final int PER_PAGE = 100;

    private final KeyFigures figures;
    private final ChangeRows rows;
    private final ChangesFile file;
    private final Optional<ReleaseStory> story;

    ReleaseController(KeyFigures figures, ChangeRows rows, ChangesFile file, Optional<ReleaseStory> story) {
        this.story = story;
        this.figures = figures;
        this.rows = rows;
        this.file = file;
    }

    @GetMapping("/{language}/data/releases/{number}")
    View release(
            @PathVariable("language") Language language,
            @PathVariable("number") String number,
            @RequestParam(name = "page", required = false) @Nullable String page,
            HttpServletRequest request) {
        return new JteView("keyfigures/web/release.jte", page(language, find(number), Paging.parse(page), request));
    }

    @GetMapping("/{language}/data/releases/{number}/changes.csv")
    void changes(
            @PathVariable("language") Language language,
            @PathVariable("number") String number,
            HttpServletResponse response)
            throws IOException {
        Release release = find(number);
        response.setContentType("text/csv;charset=UTF-8;header=present");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"maalestok-release-%d-changes.csv\"".formatted(release.number()));
        file.write(release, language, response.getOutputStream());
    }

    private Release find(String number) {
        return Releases.find(figures, number).orElseThrow(() -> new NotFound("release " + number));
    }

    private ReleasePage page(Language language, Release release, int asked, HttpServletRequest request) {
        Texts t = Words.TEXTS.in(language);
        String address = Releases.address(release, language);
        String file = ServletUriComponentsBuilder.fromContextPath(request).toUriString() + address + "/changes.csv";
        long total = changes(release.counts());
        Paging paging = Paging.of(asked, total, PER_PAGE, number -> address + "?page=" + number + "#changes");
        ChangeRows.Shown changes =
                rows.of(figures.listChanges(release.number(), paging.offset(PER_PAGE), PER_PAGE), release.number(), t);
        return new ReleasePage(
                frame(request, release, t),
                t,
                Releases.summary(release, t),
                counts(release, t),
                facts(release, t),
                "/%s/data#data-%s".formatted(language.tag(), release.dataSet().code()),
                "/%s/catalogue?release=%d".formatted(language.tag(), release.number()),
                address + "/changes.csv",
                file,
                UseLines.of(file, List.of("period"), List.of("value_before", "value_after"), ChangesFile.SIGNS),
                shown(paging, total, t),
                changes.groups(),
                changes.remarks(),
                paging,
                story.map(teller -> teller.of(release, t)).orElse(null));
    }

    private static Frame frame(HttpServletRequest request, Release release, Texts t) {
        String title = t.get(
                "release.titled", release.number(), release.dataSet().title().in(t.language()));
        Frame frame = Frame.of(request, t.language(), title, Step.DOCUMENT);
        return frame.via(t.get("front"), frame.href(""))
                .via(t.get("data.heading"), frame.href("data"))
                .via(t.get("data.releases"), frame.href("data#releases"));
    }

    private static List<ReleaseRow.Part> counts(Release release, Texts t) {
        ReleaseRow row = Releases.row(release, t);
        return Stream.of(row.added(), row.changed(), row.withdrawn(), row.unchanged())
                .filter(part -> !part.zero())
                .toList();
    }

    private static List<Fact> facts(Release release, Texts t) {
        DataSet data = release.dataSet();
        return List.of(
                new Fact(t.get("release.published"), Days.of(release.published(), t.language())),
                new Fact(t.get("data.source"), data.source()),
                new Fact(t.get("data.retrieved"), Days.of(data.retrieved(), t.language())),
                new Fact(t.get("release.file"), release.fileName()));
    }

    private static long changes(Release.Counts counts) {
        return counts.added() + counts.changed() + counts.withdrawn();
    }

    private static String shown(Paging paging, long total, Texts t) {
        Numbers numbers = Numbers.in(t.language());
        long first = paging.offset(PER_PAGE) + 1L;
        return t.get(
                "release.shown",
                numbers.format(first),
                numbers.format(Math.min(total, first + PER_PAGE - 1)),
                numbers.format(total));
    }
}
