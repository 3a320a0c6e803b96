package org.maalestok.keyfigures.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.DraftPreview.Previewed;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Perspective;
import org.maalestok.keyfigures.Polarity;
import org.maalestok.keyfigures.Service;
import org.maalestok.keyfigures.catalogue.Draft.Place;
import org.maalestok.keyfigures.catalogue.IndicatorRow.Wording;
import org.maalestok.ui.Days;
import org.springframework.stereotype.Component;

/** Drafts as indicators that can be looked at, with something in the place of what is missing. */
@Component
public class DraftIndicators {

    /** No figure is ever stored under it: numbers of indicators begin at 1. */
    private static final int NOWHERE = 0;

    private static final Set<String> BREAKDOWN = Set.of("part_of", "gender", "age");

    private final Editor editor;
    private final StoredCatalogue catalogue;

    DraftIndicators(Editor editor, StoredCatalogue catalogue) {
        this.editor = editor;
        this.catalogue = catalogue;
    }

    /** The draft under this code, if there is one. */
    public Optional<Previewed> find(String code) {
        return editor.find(code)
                .flatMap(Editor.Edited::draft)
                .filter(draft -> !catalogue.listServices().isEmpty()) // without any there is no page to stand on
                .map(draft -> previewed(code, draft.fields()));
    }

    private Previewed previewed(String code, Map<String, String> fields) {
        List<Shortcoming> shortcomings = editor.check(code, fields);
        Set<String> faulty = shortcomings.stream()
                .filter(shortcoming -> shortcoming.code().equals(code) || shortcoming.kind() == FaultKind.CYCLE)
                .map(Shortcoming::field)
                .collect(Collectors.toSet());
        return new Previewed(indicator(code, fields, faulty), shortcomings.size());
    }

    private Indicator indicator(String code, Map<String, String> fields, Set<String> faulty) {
        IndicatorRow typed = DraftFields.read(code, fields, 0, new Place("draft", 0, code), new Faults());
        Map<String, Service> services =
                catalogue.listServices().stream().collect(Collectors.toMap(Service::code, service -> service));
        boolean noFigures = faulty.contains("formula");
        int id = catalogue.findIndicator(code).map(Indicator::id).orElse(NOWHERE);
        return completed(typed, fields, faulty, services).toIndicator(noFigures ? NOWHERE : id, services);
    }

    private static IndicatorRow completed(
            IndicatorRow typed, Map<String, String> fields, Set<String> faulty, Map<String, Service> services) {
        boolean parts = !faulty.contains("numerator") && !faulty.contains("denominator");
        return new IndicatorRow(
                typed.code(),
                0,
                sound(
                        "service",
                        faulty,
                        typed.service(),
                        services.keySet().stream().findFirst().orElse("")),
                sound("perspective", faulty, typed.perspective(), lower(Perspective.CONTEXT)),
                sound("kind", faulty, typed.kind(), lower(Indicator.Kind.STOCK)),
                sound("unit", faulty, typed.unit(), "count"),
                typed.decimals(),
                sound("polarity", faulty, typed.polarity(), lower(Polarity.NEUTRAL)),
                typed.headline(),
                parts ? typed.numerator() : null,
                parts ? typed.denominator() : null,
                faulty.contains("formula") ? null : typed.formula(),
                faulty.stream().anyMatch(BREAKDOWN::contains) ? null : typed.partOf(),
                faulty.contains("gender") ? null : typed.gender(),
                typed.age(),
                typed.source(),
                typed.sourceTable(),
                typed.disclosure(),
                typed.owner(),
                faulty.contains("next_review") ? Days.today() : typed.nextReview(),
                typed.keywords(),
                words(typed.code(), fields));
    }

    private static String sound(String field, Set<String> faulty, String typed, String otherwise) {
        return faulty.contains(field) || typed.isEmpty() ? otherwise : typed;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** A name that is missing in one language is borrowed from another; other texts may be empty on a page. */
    private static Map<String, Wording> words(String code, Map<String, String> fields) {
        var words = new HashMap<String, Wording>();
        for (String language : List.of("nb", "da", "en")) {
            Wording typed = DraftFields.wording(fields, language);
            words.put(
                    language,
                    new Wording(
                            name(typed.name(), fields, "name", code),
                            name(typed.shortName(), fields, "short", name(typed.name(), fields, "name", code)),
                            typed.description(),
                            typed.why(),
                            typed.caveat()));
        }
        return words;
    }

    private static String name(String typed, Map<String, String> fields, String field, String otherwise) {
        UnaryOperator<@Nullable String> in = language -> fields.get(language + "." + field);
        return Stream.of(typed, in.apply("nb"), in.apply("da"), in.apply("en"))
                .filter(name -> name != null && !name.isEmpty())
                .findFirst()
                .orElse(otherwise);
    }
}
