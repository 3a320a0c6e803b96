package org.maalestok.statistics.formats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.maalestok.statistics.formats.Dimension.Category;
import org.maalestok.statistics.formats.Dimension.Role;
import org.maalestok.statistics.formats.PxInput.Keyword;
import org.maalestok.statistics.formats.Refusal.Kind;

/** What the statements before the data say, in the file's main language. */
final class PxHeader {

    private static final Set<String> WANTED = Set.of(
            "STUB",
            "HEADING",
            "VALUES",
            "CODES",
            "TIMEVAL",
            "VARIABLECODE",
            "VARIABLE-TYPE",
            "MAP",
            "CONTVARIABLE",
            "UNITS",
            "PRECISION",
            "DECIMALS",
            "SHOWDECIMALS",
            "TITLE",
            "DESCRIPTION",
            "CONTENTS",
            "MATRIX",
            "TABLEID",
            "SOURCE",
            "LAST-UPDATED",
            "LAST.UPDATED",
            "NOTE",
            "NOTEX",
            "KEYS",
            "LANGUAGE");

    private static final String SYMBOL = "DATASYMBOL";

    private final String name;
    private final Map<Keyword, List<String>> statements = new HashMap<>();
    /** The variables that have keys in the data, in the order of their statements. */
    private final List<String> keyed = new ArrayList<>();

    PxHeader(String name) {
        this.name = name;
    }

    /** Keeps a statement if it is one of those that matter, and in the main language. */
    void add(Keyword keyword, List<String> values) throws TableRefused {
        boolean main = keyword.language().isEmpty() || keyword.language().equals(text("LANGUAGE"));
        if (!main || !WANTED.contains(keyword.name()) && !keyword.name().startsWith(SYMBOL)) {
            return;
        }
        var key = new Keyword(keyword.name(), "", keyword.keys());
        var before = statements.putIfAbsent(key, values);
        if (before != null && keyword.name().startsWith("NOTE")) {
            var both = new ArrayList<>(before);
            both.addAll(values);
            statements.put(key, both);
        } else if (before != null && keyword.language().isEmpty() && !before.equals(values)) {
            throw refused("%s × 2".formatted(keyword.name()), "");
        }
        if (keyword.name().equals("KEYS")) {
            keyed.addAll(keyword.keys());
        }
    }

    private List<String> list(String keyword, String... keys) {
        return statements.getOrDefault(new Keyword(keyword, "", List.of(keys)), List.of());
    }

    private String text(String keyword, String... keys) {
        var values = list(keyword, keys);
        return values.isEmpty() ? "" : values.getFirst();
    }

    private String firstOf(String... keywords) {
        for (String keyword : keywords) {
            if (!text(keyword).isBlank()) {
                return text(keyword);
            }
        }
        return "";
    }

    SourceTable table() throws TableRefused {
        var dimensions = new ArrayList<Dimension>();
        for (String variable : variables()) {
            dimensions.add(dimension(variable));
        }
        var notes = new ArrayList<>(list("NOTE"));
        notes.addAll(list("NOTEX"));
        return new SourceTable(
                firstOf("SOURCE"),
                firstOf("TABLEID", "MATRIX"),
                firstOf("TITLE", "DESCRIPTION", "CONTENTS"),
                dimensions,
                updated(dimensions),
                notes);
    }

    /** The stub's, then the heading's: the last varies fastest. */
    List<String> variables() throws TableRefused {
        var variables = new ArrayList<>(list("STUB"));
        variables.addAll(list("HEADING"));
        if (variables.isEmpty() || variables.stream().distinct().count() != variables.size()) {
            throw refused(String.join(", ", variables), "STUB, HEADING");
        }
        return variables;
    }

    private Dimension dimension(String variable) throws TableRefused {
        var texts = list("VALUES", variable);
        var codes = codes(variable, texts);
        if (texts.isEmpty() || codes.size() != texts.size()) {
            throw refused("VALUES(\"%s\") %d, CODES %d".formatted(variable, texts.size(), codes.size()), "");
        }
        if (codes.stream().distinct().count() != codes.size()) {
            throw refused("CODES(\"%s\") × 2".formatted(variable), "");
        }
        boolean contents = text("CONTVARIABLE").equals(variable);
        var categories = new ArrayList<Category>();
        for (int i = 0; i < codes.size(); i++) {
            categories.add(
                    contents
                            ? new Category(
                                    codes.get(i), texts.get(i), unit(texts.get(i)), decimals(variable, texts.get(i)))
                            : new Category(codes.get(i), texts.get(i)));
        }
        String code = text("VARIABLECODE", variable);
        return new Dimension(code.isEmpty() ? variable : code, variable, role(variable, contents), categories);
    }

    /** The codes; without them the times, where these are listed; else the texts. */
    private List<String> codes(String variable, List<String> texts) {
        var codes = list("CODES", variable);
        if (!codes.isEmpty()) {
            return codes;
        }
        var times = list("TIMEVAL", variable);
        return times.size() == texts.size() + 1 ? times.subList(1, times.size()) : texts;
    }

    private Role role(String variable, boolean contents) {
        String type = text("VARIABLE-TYPE", variable);
        if (contents) {
            return Role.CONTENTS;
        }
        if (type.equalsIgnoreCase("T") || !list("TIMEVAL", variable).isEmpty()) {
            return Role.TIME;
        }
        return type.equalsIgnoreCase("G") || !list("MAP", variable).isEmpty() ? Role.AREA : Role.OTHER;
    }

    private String unit(String content) {
        String own = text("UNITS", content);
        return own.isEmpty() ? text("UNITS") : own;
    }

    private int decimals(String variable, String content) {
        String found = Optional.of(text("PRECISION", variable, content))
                .filter(own -> !own.isEmpty())
                .orElse(firstOf("SHOWDECIMALS", "DECIMALS"));
        return found.matches("\\d{1,2}") ? Integer.parseInt(found) : -1;
    }

    /** Of the table, or of the first content. */
    private String updated(List<Dimension> dimensions) {
        String whole = firstOf("LAST-UPDATED", "LAST.UPDATED");
        return whole.isEmpty()
                ? dimensions.stream()
                        .filter(dimension -> dimension.role() == Role.CONTENTS)
                        .flatMap(dimension -> dimension.categories().stream())
                        .map(category -> text("LAST-UPDATED", category.label()))
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse("")
                : whole;
    }

    /** The variables with keys; empty when the data has none. */
    List<String> keyed() {
        return keyed;
    }

    /** What a sign in the data stands for: the stored one to six dots, seven for a sum, and the hyphen, each as the file wants them shown. */
    String sign(String stored) {
        if (stored.matches("\\.{1,6}")) {
            return shown(String.valueOf(stored.length()), stored);
        }
        return switch (stored) {
            case "......." -> shown("SUM", "*");
            case "-" -> shown("NIL", "-");
            default -> stored;
        };
    }

    private String shown(String which, String otherwise) {
        var said = list(SYMBOL + which);
        return said.isEmpty() ? otherwise : said.getFirst();
    }

    private TableRefused refused(String found, String expected) {
        return new TableRefused(new Refusal(Kind.MALFORMED, name, "", found, expected));
    }
}
