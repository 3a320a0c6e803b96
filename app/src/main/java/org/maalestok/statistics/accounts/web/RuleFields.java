package org.maalestok.statistics.accounts.web;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.maalestok.statistics.accounts.AccountScheme.Districts;
import org.maalestok.statistics.accounts.AccountScheme.Income;
import org.maalestok.statistics.accounts.AccountScheme.Incomplete;
import org.maalestok.statistics.accounts.AccountScheme.Quarters;
import org.maalestok.statistics.accounts.AccountScheme.Repeated;
import org.maalestok.statistics.accounts.AccountScheme.Rules;
import org.maalestok.statistics.mapping.web.Choice;
import org.maalestok.statistics.mapping.web.Fields;
import org.maalestok.ui.FormErrors.Gathering;
import org.maalestok.ui.Texts;

/** What is done where a delivery breaks the rules, as choices in a form: once for the file of one municipality, once for an extract of many. */
final class RuleFields {

    /** The rules that are chosen, with what there is to choose; the first is what a new scheme begins with. */
    private static final Map<String, Enum<?>[]> CHOICES = new LinkedHashMap<>();

    static {
        CHOICES.put("Income", Income.values());
        CHOICES.put("Repeated", Repeated.values());
        CHOICES.put("Incomplete", Incomplete.values());
        CHOICES.put("Districts", Districts.values());
        CHOICES.put("Quarters", Quarters.values());
    }

    private final Fields fields;
    private final Gathering errors;
    private final Texts t;

    RuleFields(Fields fields, Gathering errors, Texts t) {
        this.fields = fields;
        this.errors = errors;
        this.t = t;
    }

    /** @param name of the field, {@code fileIncome} */
    record Asked(String name, String label, List<Choice> choices) {}

    static Map<String, List<String>> fields(String of, Rules rules) {
        return Map.of(
                of + "Income", List.of(rules.income().name()),
                of + "Repeated", List.of(rules.repeated().name()),
                of + "Incomplete", List.of(rules.incomplete().name()),
                of + "Districts", List.of(rules.districts().name()),
                of + "Quarters", List.of(rules.quarters().name()),
                of + "Balance",
                        List.of(rules.balance().map(BigDecimal::toPlainString).orElse("")));
    }

    static List<Asked> asked(String of, Fields fields, Texts t) {
        return CHOICES.entrySet().stream()
                .map(rule -> new Asked(
                        of + rule.getKey(),
                        t.get("rule." + rule.getKey()),
                        choices(rule.getKey(), rule.getValue(), fields.get(of + rule.getKey()), t)))
                .toList();
    }

    private static List<Choice> choices(String rule, Enum<?>[] values, String chosen, Texts t) {
        return Stream.of(values)
                .map(it -> new Choice(
                        it.name(), t.get("rule." + rule + "." + it), it.name().equals(chosen)))
                .toList();
    }

    /** Empty when something is wrong, which is among the errors. */
    Optional<Rules> read(String of) {
        Optional<BigDecimal> balance = balance(of);
        Optional<Income> income = one(of + "Income", Income.values());
        Optional<Repeated> repeated = one(of + "Repeated", Repeated.values());
        Optional<Incomplete> incomplete = one(of + "Incomplete", Incomplete.values());
        Optional<Districts> districts = one(of + "Districts", Districts.values());
        Optional<Quarters> quarters = one(of + "Quarters", Quarters.values());
        boolean whole =
                Stream.of(income, repeated, incomplete, districts, quarters).allMatch(Optional::isPresent);
        return whole
                ? Optional.of(new Rules(
                        income.get(), repeated.get(), incomplete.get(), districts.get(), quarters.get(), balance))
                : Optional.empty();
    }

    private <T extends Enum<T>> Optional<T> one(String name, T[] values) {
        String typed = fields.get(name);
        Optional<T> found =
                Stream.of(values).filter(it -> it.name().equals(typed)).findFirst();
        if (found.isEmpty()) {
            errors.add(name, t.get("missing.rule", typed));
        }
        return found;
    }

    private Optional<BigDecimal> balance(String of) {
        String typed = fields.get(of + "Balance").replace(',', '.').replaceAll("[\\s\\u00a0%]", "");
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        if (!typed.matches("\\d{1,2}(\\.\\d{1,3})?")) {
            errors.add(of + "Balance", t.get("bad.balance", fields.get(of + "Balance")));
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(typed));
    }
}
