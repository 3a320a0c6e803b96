package org.maalestok.comparison.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.maalestok.comparison.web.FrontPage.Suggestion;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.Frame;
import org.maalestok.ui.JteView;
import org.maalestok.ui.Language;
import org.maalestok.ui.Languages;
import org.maalestok.ui.Step;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The front page, and the way to it in the reader's own language. */
@Controller
class FrontController {

    /** Municipalities with many figures, to begin with. */
    private static final List<String> TO_BEGIN_WITH = List.of("NO-3911", "NO-3222", "DK-223");

    private final Areas areas;
    private final FrontExamples examples;

    FrontController(Areas areas, FrontExamples examples) {
        this.areas = areas;
        this.examples = examples;
    }

    @GetMapping("/")
    View choose(HttpServletRequest request) {
        return new RedirectView("/" + Languages.preferred(request).tag() + "/");
    }

    @GetMapping({"/{language:da|nb|en}", "/{language:da|nb|en}/"})
    View front(@PathVariable Language language, HttpServletRequest request) {
        Texts texts = MunicipalityPages.TEXTS.in(language);
        Look look = new Look(language, null, null);
        var page = new FrontPage(
                Frame.of(request, language, texts.get("front.title"), Step.NONE),
                texts,
                suggestions(look),
                examples.all(look, texts),
                steps(language, texts));
        return new JteView("comparison/web/front.jte", page);
    }

    private List<Suggestion> suggestions(Look look) {
        return TO_BEGIN_WITH.stream()
                .flatMap(code -> areas.findByCode(code).stream())
                .map(area -> new Suggestion(
                        area.name().in(look.language()), look.municipality(area).toString()))
                .toList();
    }

    private static List<FrontPage.Step> steps(Language language, Texts texts) {
        var steps = new ArrayList<FrontPage.Step>();
        for (String step : List.of("MEASURE", "COMPARE", "LEARN", "IMPROVE", "DOCUMENT")) {
            String href = Stream.of(Step.values())
                    .filter(known -> known.name().equals(step))
                    .map(known -> "/" + language.tag() + "/" + known.path())
                    .findFirst()
                    .orElse("");
            steps.add(new FrontPage.Step(texts.get("loop." + step), texts.get("loop." + step + ".text"), href));
        }
        return steps;
    }
}
