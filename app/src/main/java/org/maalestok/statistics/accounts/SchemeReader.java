package org.maalestok.statistics.accounts;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.maalestok.statistics.accounts.AccountScheme.Arts;
import org.maalestok.statistics.accounts.AccountScheme.Measure;
import org.maalestok.statistics.accounts.AccountScheme.Rules;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.mapping.Mapping.Target;
import org.maalestok.ui.Text;

/** Reads a scheme from YAML. What is wrong is refused with its line. */
public final class SchemeReader {

    private static final Pattern CODE = Pattern.compile("(?=.{1,100}$)[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern INDICATOR = Pattern.compile("[a-z][a-z0-9._]{0,99}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern ACCOUNT_CLASS = Pattern.compile("[01]");
    private static final Pattern PERCENT = Pattern.compile("\\d{1,2}(\\.\\d{1,3})?");

    private SchemeReader() {}

    /** @throws TableRefused when it is not a scheme */
    public static AccountScheme read(Path file) throws IOException, TableRefused {
        return read(Files.readString(file), String.valueOf(file.getFileName()));
    }

    /** @param name what to call the text in a refusal */
    public static AccountScheme read(String yaml, String name) throws TableRefused {
        var fields = SchemeFields.of(yaml, name);
        fields.onlyKnow(Set.of(
                "code",
                "left_out",
                "title",
                "source",
                "table",
                "address",
                "licence",
                "note",
                "country",
                "forms",
                "rules",
                "arts",
                "measures"));
        var arts = arts(fields.inner("arts"));
        var rules = fields.inner("rules");
        rules.onlyKnow(Set.of("file", "extract"));
        var measures = new java.util.ArrayList<Measure>();
        for (SchemeFields measure : fields.list("measures")) {
            measures.add(measure(measure, arts, measures));
        }
        return new AccountScheme(
                fields.text("code", CODE),
                target(fields),
                fields.text("country", COUNTRY),
                fields.has("left_out") ? Set.copyOf(fields.texts("left_out")) : Set.of(),
                Set.copyOf(fields.texts("forms")),
                rules(rules.inner("file")),
                rules(rules.inner("extract")),
                measures);
    }

    private static Target target(SchemeFields fields) throws TableRefused {
        return new Target(
                text(fields.inner("title")),
                fields.text("source"),
                fields.text("table"),
                fields.text("address"),
                fields.text("licence"),
                text(fields.inner("note")));
    }

    private static Text text(SchemeFields fields) throws TableRefused {
        fields.onlyKnow(Set.of("da", "nb", "en"));
        return new Text(fields.text("da"), fields.text("nb"), fields.text("en"));
    }

    private static Rules rules(SchemeFields fields) throws TableRefused {
        fields.onlyKnow(Set.of("income", "repeated", "incomplete", "districts", "quarters", "balance_within_percent"));
        Optional<BigDecimal> balance = fields.has("balance_within_percent")
                ? Optional.of(new BigDecimal(fields.text("balance_within_percent", PERCENT)))
                : Optional.empty();
        return new Rules(
                fields.choice("income", AccountScheme.Income.values()),
                fields.choice("repeated", AccountScheme.Repeated.values()),
                fields.choice("incomplete", AccountScheme.Incomplete.values()),
                fields.choice("districts", AccountScheme.Districts.values()),
                fields.choice("quarters", AccountScheme.Quarters.values()),
                balance);
    }

    /** Lists of arts by name, for measures to name them. */
    private static Map<String, Arts> arts(SchemeFields fields) throws TableRefused {
        var lists = new HashMap<String, Arts>();
        for (String name : fields.names()) {
            var list = fields.inner(name);
            list.onlyKnow(Set.of("add", "subtract"));
            var arts = new Arts(
                    name, list.numbers("add"), list.has("subtract") ? list.numbers("subtract") : Numbers.of(List.of()));
            if (arts.add().overlaps(arts.subtract())) {
                throw list.refused("subtract", arts.subtract().toString(), "");
            }
            lists.put(name, arts);
        }
        return lists;
    }

    private static Measure measure(SchemeFields fields, Map<String, Arts> arts, List<Measure> before)
            throws TableRefused {
        fields.onlyKnow(Set.of("indicator", "class", "functions", "arts"));
        String indicator = fields.text("indicator", INDICATOR);
        if (before.stream().anyMatch(it -> it.indicator().equals(indicator))) {
            throw fields.refused("indicator", indicator + " × 2", "");
        }
        String named = fields.text("arts");
        var list = arts.get(named);
        if (list == null) {
            throw fields.refused("arts", named, String.join(", ", arts.keySet()));
        }
        return new Measure(indicator, fields.text("class", ACCOUNT_CLASS), fields.numbers("functions"), list);
    }
}
