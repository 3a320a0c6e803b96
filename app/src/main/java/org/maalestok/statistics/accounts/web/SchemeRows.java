package org.maalestok.statistics.accounts.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.statistics.accounts.Numbers;
import org.maalestok.statistics.mapping.web.Fields;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.Texts;

/** The rows of a scheme's form in words: what each is called, and what it says. */
final class SchemeRows {

    private static final Pattern SUM = Pattern.compile("(?:indicator|accountClass|functions|arts)(\\d+)");
    private static final Pattern LIST = Pattern.compile("(?:artsName|add|subtract)(\\d+)");
    private static final Pattern AGAIN = Pattern.compile("(.*) (\\d+)");
    private static final int FEW = 2;
    private static final String BETWEEN = " · ";

    private final Fields fields;
    private final Catalogue catalogue;
    private final Texts t;

    SchemeRows(Fields fields, Catalogue catalogue, Texts t) {
        this.fields = fields;
        this.catalogue = catalogue;
        this.t = t;
    }

    /** The key figure that the row makes; of a row without one its number. */
    String sum(int row) {
        String typed = fields.at("indicator", row);
        return indicator(typed).orElseGet(() -> typed.isEmpty() ? t.get("sums.row", row + 1) : typed);
    }

    private Optional<String> indicator(String code) {
        return catalogue.findIndicator(code).map(it -> it.words().shortName().in(t.language()));
    }

    /** What the list of arts in the row is called; of a row without a name its number. */
    String list(int row) {
        String name = fields.at("artsName", row);
        return name.isEmpty() ? t.get("lists.row", row + 1) : t.get("lists.named", name);
    }

    /** {@code 202 Grunnskole · Driftsregnskapet · Brutto driftsutgifter}. */
    String sumWords(int row) {
        return together(
                functions(fields.at("functions", row)),
                t.get("class." + (fields.at("accountClass", row).equals("0") ? "0" : "1")),
                fields.at("arts", row));
    }

    /** The same, short enough for a heading: numbers where there are many functions, and the account where it is not the operating one. */
    String sumBrief(int row) {
        String typed = fields.at("functions", row);
        String account = fields.at("accountClass", row).equals("0") ? t.get("class.0") : "";
        return together(
                SchemeForm.words(typed).size() > FEW ? typed : functions(typed), account, fields.at("arts", row));
    }

    /** How many arts and ranges are added, a single one by itself, and which are taken off. */
    String listBrief(int row) {
        int added = SchemeForm.words(ArtsFields.joined(fields.at("add", row))).size();
        return together(added == 1 ? added(row) : t.get("lists.added", added), subtracted(row));
    }

    /** {@code Legges til: 010–099 · Trekkes fra: 690 Internsalg}. */
    String listWords(int row) {
        return together(added(row), subtracted(row));
    }

    private String added(int row) {
        return t.get("lists.add") + ": " + arts(fields.at("add", row));
    }

    private String subtracted(int row) {
        String subtract = fields.at("subtract", row);
        return subtract.isEmpty() ? "" : t.get("lists.subtract") + ": " + arts(subtract);
    }

    /** The row of a table of which {@link org.maalestok.statistics.mapping.web.TwoForms} says that it differs; empty when it is not here. */
    String words(String column, String key) {
        int row = find(column, key);
        if (row < 0) {
            return "";
        }
        return column.equals("indicator") ? sumWords(row) : listWords(row);
    }

    /** What such a row is called, here or in the other form. */
    String called(String column, String key) {
        return column.equals("indicator") ? t.get("sums.named", indicator(key).orElse(key)) : t.get("lists.named", key);
    }

    private int find(String column, String key) {
        int first = fields.list(column).indexOf(key);
        Matcher again = AGAIN.matcher(key);
        if (first >= 0 || !again.matches()) {
            return first;
        }
        return IntStream.range(0, fields.rows(column))
                .filter(row -> fields.at(column, row).equals(again.group(1)))
                .skip(Integer.parseInt(again.group(2)) - 1L)
                .findFirst()
                .orElse(-1);
    }

    /** The same errors, each with the name of its row before it, for the summary above the form. */
    FormErrors named(FormErrors errors) {
        var named = new FormErrors.Gathering();
        errors.items().forEach(it -> named.add(it.field(), rowOf(it.field()) + it.words()));
        return named.gathered();
    }

    private String rowOf(String field) {
        Matcher sum = SUM.matcher(field);
        Matcher list = LIST.matcher(field);
        String row = sum.matches()
                ? sum(Integer.parseInt(sum.group(1)))
                : list.matches() ? list(Integer.parseInt(list.group(1))) : "";
        return row.isEmpty() ? "" : row + ": ";
    }

    private static String functions(String typed) {
        return numbers(typed).map(KostraNames::functions).orElse(typed);
    }

    private static String arts(String typed) {
        return numbers(typed).map(KostraNames::arts).orElse(typed);
    }

    /** Empty when something else was typed, too. */
    private static Optional<Numbers> numbers(String typed) {
        try {
            return Optional.of(Numbers.of(SchemeForm.words(ArtsFields.joined(typed))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String together(String... parts) {
        return Stream.of(parts).filter(it -> !it.isEmpty()).collect(Collectors.joining(BETWEEN));
    }
}
