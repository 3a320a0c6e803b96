package org.maalestok.statistics.mapping.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.statistics.mapping.Mapping;
import org.maalestok.statistics.mapping.Mappings;
import org.maalestok.statistics.mapping.Mappings.Stored;
import org.maalestok.statistics.mapping.web.MappingPage.Fact;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The mappings: the list, and one of them with its history. */
@Controller
class MappingsController {

    static final Texts.ByLanguage TEXTS = Texts.beside(MappingsController.class);

    private final Mappings mappings;
    private final Catalogue catalogue;
    private final Uses uses;

    MappingsController(Mappings mappings, Catalogue catalogue, Uses uses) {
        this.mappings = mappings;
        this.catalogue = catalogue;
        this.uses = uses;
    }

    @GetMapping("/{language}/admin/mappings")
    View list(@PathVariable Language language, HttpServletRequest request) {
        Texts t = TEXTS.in(language);
        Frame frame = frame(request, t, t.get("mappings.title"));
        List<MappingsPage.Row> rows = mappings.list().stream()
                .map(it -> row(mappings.find(it.code()).orElseThrow(), t))
                .toList();
        return new JteView("statistics/mapping/web/mappings.jte", new MappingsPage(frame, t, rows));
    }

    private static MappingsPage.Row row(Stored stored, Texts t) {
        Mapping mapping = stored.mapping();
        int count = mapping.measures().size();
        return new MappingsPage.Row(
                mapping.code(),
                mapping.target().title().in(t.language()),
                address(t.language(), mapping.code()),
                mapping.target().source(),
                t.count("mappings.indicators", count, count),
                MappingHistory.version(stored, t));
    }

    @GetMapping("/{language}/admin/mappings/{code}")
    View show(
            @PathVariable Language language,
            @PathVariable String code,
            @RequestParam @Nullable String saved,
            HttpServletRequest request) {
        Texts t = TEXTS.in(language);
        List<Stored> versions = mappings.listVersions(code);
        if (versions.isEmpty()) {
            throw new NotFound("mapping " + code);
        }
        Mapping mapping = versions.getFirst().mapping();
        Frame frame = frame(request, t, mapping.target().title().in(language));
        frame = frame.via(t.get("mappings.title"), frame.href("admin/mappings"));
        Frame shown = frame;
        var page = new MappingPage(
                shown,
                t,
                address(language, code) + "/edit",
                saved != null,
                uses.list(code).stream()
                        .map(it -> new Fact(it.title(), shown.href(it.path())))
                        .toList(),
                facts(mapping, t),
                mapping.measures().stream().map(it -> measure(it, t)).toList(),
                t.get(
                        "mappings.areas",
                        MappingChoices.country(mapping.areas().country(), t),
                        mapping.areas().digits()),
                named(mapping, t),
                new TreeMap<>(mapping.signs())
                        .entrySet().stream()
                                .map(it -> new Fact(
                                        it.getKey().isEmpty() ? t.get("mapping.sign.empty") : it.getKey(),
                                        t.get("mapping.meaning." + it.getValue())))
                                .toList(),
                MappingHistory.of(versions, t));
        return new JteView("statistics/mapping/web/mapping.jte", page);
    }

    private static List<Fact> facts(Mapping mapping, Texts t) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(t.get("mapping.code"), mapping.code()));
        facts.add(new Fact(t.get("mapping.source"), mapping.target().source()));
        facts.add(new Fact(t.get("mapping.licence"), mapping.target().licence()));
        Optional.of(mapping.target().table())
                .filter(it -> !it.isEmpty())
                .ifPresent(it -> facts.add(new Fact(t.get("mappings.table"), it)));
        return facts;
    }

    private MappingPage.Measure measure(Mapping.Measure measure, Texts t) {
        String name = catalogue
                .findIndicator(measure.indicator())
                .map(it -> it.words().name().in(t.language()))
                .orElse(measure.indicator());
        String factor = Numbers.in(t.language())
                .format(measure.factor(), Math.clamp(measure.factor().scale(), 0, 12));
        return new MappingPage.Measure(name, measure.indicator(), Where.told(measure.where(), t), factor);
    }

    private static List<Fact> named(Mapping mapping, Texts t) {
        var facts = new ArrayList<Fact>();
        new TreeMap<>(mapping.areas().named()).forEach((code, area) -> facts.add(new Fact(code, area)));
        mapping.areas().leftOut().stream()
                .sorted()
                .forEach(code -> facts.add(new Fact(code, t.get("mapping.areaWhat.OUT"))));
        return facts;
    }

    /** A page under the secretariat's overview. */
    static Frame frame(HttpServletRequest request, Texts t, String title) {
        return Frame.of(request, t.language(), title, Step.NONE).underAdmin();
    }

    static String address(Language language, String code) {
        return "/" + language.tag() + "/admin/mappings/" + code;
    }
}
