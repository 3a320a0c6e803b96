package org.maalestok.statistics.accounts.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.statistics.accounts.AccountScheme;
import org.maalestok.statistics.accounts.AccountScheme.Arts;
import org.maalestok.statistics.accounts.AccountScheme.Measure;
import org.maalestok.statistics.mapping.Mapping.Target;
import org.maalestok.statistics.mapping.web.Fields;
import org.maalestok.statistics.mapping.web.MappingForm;
import org.maalestok.statistics.mapping.web.TwoForms;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.FormErrors.Gathering;
import org.maalestok.ui.Text;
import org.maalestok.ui.Texts;

/** The form of a scheme, there and back: what a scheme looks like in its fields, and what scheme the fields make, or what is wrong with them. */
final class SchemeForm {

    /** The place of a scheme that is not there yet, and therefore no code. */
    static final String NEW = "new";

    static final List<String> MEASURES = List.of("indicator", "accountClass", "functions", "arts");
    static final List<String> ARTS = List.of("artsName", "add", "subtract");
    static final TwoForms TWO = new TwoForms(List.of(new TwoForms.Table(MEASURES), new TwoForms.Table(ARTS)));

    private static final List<String> ONCE = List.of("titleNb", "titleDa", "titleEn", "source", "licence", "forms");

    private final Catalogue catalogue;
    private final Fields fields;
    private final Texts t;
    private final Gathering errors = new Gathering();

    SchemeForm(Catalogue catalogue, Fields fields, Texts t) {
        this.catalogue = catalogue;
        this.fields = fields;
        this.t = t;
    }

    /** What the fields make. */
    sealed interface Read {}

    record Good(AccountScheme scheme) implements Read {}

    /** @param errors at fields by name, with the row behind it in tables ({@code functions3}) */
    record Bad(FormErrors errors) implements Read {}

    /** The scheme in the fields of the form. */
    static Fields fields(AccountScheme scheme) {
        var values = new LinkedHashMap<String, List<String>>();
        Target target = scheme.target();
        put(values, "code", scheme.code());
        MappingForm.putTarget(values, target);
        put(values, "country", scheme.country());
        put(values, "leftOut", sorted(scheme.leftOut()));
        put(values, "forms", sorted(scheme.forms()));
        values.putAll(RuleFields.fields("file", scheme.file()));
        values.putAll(RuleFields.fields("extract", scheme.extract()));
        List<Measure> measures = scheme.measures();
        values.put("indicator", measures.stream().map(Measure::indicator).toList());
        values.put("accountClass", measures.stream().map(Measure::accountClass).toList());
        values.put(
                "functions",
                measures.stream().map(it -> it.functions().toString()).toList());
        values.put("arts", measures.stream().map(it -> it.arts().name()).toList());
        List<Arts> arts = measures.stream().map(Measure::arts).distinct().toList();
        values.put("artsName", arts.stream().map(Arts::name).toList());
        values.put("add", arts.stream().map(it -> it.add().toString()).toList());
        values.put("subtract", arts.stream().map(it -> it.subtract().toString()).toList());
        return new Fields(values);
    }

    private static String sorted(Set<String> codes) {
        return String.join(", ", codes.stream().sorted().toList());
    }

    private static void put(Map<String, List<String>> values, String name, String value) {
        values.put(name, List.of(value));
    }

    /** Reads the fields, gathering all that is wrong. */
    Read read() {
        String code = fields.get("code");
        if (!isCode(code)) {
            errors.add("code", t.get(code.isEmpty() ? "missing.code" : "bad.code"));
        }
        ONCE.stream()
                .filter(name -> fields.get(name).isEmpty())
                .forEach(name -> errors.add(name, t.get("missing." + name)));
        if (!fields.get("address").matches("(https?://\\S+)?")) {
            errors.add("address", t.get("bad.address"));
        }
        List<String> leftOut = words(fields.get("leftOut"));
        leftOut.stream()
                .filter(it -> !it.matches("\\d{4}"))
                .findFirst()
                .ifPresent(it -> errors.add("leftOut", t.get("bad.leftOut", it)));
        var arts = new ArtsFields(fields, errors, t).read();
        var measures = new SumFields(catalogue, fields, errors, t).read(arts);
        var rules = new RuleFields(fields, errors, t);
        var file = rules.read("file");
        var extract = rules.read("extract");
        if (!errors.isEmpty()) {
            return new Bad(errors.gathered());
        }
        return new Good(new AccountScheme(
                code,
                target(),
                fields.get("country"),
                Set.copyOf(leftOut),
                Set.copyOf(words(fields.get("forms"))),
                file.orElseThrow(),
                extract.orElseThrow(),
                measures));
    }

    static boolean isCode(String code) {
        return code.matches("[a-z0-9]+(-[a-z0-9]+)*") && code.length() <= 70 && !code.equals(NEW);
    }

    private Target target() {
        return new Target(
                new Text(fields.get("titleDa"), fields.get("titleNb"), fields.get("titleEn")),
                fields.get("source"),
                fields.get("table"),
                fields.get("address"),
                fields.get("licence"),
                new Text(fields.get("noteDa"), fields.get("noteNb"), fields.get("noteEn")));
    }

    /** Codes with commas, semicolons or blanks between them. */
    static List<String> words(String typed) {
        return Stream.of(typed.split("[,;\\s\\u00a0]+"))
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
    }
}
