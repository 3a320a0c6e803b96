package org.maalestok.comparison.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.servlet.view.RedirectView;

/** {@code /{lang}/compare}: chosen municipalities side by side, and the same as files. */
@Controller
class CompareController {

    private final CompareReader reader;
    private final CompareAdding adding;
    private final ComparePages pages;
    private final CompareFiles files;

    CompareController(CompareReader reader, CompareAdding adding, ComparePages pages, CompareFiles files) {
        this.reader = reader;
        this.adding = adding;
        this.pages = pages;
        this.files = files;
    }

    /**
     * What the address asks for: the same of the page and of its files.
     *
     * @param areas codes of municipalities, with commas between them
     * @param service as in {@link CompareAsk}
     * @param indicators codes of key figures, with commas between them
     * @param against the code of one of the areas
     */
    record Asked(
            @Nullable String areas,
            @Nullable String service,
            @Nullable String indicators,
            @Nullable String against,
            @Nullable String year,
            @Nullable String middle,
            @Nullable String peers,
            @Nullable Integer release) {}

    /**
     * @param area a municipality's name as typed, to add
     * @param indicator a key figure's name as typed, to add
     */
    @GetMapping("/{language}/compare")
    View compare(
            @PathVariable Language language,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String indicator,
            Asked asked,
            HttpServletRequest request) {
        Texts texts = MunicipalityPages.TEXTS.in(language);
        var read = reader.read(language, asked);
        var added = adding.add(read.ask(), area, indicator, texts);
        if (added.added() && added.errors().isEmpty()) {
            return new RedirectView(added.ask().address().toString());
        }
        String title = added.errors().title(texts.get("side.title"), language);
        Frame frame = Frame.of(request, language, title, Step.COMPARE);
        return new JteView("comparison/web/compare.jte", pages.page(frame, added, read.notes()));
    }

    @GetMapping("/{language}/compare/figures.csv")
    void csv(@PathVariable Language language, Asked asked, HttpServletResponse response) throws IOException {
        files.csv(shown(language, asked), response);
    }

    @GetMapping("/{language}/compare/figures.xlsx")
    void xlsx(@PathVariable Language language, Asked asked, HttpServletResponse response) throws IOException {
        files.xlsx(shown(language, asked), response);
    }

    private CompareShown shown(Language language, Asked asked) {
        return pages.shown(reader.read(language, asked).ask());
    }
}
