package org.maalestok.statistics.subscriptions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.municipalities.Areas;
import org.maalestok.statistics.formats.SourceTable;
import org.maalestok.statistics.mapping.Mappings;
import org.maalestok.statistics.sources.Sources;
import org.maalestok.statistics.subscriptions.StoredSubscription;
import org.maalestok.statistics.subscriptions.Subscription;
import org.maalestok.statistics.subscriptions.Subscriptions;
import org.maalestok.statistics.subscriptions.web.SubscriptionFormPage.Difference;
import org.maalestok.ui.Frame;
import org.maalestok.ui.JteView;
import org.maalestok.ui.Language;
import org.maalestok.ui.NotFound;
import org.maalestok.ui.Text;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The mapping of a subscription's table, as a form that the table itself has filled in as far as it can. */
@Controller
class MappingController {

    private final Subscriptions subscriptions;
    private final Sources sources;
    private final Mappings mappings;
    private final Described described;
    private final MappingSuggestion suggestion;
    private final KeyFigures figures;
    private final Areas areas;

    MappingController(
            Subscriptions subscriptions,
            Sources sources,
            Mappings mappings,
            Described described,
            MappingSuggestion suggestion,
            KeyFigures figures,
            Areas areas) {
        this.subscriptions = subscriptions;
        this.sources = sources;
        this.mappings = mappings;
        this.described = described;
        this.suggestion = suggestion;
        this.figures = figures;
        this.areas = areas;
    }

    /** What the page is about: the subscription, its table when the source gave it, and the mapping as it is. */
    private record About(StoredSubscription stored, Described.Answer answer, Optional<Mappings.Stored> present) {

        String code() {
            return stored.subscription().mapping();
        }
    }

    private About about(int id) {
        var stored = subscriptions.find(id).orElseThrow(() -> new NotFound("subscription " + id));
        Subscription what = stored.subscription();
        var answer = sources.find(what.source())
                .map(source -> described.ask(source, what.table()))
                .orElseGet(() -> new Described.Answer(Optional.empty(), Text.same("")));
        return new About(stored, answer, mappings.find(what.mapping()));
    }

    @GetMapping("/{language}/admin/subscriptions/{id}/mapping")
    View form(@PathVariable Language language, @PathVariable int id, HttpServletRequest request) {
        About about = about(id);
        MappingForm form = about.present()
                .map(stored -> MappingForm.of(stored.mapping(), stored.version()))
                .orElseGet(() -> suggested(about));
        return page(language, about, form, new FormErrors(), List.of(), request);
    }

    private MappingForm suggested(About about) {
        Subscription what = about.stored().subscription();
        return suggestion.of(
                sources.find(what.source()).orElseThrow(() -> new NotFound("source " + what.source())),
                about.answer()
                        .table()
                        .orElseGet(() -> new SourceTable("", what.table(), what.title(), List.of(), "", List.of())),
                what.table(),
                what.selection());
    }

    @PostMapping("/{language}/admin/subscriptions/{id}/mapping")
    View save(
            @PathVariable Language language,
            @PathVariable int id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response) {
        Texts t = Admin.TEXTS.in(language);
        About about = about(id);
        var errors = new FormErrors();
        var form = MappingForm.read(sent, combinations(sent));
        var mapping = form.check(
                about.code(),
                about.stored().subscription().table(),
                about.present().map(Mappings.Stored::mapping),
                figures.catalogue(),
                errors,
                t);
        if (mapping.isEmpty()) {
            response.setStatus(Admin.INVALID);
            return page(language, about, form, errors, List.of(), request);
        }
        return switch (mappings.save(mapping.get(), form.basis())) {
            case Mappings.Saved saved -> Admin.to(language, "admin/subscriptions/" + id);
            case Mappings.ChangedMeanwhile changed -> {
                response.setStatus(Admin.INVALID);
                var theirs = MappingForm.of(
                        changed.theirs().mapping(), changed.theirs().version());
                yield page(
                        language,
                        about,
                        form.on(changed.theirs().version()),
                        errors,
                        differences(theirs, form, t),
                        request);
            }
        };
    }

    /** What each row of the form was about stands in the form itself, so that a table that has changed since does not mix the rows up. */
    private static List<Map<String, String>> combinations(MultiValueMap<String, String> sent) {
        var all = new ArrayList<Map<String, String>>();
        for (int i = 0; sent.containsKey("row.%d.where".formatted(i)); i++) {
            var where = new LinkedHashMap<String, String>();
            String written = Optional.ofNullable(sent.getFirst("row.%d.where".formatted(i)))
                    .orElse("");
            written.lines()
                    .filter(line -> line.indexOf('=') > 0)
                    .forEach(line ->
                            where.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
            all.add(where);
        }
        return all;
    }

    private View page(
            Language language,
            About about,
            MappingForm form,
            FormErrors errors,
            List<Difference> theirs,
            HttpServletRequest request) {
        Texts t = Admin.TEXTS.in(language);
        int id = about.stored().id();
        String title = about.stored().subscription().title();
        Frame frame = Admin.frame(request, t, errors.title(t.get("map.titled", title), t));
        String back = frame.href("admin/subscriptions/" + id);
        frame = frame.via(t.get("subscriptions"), frame.href("admin/subscriptions"))
                .via(title, back);
        var rows = rows(about, form, errors, t);
        return new JteView(
                "statistics/subscriptions/web/mapping.jte",
                new MappingPage(
                        frame,
                        t,
                        back + "/mapping",
                        about.code(),
                        form,
                        errors,
                        about.answer().trouble().in(language),
                        dimensions(about, form.areas()),
                        dimensions(about, form.time()),
                        areas.listCountries().stream()
                                .map(country -> new Option(
                                        country.code(),
                                        country.name().in(language),
                                        country.code().equals(form.country())))
                                .toList(),
                        rows,
                        rows.size() < Combinations.MOST ? "" : t.get("map.tooMany", Combinations.MOST),
                        figures.catalogue().listIndicators().stream()
                                .filter(indicator -> !indicator.isDerived())
                                .map(indicator -> new Option(
                                        indicator.code(),
                                        indicator.words().name().in(language),
                                        false))
                                .toList(),
                        theirs,
                        back));
    }

    private static List<Option> dimensions(About about, String chosen) {
        var codes = about.answer().table().stream()
                .flatMap(table -> table.dimensions().stream())
                .map(dimension -> new Option(
                        dimension.code(),
                        "%s (%s)".formatted(dimension.label(), dimension.code()),
                        dimension.code().equalsIgnoreCase(chosen)))
                .toList();
        return codes.stream().anyMatch(Option::chosen)
                ? codes
                : Stream.concat(Stream.of(new Option(chosen, chosen, true)), codes.stream())
                        .toList();
    }

    private List<MappingPage.Row> rows(About about, MappingForm form, FormErrors errors, Texts t) {
        var measures = new LinkedHashMap<>(form.measures());
        about.answer()
                .table()
                .ifPresent(table ->
                        Combinations.of(table, about.stored().subscription().selection(), form.areas(), form.time())
                                .stream()
                                .filter(one -> form.measures().keySet().stream()
                                        .noneMatch(where -> one.entrySet().containsAll(where.entrySet())))
                                .forEach(one -> measures.putIfAbsent(one, MappingForm.Row.EMPTY)));
        var rows = new ArrayList<MappingPage.Row>();
        measures.forEach((where, row) -> rows.add(new MappingPage.Row(
                about.answer()
                        .table()
                        .map(table -> Combinations.label(table, where))
                        .filter(label -> !label.isEmpty())
                        .orElse(t.get("map.everything")),
                where.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(java.util.stream.Collectors.joining("\n")),
                row.indicator(),
                factors(row.factor(), t),
                errors.of("row" + rows.size()))));
        return rows;
    }

    private static List<Option> factors(String chosen, Texts t) {
        return Stream.concat(Stream.of("1", "1000", "1000000"), Stream.of(chosen))
                .distinct()
                .filter(factor -> !factor.isEmpty())
                .map(factor -> new Option(factor, t.get("map.factor", factor), factor.equals(chosen)))
                .toList();
    }

    private static List<Difference> differences(MappingForm theirs, MappingForm yours, Texts t) {
        var both = new LinkedHashMap<String, List<String>>();
        both.put("map.titleNb", List.of(theirs.titleNb(), yours.titleNb()));
        both.put("map.titleDa", List.of(theirs.titleDa(), yours.titleDa()));
        both.put("map.titleEn", List.of(theirs.titleEn(), yours.titleEn()));
        both.put("map.source", List.of(theirs.source(), yours.source()));
        both.put("map.address", List.of(theirs.address(), yours.address()));
        both.put("map.licence", List.of(theirs.licence(), yours.licence()));
        both.put("map.areas", List.of(theirs.areas(), yours.areas()));
        both.put("map.country", List.of(theirs.country(), yours.country()));
        both.put("map.digits", List.of(theirs.digits(), yours.digits()));
        both.put("map.prefixes", List.of(theirs.prefixes(), yours.prefixes()));
        both.put("map.named", List.of(theirs.named(), yours.named()));
        both.put("map.leftOut", List.of(theirs.leftOut(), yours.leftOut()));
        both.put("map.time", List.of(theirs.time(), yours.time()));
        both.put("map.rows", List.of(measures(theirs), measures(yours)));
        return both.entrySet().stream()
                .filter(entry ->
                        !entry.getValue().getFirst().equals(entry.getValue().getLast()))
                .map(entry -> new Difference(
                        t.get(entry.getKey()),
                        entry.getValue().getFirst(),
                        entry.getValue().getLast()))
                .toList();
    }

    private static String measures(MappingForm form) {
        return form.measures().entrySet().stream()
                .filter(entry -> !entry.getValue().indicator().isEmpty())
                .map(entry -> entry.getValue().indicator() + ": " + new java.util.TreeMap<>(entry.getKey()))
                .sorted()
                .collect(java.util.stream.Collectors.joining("\n"));
    }
}
