package org.maalestok.opendata.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maalestok.opendata.OpenTables;
import org.maalestok.opendata.web.OpenPage.Answered;
import org.maalestok.opendata.web.OpenPage.Other;
import org.maalestok.ui.Frame;
import org.maalestok.ui.JteView;
import org.maalestok.ui.Language;
import org.maalestok.ui.NotFound;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Step;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** {@code /{lang}/open}: what programs can ask for, told to the people who write them; a page for each interface. */
@Controller
class OpenPageController {

    private static final Texts.ByLanguage TEXTS = Texts.beside(OpenPageController.class);

    private final OpenTables tables;
    private final OpenDataSettings settings;

    OpenPageController(OpenTables tables, OpenDataSettings settings) {
        this.tables = tables;
        this.settings = settings;
    }

    @GetMapping("/{language}/open")
    View all(@PathVariable Language language, HttpServletRequest request) {
        Texts texts = TEXTS.in(language);
        Frame frame = frame(request, language, texts.get("open.title"), texts);
        return new JteView(
                "opendata/web/open.jte",
                new OpenPage(
                        frame,
                        texts,
                        "",
                        texts.get("open.lead"),
                        List.of(),
                        List.of(),
                        limits(texts),
                        others(null, texts)));
    }

    @GetMapping("/{language}/open/{code}")
    View one(@PathVariable Language language, @PathVariable String code, HttpServletRequest request) {
        OpenInterface wanted = OpenInterface.find(code).orElseThrow(() -> new NotFound("interface " + code));
        Texts texts = TEXTS.in(language);
        String base = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
        Optional<OpenExamples> examples = OpenExamples.of(tables.list(), base, language);
        Frame frame = frame(request, language, texts.get(code), texts)
                .via(texts.get("open.title"), "/" + language.tag() + "/open");
        return new JteView(
                "opendata/web/open.jte",
                new OpenPage(
                        frame,
                        texts,
                        code,
                        texts.get(code + ".lead"),
                        addresses(wanted, examples, texts),
                        examples.map(some -> some.of(wanted)).orElse(List.of()),
                        limits(texts),
                        others(wanted, texts)));
    }

    private static Frame frame(HttpServletRequest request, Language language, String title, Texts texts) {
        return Frame.of(request, language, title, Step.NONE).via(texts.get("front"), "/" + language.tag() + "/");
    }

    private static List<Answered> addresses(OpenInterface wanted, Optional<OpenExamples> examples, Texts texts) {
        return wanted.addresses().stream()
                .map(pattern -> new Answered(
                        pattern,
                        texts.get(wanted.code() + ".at." + wanted.addresses().indexOf(pattern)),
                        examples.map(some -> some.filled(pattern)).orElse("")))
                .toList();
    }

    private String limits(Texts texts) {
        Numbers numbers = Numbers.in(texts.language());
        return texts.get(
                "open.limits.what",
                numbers.format(settings.maxCells()),
                numbers.format(settings.maxCalls()),
                settings.timeWindow());
    }

    private static List<Other> others(@Nullable OpenInterface but, Texts texts) {
        return Arrays.stream(OpenInterface.values())
                .filter(one -> one != but)
                .map(one -> new Other(
                        texts.get(one.code()),
                        texts.get(one.code() + ".short"),
                        "/" + texts.language().tag() + "/open/" + one.code()))
                .toList();
    }
}
