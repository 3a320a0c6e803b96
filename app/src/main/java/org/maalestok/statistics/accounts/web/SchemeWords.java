package org.maalestok.statistics.accounts.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.statistics.accounts.AccountScheme;
import org.maalestok.statistics.accounts.AccountScheme.Arts;
import org.maalestok.statistics.accounts.AccountScheme.Measure;
import org.maalestok.statistics.accounts.AccountScheme.Rules;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Texts;

/**
 * A scheme as people read it.
 *
 * @param facts of the data set
 * @param arts the lists that the sums refer to by name
 * @param file what is done with the file of one municipality, a sentence each
 * @param extract what is done with an extract of many
 */
record SchemeWords(
        Texts t, List<Fact> facts, List<Sum> sums, List<ArtList> arts, List<String> file, List<String> extract) {

    record Fact(String heading, String value) {}

    /**
     * @param indicator its name
     * @param href its page; empty when the catalogue doesn't have it
     * @param account the operating or the investment account
     * @param functions with their names
     * @param list the name of the list of arts
     */
    record Sum(String indicator, String href, String account, String functions, String list) {}

    /**
     * @param subtract empty when nothing is taken off
     * @param names what the arts are called, where the list itself is too long for it; empty otherwise
     */
    record ArtList(String name, String add, String subtract, List<Fact> names) {}

    static SchemeWords of(AccountScheme scheme, Catalogue catalogue, Texts t) {
        return new SchemeWords(
                t,
                facts(scheme, t),
                scheme.measures().stream().map(it -> sum(it, catalogue, t)).toList(),
                scheme.measures().stream()
                        .map(Measure::arts)
                        .distinct()
                        .map(SchemeWords::list)
                        .toList(),
                rules(scheme.file(), t),
                rules(scheme.extract(), t));
    }

    private static List<Fact> facts(AccountScheme scheme, Texts t) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(t.get("code"), scheme.code()));
        facts.add(new Fact(t.get("source"), scheme.target().source()));
        facts.add(new Fact(t.get("licence"), scheme.target().licence()));
        facts.add(new Fact(
                t.get("forms"),
                String.join(", ", scheme.forms().stream().sorted().toList())));
        if (!scheme.leftOut().isEmpty()) {
            facts.add(new Fact(
                    t.get("leftOut"),
                    String.join(", ", scheme.leftOut().stream().sorted().toList())));
        }
        return facts;
    }

    private static Sum sum(Measure measure, Catalogue catalogue, Texts t) {
        Optional<Indicator> indicator = catalogue.findIndicator(measure.indicator());
        return new Sum(
                indicator.map(it -> it.words().name().in(t.language())).orElse(measure.indicator()),
                indicator
                        .map(it -> "/" + t.language().tag() + "/indicator/" + it.code())
                        .orElse(""),
                t.get("class." + measure.accountClass()),
                KostraNames.functions(measure.functions()),
                measure.arts().name());
    }

    private static ArtList list(Arts arts) {
        List<Fact> names = KostraNames.isLong(arts.add())
                ? KostraNames.namedArts(arts.add()).entrySet().stream()
                        .map(it -> new Fact(it.getKey(), it.getValue()))
                        .toList()
                : List.of();
        return new ArtList(arts.name(), KostraNames.arts(arts.add()), KostraNames.arts(arts.subtract()), names);
    }

    private static List<String> rules(Rules rules, Texts t) {
        Map<String, Enum<?>> chosen = Map.of(
                "Income", rules.income(),
                "Repeated", rules.repeated(),
                "Incomplete", rules.incomplete(),
                "Districts", rules.districts(),
                "Quarters", rules.quarters());
        var sentences = new ArrayList<String>();
        for (String rule : List.of("Income", "Repeated", "Incomplete", "Districts", "Quarters")) {
            sentences.add(t.get("rule." + rule) + ": " + t.get("rule." + rule + "." + chosen.get(rule)));
        }
        sentences.add(rules.balance()
                .map(it -> t.get("rule.balance.is", percent(it, t)))
                .orElseGet(() -> t.get("rule.balance.none")));
        return sentences;
    }

    private static String percent(BigDecimal percent, Texts t) {
        return Numbers.in(t.language())
                .format(percent, Math.max(0, percent.stripTrailingZeros().scale()));
    }
}
