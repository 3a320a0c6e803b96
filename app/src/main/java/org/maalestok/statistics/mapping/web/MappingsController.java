package org.maalestok.statistics.mapping.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.Days;
import org.maalestok.municipalities.Areas;
import org.maalestok.statistics.mapping.Mapping;
import org.maalestok.statistics.mapping.Mappings;
import org.maalestok.statistics.mapping.Mappings.Stored;
import org.maalestok.statistics.mapping.web.MappingPage.Change;
import org.maalestok.statistics.mapping.web.MappingPage.Fact;
import org.maalestok.ui.Frame;
import org.maalestok.ui.JteView;
import org.maalestok.ui.Language;
import org.maalestok.ui.NotFound;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Step;
import org.maalestok.ui.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The mappings: the list, one of them with its history, and the form. */
@Controller
class MappingsController {

    private static final Texts.ByLanguage TEXTS = Texts.beside(MappingsController.class);

    /** The place of a mapping that is not there yet. */
    private static final String NEW = "new";

    private static final int BLANK_ROWS = 3;
    private static final int INVALID = 422;
    private static final int CONFLICT = 409;

    private final Mappings mappings;
    private final Catalogue catalogue;
    private final Areas areas;

    MappingsController(Mappings mappings, Catalogue catalogue, Areas areas) {
        this.mappings = mappings;
        this.catalogue = catalogue;
        this.areas = areas;
    }

    @GetMapping("/{language}/admin/mappings")
    View list(@PathVariable Language language, HttpServletRequest request) {
        Texts t = TEXTS.in(language);
        Frame frame = Frame.of(request, language, t.get("mappings.title"), Step.NONE);
        frame = frame.via(t.get("front"), frame.href(""));
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
                version(stored, t));
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
        Frame frame = frame(request, t, mapping.target().title().in(language), "admin/mappings/" + code);
        var page = new MappingPage(
                frame,
                t,
                address(language, code) + "/edit",
                saved != null,
                facts(mapping, t),
                mapping.measures().stream().map(it -> measure(it, t)).toList(),
                t.get(
                        "mappings.areas",
                        t.get("mapping.country." + mapping.areas().country()),
                        mapping.areas().digits()),
                named(mapping, t),
                new TreeMap<>(mapping.signs())
                        .entrySet().stream()
                                .map(it -> new Fact(
                                        it.getKey().isEmpty() ? t.get("mapping.sign.empty") : it.getKey(),
                                        t.get("mapping.meaning." + it.getValue())))
                                .toList(),
                history(versions, t));
        return new JteView("statistics/mapping/web/mapping.jte", page);
    }

    private static List<Fact> facts(Mapping mapping, Texts t) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(t.get("mapping.code"), mapping.code()));
        facts.add(new Fact(t.get("mapping.source"), mapping.target().source()));
        facts.add(new Fact(t.get("mapping.licence"), mapping.target().licence()));
        Optional.of(mapping.target().table())
                .filter(it -> !it.isEmpty())
                .ifPresent(it -> facts.add(new Fact(t.get("mapping.table"), it)));
        return facts;
    }

    private MappingPage.Measure measure(Mapping.Measure measure, Texts t) {
        String name = catalogue
                .findIndicator(measure.indicator())
                .map(it -> it.words().name().in(t.language()))
                .orElse(measure.indicator());
        String factor = Numbers.in(t.language())
                .format(measure.factor(), Math.clamp(measure.factor().scale(), 0, 12));
        return new MappingPage.Measure(name, measure.indicator(), Where.print(measure.where()), factor);
    }

    private static List<Fact> named(Mapping mapping, Texts t) {
        var facts = new ArrayList<Fact>();
        new TreeMap<>(mapping.areas().named()).forEach((code, area) -> facts.add(new Fact(code, area)));
        mapping.areas().leftOut().stream()
                .sorted()
                .forEach(code -> facts.add(new Fact(code, t.get("mapping.areaWhat.OUT"))));
        return facts;
    }

    private static List<MappingPage.Version> history(List<Stored> versions, Texts t) {
        var history = new ArrayList<MappingPage.Version>();
        for (int i = 0; i < versions.size(); i++) {
            List<Change> changes = i + 1 == versions.size()
                    ? List.of()
                    : changes(versions.get(i + 1).mapping(), versions.get(i).mapping(), t);
            history.add(new MappingPage.Version(version(versions.get(i), t), changes));
        }
        return history;
    }

    private static List<Change> changes(Mapping before, Mapping after, Texts t) {
        return MappingForm.fields(before).against(MappingForm.fields(after)).stream()
                .map(it -> new Change(t.get("mapping." + it.name()), it.mine(), it.theirs()))
                .toList();
    }

    @GetMapping("/{language}/admin/mappings/{code}/edit")
    View edit(@PathVariable Language language, @PathVariable String code, HttpServletRequest request) {
        Texts t = TEXTS.in(language);
        if (code.equals(NEW)) {
            return form(code, 0, new Fields(Map.of()), List.of(), "", List.of(), t, request);
        }
        Stored stored = mappings.find(code).orElseThrow(() -> new NotFound("mapping " + code));
        return form(code, stored.version(), MappingForm.fields(stored.mapping()), List.of(), "", List.of(), t, request);
    }

    @PostMapping("/{language}/admin/mappings/{code}/edit")
    View save(
            @PathVariable Language language,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        Texts t = TEXTS.in(language);
        Fields typed = Fields.of(request);
        Fields fields = code.equals(NEW) ? typed : typed.with("code", List.of(code));
        int basis = basis(request);
        return switch (new MappingForm(catalogue, areas, fields, t).read()) {
            case MappingForm.Bad bad -> {
                response.setStatus(INVALID);
                yield form(code, basis, fields, bad.problems(), "", List.of(), t, request);
            }
            case MappingForm.Good good -> saved(code, basis, fields, good.mapping(), t, request, response);
        };
    }

    private View saved(
            String code,
            int basis,
            Fields fields,
            Mapping mapping,
            Texts t,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (mappings.save(mapping, basis)) {
            case Mappings.Saved saved -> seeOther(address(t.language(), mapping.code()) + "?saved");
            case Mappings.ChangedMeanwhile changed -> {
                response.setStatus(CONFLICT);
                Stored theirs = changed.theirs();
                List<Change> differences = changes(mapping, theirs.mapping(), t);
                String words = t.get("mappings.conflict", theirs.by(), when(theirs.saved(), t), theirs.version());
                yield form(code, theirs.version(), fields, List.of(), words, differences, t, request);
            }
        };
    }

    private View form(
            String code,
            int basis,
            Fields fields,
            List<MappingForm.Problem> problems,
            String conflict,
            List<Change> differences,
            Texts t,
            HttpServletRequest request) {
        String title = t.get(code.equals(NEW) ? "mappings.new" : "mappings.edit");
        boolean wrong = !problems.isEmpty() || !conflict.isEmpty();
        Frame frame = frame(
                request, t, wrong ? t.get("error.prefix") + " " + title : title, "admin/mappings/" + code + "/edit");
        MappingRows rows = MappingRows.of(withBlanks(fields), true, problems, MappingRows.About.NOTHING, catalogue, t);
        var page = new MappingEditPage(
                frame, t, address(t.language(), code) + "/edit", basis, conflict, differences, rows);
        return new JteView("statistics/mapping/web/edit.jte", page);
    }

    /** Three rows more in each table than are filled in. */
    private static Fields withBlanks(Fields fields) {
        Fields more = fields;
        for (List<String> table : List.of(
                List.of("where", "indicator", "factor"),
                List.of("areaCode", "areaWhat", "areaMeans"),
                List.of("sign", "meaning"))) {
            int filled = 0;
            for (String name : table) {
                for (int i = 0; i < fields.rows(name); i++) {
                    filled = fields.at(name, i).isEmpty() || name.equals("areaWhat") ? filled : Math.max(filled, i + 1);
                }
            }
            for (String name : table) {
                var column = new ArrayList<>(more.list(name).subList(0, Math.min(filled, more.rows(name))));
                column.addAll(Collections.nCopies(
                        filled + BLANK_ROWS - column.size(), name.equals("areaWhat") ? "MEANS" : ""));
                more = more.with(name, column);
            }
        }
        return more;
    }

    private static Frame frame(HttpServletRequest request, Texts t, String title, String path) {
        Frame frame = Frame.of(request, t.language(), title, Step.NONE);
        return frame.at(path)
                .via(t.get("front"), frame.href(""))
                .via(t.get("mappings.title"), frame.href("admin/mappings"));
    }

    private static int basis(HttpServletRequest request) {
        String typed = Optional.ofNullable(request.getParameter("basis")).orElse("");
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }

    private static String address(Language language, String code) {
        return "/" + language.tag() + "/admin/mappings/" + code;
    }

    private static RedirectView seeOther(String address) {
        var view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        view.setExposeModelAttributes(false);
        return view;
    }

    private static String version(Stored stored, Texts t) {
        return t.get("mappings.version", stored.version(), when(stored.saved(), t), stored.by());
    }

    private static String when(Instant instant, Texts t) {
        return Days.andTime(instant, t.language());
    }
}
