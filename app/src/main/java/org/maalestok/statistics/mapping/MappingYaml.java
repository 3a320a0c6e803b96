package org.maalestok.statistics.mapping;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.mapping.Mapping.AreaRule;
import org.maalestok.statistics.mapping.Mapping.AreaRule.Unknown;
import org.maalestok.statistics.mapping.Mapping.Measure;
import org.maalestok.statistics.mapping.Mapping.Sign;
import org.maalestok.statistics.mapping.Mapping.Target;

/** Mappings as files, in the form of {@code docs/mappings.md}. */
public final class MappingYaml {

    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,100}");
    private static final Pattern ANY = Pattern.compile("(?s).{1,300}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern DIGITS = Pattern.compile("[1-9]");
    private static final Pattern AREA = Pattern.compile("[A-Z]{2}(-[A-Z0-9.]+)?");
    private static final Pattern INDICATOR = Pattern.compile("[a-z][a-z0-9._]{0,99}");
    private static final Pattern UNKNOWN = Pattern.compile("refuse|leave_out");
    private static final Pattern POWER_OF_TEN = Pattern.compile("10*|0\\.0*1");

    private MappingYaml() {}

    /** @throws TableRefused when it is not a mapping; says which field, what stands there and what should */
    public static Mapping read(Path file) throws IOException, TableRefused {
        return read(YamlTree.read(Files.readString(file), String.valueOf(file.getFileName())));
    }

    public static Mapping read(YamlTree yaml) throws TableRefused {
        yaml.onlyKnow(Set.of(
                "code",
                "title",
                "source",
                "table",
                "address",
                "licence",
                "note",
                "areas",
                "time",
                "measures",
                "signs"));
        return new Mapping(
                yaml.text("code", CODE),
                target(yaml),
                areas(yaml.inner("areas")),
                yaml.text("time", ANY),
                measures(yaml.list("measures")),
                signs(yaml.inner("signs")));
    }

    private static Target target(YamlTree yaml) throws TableRefused {
        var title = yaml.words("title");
        if (title.da().isEmpty() || title.nb().isEmpty() || title.en().isEmpty()) {
            throw yaml.wrong("title", "{da: …, nb: …, en: …}");
        }
        return new Target(
                title,
                yaml.text("source", ANY),
                yaml.text("table", ""),
                yaml.text("address", ""),
                yaml.text("licence", ANY),
                yaml.words("note"));
    }

    private static AreaRule areas(YamlTree yaml) throws TableRefused {
        yaml.onlyKnow(Set.of("dimension", "country", "digits", "prefixes", "named", "left_out", "unknown"));
        var named = new HashMap<String, String>();
        var inner = yaml.inner("named");
        for (String code : inner.names()) {
            named.put(code, inner.text(code, AREA));
        }
        return new AreaRule(
                yaml.text("dimension", ANY),
                yaml.text("country", COUNTRY),
                Integer.parseInt(yaml.text("digits", DIGITS)),
                yaml.texts("prefixes"),
                named,
                Set.copyOf(yaml.texts("left_out")),
                yaml.has("unknown")
                        ? Unknown.valueOf(yaml.text("unknown", UNKNOWN).toUpperCase(Locale.ROOT))
                        : Unknown.REFUSE);
    }

    private static List<Measure> measures(List<YamlTree> rows) throws TableRefused {
        var measures = new ArrayList<Measure>();
        for (YamlTree row : rows) {
            row.onlyKnow(Set.of("indicator", "where", "factor"));
            measures.add(new Measure(
                    row.text("indicator", INDICATOR),
                    row.inner("where").asTexts(),
                    row.has("factor") ? new BigDecimal(row.text("factor", POWER_OF_TEN)) : BigDecimal.ONE));
        }
        return measures;
    }

    private static Map<String, Sign> signs(YamlTree yaml) throws TableRefused {
        var signs = new HashMap<String, Sign>();
        for (String sign : yaml.names()) {
            try {
                signs.put(sign, Sign.valueOf(yaml.text(sign, "").toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw yaml.wrong(sign, String.join(", ", names()));
            }
        }
        return signs;
    }

    private static List<String> names() {
        return java.util.Arrays.stream(Sign.values())
                .map(sign -> sign.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
