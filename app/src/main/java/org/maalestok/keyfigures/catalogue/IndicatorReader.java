package org.maalestok.keyfigures.catalogue;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maalestok.keyfigures.Breakdown.Gender;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Perspective;
import org.maalestok.keyfigures.Polarity;
import org.maalestok.keyfigures.catalogue.Draft.Placed;
import org.maalestok.keyfigures.catalogue.IndicatorRow.Wording;
import org.maalestok.ui.Language;

/** One indicator of a catalogue file, field by field. */
final class IndicatorReader {

    static final Pattern CODE = Pattern.compile("(?=.{1,100}$)[a-z][a-z0-9_]*(\\.[a-z0-9_]+)*");
    private static final Pattern DISCLOSURE = Pattern.compile("none|below [1-9]\\d{0,2}");
    private static final int MOST_DECIMALS = 6;

    /** The fields that are the same in every language, in the order of the exchange format. */
    static final List<String> PLAIN = List.of(
            "service",
            "perspective",
            "kind",
            "unit",
            "decimals",
            "polarity",
            "headline",
            "numerator",
            "denominator",
            "formula",
            "part_of",
            "gender",
            "age",
            "source",
            "source_table",
            "disclosure",
            "owner",
            "next_review",
            "keywords");

    /** The texts of each language. */
    static final List<String> WORDS = List.of("name", "short", "description", "why", "caveat");

    private static final List<String> FIELDS = Stream.of(
                    List.of("code"),
                    PLAIN,
                    Stream.of(Language.values()).map(Language::tag).toList())
            .flatMap(List::stream)
            .toList();

    private IndicatorReader() {}

    static Placed<IndicatorRow> read(YamlFields written, int position) {
        String code = written.text("code", CODE, FaultKind.CODE);
        YamlFields fields = written.about(code);
        fields.onlyKnow(FIELDS);
        return new Placed<>(row(code, position, fields), fields.place());
    }

    private static IndicatorRow row(String code, int position, YamlFields fields) {
        return new IndicatorRow(
                code,
                position,
                fields.text("service"),
                fields.choice("perspective", Perspective.values()),
                fields.choice("kind", Indicator.Kind.values()),
                fields.text("unit"),
                fields.number("decimals", 0, MOST_DECIMALS),
                fields.choice("polarity", Polarity.values()),
                fields.flag("headline"),
                fields.optional("numerator"),
                fields.optional("denominator"),
                fields.optional("formula"),
                fields.optional("part_of"),
                fields.has("gender") ? fields.choice("gender", Gender.values()) : null,
                fields.optional("age"),
                fields.text("source"),
                fields.text("source_table", ""),
                disclosure(fields),
                fields.text("owner"),
                fields.date("next_review"),
                fields.texts("keywords"),
                words(fields));
    }

    private static String disclosure(YamlFields fields) {
        boolean absent = fields.optional("disclosure") == null;
        return absent ? "none" : fields.text("disclosure", DISCLOSURE, FaultKind.DISCLOSURE);
    }

    private static Map<String, Wording> words(YamlFields fields) {
        return Stream.of(Language.values())
                .map(Language::tag)
                .collect(Collectors.toMap(tag -> tag, tag -> wording(fields.inner(tag))));
    }

    private static Wording wording(YamlFields words) {
        words.onlyKnow(WORDS);
        return new Wording(
                words.text("name"),
                words.text("short"),
                words.text("description"),
                words.text("why"),
                words.text("caveat", ""));
    }
}
