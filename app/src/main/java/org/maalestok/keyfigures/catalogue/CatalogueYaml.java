package org.maalestok.keyfigures.catalogue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.Service;
import org.maalestok.keyfigures.catalogue.IndicatorRow.Wording;
import org.maalestok.ui.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/** The whole catalogue in the exchange format, to be loaded again: a folder of two files. */
@Component
public class CatalogueYaml {

    private final StoredCatalogue catalogue;
    private final JdbcCatalogue reader;

    CatalogueYaml(StoredCatalogue catalogue, JdbcClient jdbc) {
        this.catalogue = catalogue;
        reader = new JdbcCatalogue(jdbc);
    }

    /** Writes {@code services.yaml} and {@code indicators.yaml} as a zip file; the stream stays open. Loading the folder changes nothing. */
    public void writeZip(OutputStream to) throws IOException {
        var zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry("services.yaml"));
        write(services(), zip);
        zip.putNextEntry(new ZipEntry("indicators.yaml"));
        write(indicators(), zip);
        zip.finish();
    }

    private static void write(Object content, OutputStream to) throws IOException {
        Writer writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        yaml().dump(content, writer);
        writer.flush();
    }

    private static Yaml yaml() {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setSplitLines(false);
        options.setAllowUnicode(true);
        return new Yaml(new Quoting(options), options);
    }

    private Map<String, Object> services() {
        List<Service> services = catalogue.listServices();
        var written = new LinkedHashMap<String, Object>();
        written.put(
                "groups",
                reader.listGroups().stream()
                        .map(group -> named(group.code(), null, group.name()))
                        .toList());
        written.put(
                "services",
                services.stream()
                        .map(service -> named(service.code(), service.group().code(), service.name()))
                        .toList());
        return written;
    }

    private static Map<String, String> named(String code, @Nullable String group, Text name) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("code", code);
        if (group != null) {
            fields.put("group", group);
        }
        fields.put("nb", name.nb());
        fields.put("da", name.da());
        fields.put("en", name.en());
        return fields;
    }

    private List<Map<String, Object>> indicators() {
        return reader.readRows().indicators().stream()
                .sorted(Comparator.comparing(IndicatorRow::position).thenComparing(IndicatorRow::code))
                .map(CatalogueYaml::written)
                .toList();
    }

    static String write(List<IndicatorRow> rows) {
        return yaml().dump(rows.stream().map(CatalogueYaml::written).toList());
    }

    private static Map<String, Object> written(IndicatorRow row) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("code", row.code());
        fields.put("service", row.service());
        fields.put("perspective", row.perspective());
        fields.put("kind", row.kind());
        fields.put("unit", row.unit());
        fields.put("decimals", row.decimals());
        fields.put("polarity", row.polarity());
        fields.put("headline", row.headline());
        put(fields, "numerator", row.numerator());
        put(fields, "denominator", row.denominator());
        put(fields, "formula", row.formula());
        put(fields, "part_of", row.partOf());
        put(fields, "gender", row.gender());
        put(fields, "age", row.age());
        fields.put("source", row.source());
        put(fields, "source_table", row.sourceTable());
        fields.put("disclosure", row.disclosure());
        fields.put("owner", row.owner());
        fields.put("next_review", row.nextReview().toString());
        if (!row.keywords().isEmpty()) {
            fields.put("keywords", new ArrayList<>(row.keywords()));
        }
        for (String language : List.of("nb", "da", "en")) {
            fields.put(language, words(row.words().get(language)));
        }
        return fields;
    }

    private static Map<String, Object> words(@Nullable Wording words) {
        var fields = new LinkedHashMap<String, Object>();
        if (words != null) {
            put(fields, "name", words.name());
            put(fields, "short", words.shortName());
            put(fields, "description", words.description());
            put(fields, "why", words.why());
            put(fields, "caveat", words.caveat());
        }
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            fields.put(name, text);
        }
    }

    /** Puts in quotes what YAML would otherwise read as the end of a line, or could not show: it is written as its number then. */
    private static final class Quoting extends Representer {

        private static final Pattern UNUSUAL = Pattern.compile("[\\p{Cntrl}\\x{85}\\x{2028}\\x{2029}&&[^\n]]");

        Quoting(DumperOptions options) {
            super(options);
            representers.put(String.class, text -> representScalar(Tag.STR, (String) text, styleOf((String) text)));
        }

        private static ScalarStyle styleOf(String text) {
            if (UNUSUAL.matcher(text).find()) {
                return ScalarStyle.DOUBLE_QUOTED;
            }
            return text.contains("\n") ? ScalarStyle.LITERAL : ScalarStyle.PLAIN;
        }
    }
}
