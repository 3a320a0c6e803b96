package org.maalestok.comparison.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
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
     * @param area a municipality's name as typed, to add
     * @param indicator a key figure's name as typed, to add
     * @param parameters all of them; {@link CompareAsk} says which there are
     */
    @GetMapping("/{language}/compare")
    View compare(
            @PathVariable Language language,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String indicator,
            @RequestParam(required = false) @Nullable Integer release,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request) {
        Texts texts = MunicipalityPages.TEXTS.in(language);
        var read = reader.read(language, parameters, release);
        var added = adding.add(read.ask(), area, indicator, texts);
        if (added.added() && added.errors().isEmpty()) {
            return new RedirectView(added.ask().address().toString());
        }
        String title = added.errors().title(texts.get("side.title"), language);
        Frame frame = Frame.of(request, language, title, Step.COMPARE);
        return new JteView("comparison/web/compare.jte", pages.page(frame, added, read.notes()));
    }

    @GetMapping("/{language}/compare/figures.csv")
    void csv(
            @PathVariable Language language,
            @RequestParam(required = false) @Nullable Integer release,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        files.csv(pages.shown(reader.read(language, parameters, release).ask()), response);
    }

    @GetMapping("/{language}/compare/figures.xlsx")
    void xlsx(
            @PathVariable Language language,
            @RequestParam(required = false) @Nullable Integer release,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        files.xlsx(pages.shown(reader.read(language, parameters, release).ask()), response);
    }
}
