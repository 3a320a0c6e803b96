package org.maalestok.ui.about;

import jakarta.servlet.http.HttpServletRequest;
import org.maalestok.ui.Frame;
import org.maalestok.ui.JteView;
import org.maalestok.ui.Language;
import org.maalestok.ui.Step;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** Pages of prose: one template per page and language, because an argument is not translated sentence by sentence. */
@Controller
class AboutController {

    private static final Texts.ByLanguage TEXTS = Texts.beside(AboutController.class);

    @GetMapping("/{language}/method")
    View method(@PathVariable("language") Language language, HttpServletRequest request) {
        return page("method", language, request);
    }

    @GetMapping("/{language}/accessibility")
    View accessibility(@PathVariable("language") Language language, HttpServletRequest request) {
        return page("accessibility", language, request);
    }

    @GetMapping("/{language}/privacy")
    View privacy(@PathVariable("language") Language language, HttpServletRequest request) {
        return page("privacy", language, request);
    }

    private static View page(String name, Language language, HttpServletRequest request) {
        Texts t = TEXTS.in(language);
        Frame frame = Frame.of(request, language, t.get(name), Step.NONE);
        var page = new AboutPage(frame.via(t.get("front"), frame.href("")), t, WorkedExample.in(language));
        return new JteView("ui/about/%s_%s.jte".formatted(name, language.tag()), page);
    }
}
