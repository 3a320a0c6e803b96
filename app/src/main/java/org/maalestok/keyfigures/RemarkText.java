package org.maalestok.keyfigures;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maalestok.keyfigures.Remark.Kind;
import org.maalestok.ui.Days;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;

/**
 * A remark as pages and files show it, so that it reads the same wherever it goes with the figure.
 *
 * @param label in a word or two: <i>rettet</i>, <i>tatt ut</i>
 * @param sentence what was done, with the source's figure where another one is shown
 * @param words the reason or note as it was typed; empty when there is none
 * @param by who, what they were, and when
 */
public record RemarkText(String label, String sentence, String words, String by) {

    private static final Text CONFIRMED = new Text("kontrolleret", "kontrollert", "checked");
    private static final Text CORRECTED = new Text("rettet", "rettet", "corrected");
    private static final Text LEFT_OUT = new Text("udeladt", "tatt ut", "left out");
    private static final Text HELD_BACK = new Text("holdt tilbage", "holdt tilbake", "held back");
    private static final Text NOT_CHECKED =
            new Text("ikke kontrolleret endnu", "ikke kontrollert ennå", "not checked yet");
    private static final Text NOTE = new Text("bemærkning", "merknad", "note");

    private static final Text CONFIRMED_SENTENCE = new Text(
            "Tallet er kontrolleret og står ved magt.",
            "Tallet er kontrollert og står ved lag.",
            "The figure was checked and stands.");
    private static final Text CONFIRMED_FOR_RULE = new Text(
            "Regel %s spurgte til tallet. Det er kontrolleret og står ved magt.",
            "Regel %s spurte om tallet. Det er kontrollert og står ved lag.",
            "Rule %s asked about the figure. It was checked and stands.");
    private static final Text CONFIRMED_FOR_RULES = new Text(
            "Reglerne %s spurgte til tallet. Det er kontrolleret og står ved magt.",
            "Reglene %s spurte om tallet. Det er kontrollert og står ved lag.",
            "Rules %s asked about the figure. It was checked and stands.");
    private static final Text CORRECTED_SENTENCE =
            new Text("Rettet. Kilden oplyste: %s.", "Rettet. Kilden oppga: %s.", "Corrected. The source gave: %s.");
    private static final Text LEFT_OUT_SENTENCE =
            new Text("Udeladt. Kilden oplyste: %s.", "Tatt ut. Kilden oppga: %s.", "Left out. The source gave: %s.");
    private static final Text HELD_BACK_SENTENCE = new Text(
            "Holdt tilbage: En regel spørger om tallet, og det vises først, når nogen har svaret.",
            "Holdt tilbake: En regel spør om tallet, og det vises først når noen har svart.",
            "Held back: a rule asks about the figure, and it is shown only when somebody has answered.");
    private static final Text HELD_BACK_BY_RULE = new Text(
            "Holdt tilbage: Regel %s spørger om tallet, og det vises først, når nogen har svaret.",
            "Holdt tilbake: Regel %s spør om tallet, og det vises først når noen har svart.",
            "Held back: rule %s asks about the figure, and it is shown only when somebody has answered.");
    private static final Text HELD_BACK_BY_RULES = new Text(
            "Holdt tilbage: Reglerne %s spørger om tallet, og det vises først, når nogen har svaret.",
            "Holdt tilbake: Reglene %s spør om tallet, og det vises først når noen har svart.",
            "Held back: rules %s ask about the figure, and it is shown only when somebody has answered.");
    private static final Text SHOWN_AS = new Text("vises som %s (%s)", "vises som %s (%s)", "shown as %s (%s)");
    private static final Text NOT_SHOWN = new Text("vises ikke (%s)", "vises ikke (%s)", "not shown (%s)");
    private static final Text NOT_CHECKED_SENTENCE = new Text(
            "Ikke kontrolleret endnu. Kvalitetskontrollen har spurgt til tallet; det kan godt være rigtigt.",
            "Ikke kontrollert ennå. Kvalitetskontrollen har spurt om tallet; det kan godt være riktig.",
            "Not checked yet. The quality check has asked about the figure; it may well be right.");
    private static final Text CONFIRMED_PART = new Text(
            "Beregnet af tal, hvoraf et er kontrolleret og står ved magt: %s.",
            "Regnet ut fra tall der ett er kontrollert og står ved lag: %s.",
            "Computed from figures of which one was checked and stands: %s.");
    private static final Text CORRECTED_PART = new Text(
            "Beregnet af tal, hvoraf et er rettet: %s. Uden rettelsen: %s.",
            "Regnet ut fra tall der ett er rettet: %s. Uten rettelsen: %s.",
            "Computed from figures of which one was corrected: %s. Without the correction: %s.");
    private static final Text LEFT_OUT_PART = new Text(
            "Beregnet af tal, hvoraf et er udeladt: %s. Med det: %s.",
            "Regnet ut fra tall der ett er tatt ut: %s. Med det: %s.",
            "Computed from figures of which one was left out: %s. With it: %s.");
    private static final Text HELD_BACK_PART = new Text(
            "Kan ikke beregnes endnu: et af tallene bag er holdt tilbage, til det er kontrolleret: %s.",
            "Kan ikke regnes ut ennå: et av tallene bak er holdt tilbake til det er kontrollert: %s.",
            "Cannot be computed yet: one of the figures behind it is held back until it has been checked: %s.");
    private static final Text NOT_CHECKED_PART = new Text(
            "Beregnet af tal, hvoraf et ikke er kontrolleret endnu: %s.",
            "Regnet ut fra tall der ett ikke er kontrollert ennå: %s.",
            "Computed from figures of which one is not checked yet: %s.");
    private static final Text NOTE_PART = new Text(
            "Kommunens egen bemærkning til et tal, som dette er beregnet af: %s.",
            "Kommunens egen merknad til et tall som dette er regnet ut fra: %s.",
            "The municipality's own note on a figure that this one is computed from: %s.");
    private static final Text OLD_NOTE_PART = new Text(
            "Kommunens egen bemærkning til et tal, som dette er beregnet af: %s. Den er skrevet, da kilden oplyste: %s.",
            "Kommunens egen merknad til et tall som dette er regnet ut fra: %s. Den ble skrevet da kilden oppga: %s.",
            "The municipality's own note on a figure that this one is computed from: %s. It was written when the source gave: %s.");
    private static final Text HELD_BACK_FOR_FILE = new Text(
            "vises først, når nogen har svaret på det, %s om",
            "vises først når noen har svart på det %s om", "shown only when somebody has answered what %s");
    private static final Text NOT_CHECKED_FOR_FILE = new Text(
            "%s om tallet, og ingen har svaret endnu; det kan godt være rigtigt",
            "%s om tallet, og ingen har svart ennå; det kan godt være riktig",
            "%s about the figure, and nobody has answered yet; it may well be right");
    private static final Text CONFIRMED_FOR_FILE =
            new Text("tallet står ved magt", "tallet står ved lag", "the figure stands");
    private static final Text A_RULE = new Text("en regel spørger", "en regel spør", "a rule asks");
    private static final Text RULE = new Text("regel %s spørger", "regel %s spør", "rule %s asks");
    private static final Text RULES = new Text("reglerne %s spørger", "reglene %s spør", "rules %s ask");
    private static final Text NOTE_SENTENCE =
            new Text("Kommunens egen bemærkning.", "Kommunens egen merknad.", "The municipality's own note.");
    private static final Text OLD_NOTE_SENTENCE = new Text(
            "Kommunens egen bemærkning, skrevet da kilden oplyste: %s.",
            "Kommunens egen merknad, skrevet da kilden oppga: %s.",
            "The municipality's own note, written when the source gave: %s.");
    private static final Text CHECK = new Text("kvalitetskontrollen", "kvalitetskontrollen", "the quality check");
    private static final Text BY_CHECK =
            new Text("Kvalitetskontrollen, %s", "Kvalitetskontrollen, %s", "Quality check, %s");
    private static final Text BY_RULE = new Text(
            "Kvalitetskontrollen, regel %s, %s", "Kvalitetskontrollen, regel %s, %s", "Quality check, rule %s, %s");
    private static final Text BY_RULES = new Text(
            "Kvalitetskontrollen, reglerne %s, %s",
            "Kvalitetskontrollen, reglene %s, %s", "Quality check, rules %s, %s");
    private static final Text FOR_RULE = new Text(" (regel %s)", " (regel %s)", " (rule %s)");
    private static final Text FOR_RULES = new Text(" (reglerne %s)", " (reglene %s)", " (rules %s)");
    private static final Text AND = new Text(" og ", " og ", " and ");
    private static final Text SECRETARIAT = new Text("sekretariatet", "sekretariatet", "the secretariat");
    private static final Text MEMBER = new Text("kommunen", "kommunen", "the municipality");
    private static final Text CONTACT_PERSON =
            new Text("kommunens kontaktperson", "kommunens kontaktperson", "the municipality's contact person");

    /** @param shownAt the indicator at whose figure it is shown */
    public static RemarkText of(Remark remark, Indicator shownAt, Language language) {
        return new RemarkText(
                label(remark.kind()).in(language),
                sentence(remark, shownAt, language),
                remark.words(),
                by(remark, language));
    }

    private static String by(Remark remark, Language language) {
        String day = Days.of(remark.when(), language);
        if (remark.role() != Remark.Role.CHECK) {
            return "%s, %s, %s".formatted(remark.who(), role(remark.role()).in(language), day);
        }
        List<String> rules = List.of(remark.who().split(", "));
        return remark.who().isEmpty()
                ? BY_CHECK.in(language).formatted(day)
                : (rules.size() == 1 ? BY_RULE : BY_RULES).in(language).formatted(inWords(rules, language), day);
    }

    public static Text label(Kind kind) {
        return switch (kind) {
            case CONFIRMED -> CONFIRMED;
            case CORRECTED -> CORRECTED;
            case LEFT_OUT -> LEFT_OUT;
            case HELD_BACK -> HELD_BACK;
            case NOT_CHECKED -> NOT_CHECKED;
            case NOTE -> NOTE;
        };
    }

    /**
     * How a figure of a source is shown where somebody has decided about it: <i>vises som 5,4 (rettet)</i>, <i>vises ikke (udeladt)</i>; empty where it is shown
     * as it came.
     *
     * @param decimals of the number that is shown instead
     */
    public static String shownInstead(
            FigureTable table, int areaId, Period period, Observation delivered, int decimals, Language language) {
        return table.decisionAbout(areaId, period, delivered)
                .map(kind -> shownInstead(kind, table.at(areaId, period), decimals, language))
                .orElse("");
    }

    private static String shownInstead(Kind kind, Observation shown, int decimals, Language language) {
        String label = label(kind).in(language);
        return kind == Kind.CORRECTED
                ? SHOWN_AS.in(language)
                        .formatted(ObservationText.of(shown, decimals, language).text(), label)
                : NOT_SHOWN.in(language).formatted(label);
    }

    public static Text role(Remark.Role role) {
        return switch (role) {
            case CHECK -> CHECK;
            case SECRETARIAT -> SECRETARIAT;
            case MEMBER -> MEMBER;
            case CONTACT_PERSON -> CONTACT_PERSON;
        };
    }

    /** All of it in one line: what was done, why, and by whom. */
    public String line() {
        return words.isEmpty() ? "%s (%s)".formatted(sentence, by) : "%s %s (%s)".formatted(sentence, words, by);
    }

    private static String sentence(Remark remark, Indicator shownAt, Language language) {
        if (remark.part().isPresent()) {
            return sentence(remark, remark.part().get(), shownAt, language);
        }
        String original = remark.original()
                .map(observation -> figure(observation, shownAt, language))
                .orElse("");
        String rules = answersRules(remark) ? numbers(remark, language) : "";
        boolean several = remark.rules().size() > 1;
        Text sentence =
                switch (remark.kind()) {
                    case CONFIRMED ->
                        rules.isEmpty() ? CONFIRMED_SENTENCE : several ? CONFIRMED_FOR_RULES : CONFIRMED_FOR_RULE;
                    case CORRECTED -> CORRECTED_SENTENCE;
                    case LEFT_OUT -> LEFT_OUT_SENTENCE;
                    case HELD_BACK ->
                        rules.isEmpty() ? HELD_BACK_SENTENCE : several ? HELD_BACK_BY_RULES : HELD_BACK_BY_RULE;
                    case NOT_CHECKED -> NOT_CHECKED_SENTENCE;
                    case NOTE -> original.isEmpty() ? NOTE_SENTENCE : OLD_NOTE_SENTENCE;
                };
        return sentence.in(language).formatted(rules.isEmpty() ? original : rules);
    }

    /** Both may be said of one figure at once, for different rules. */
    private static boolean answersRules(Remark remark) {
        return remark.kind() == Kind.CONFIRMED || remark.kind() == Kind.HELD_BACK;
    }

    private static String numbers(Remark remark, Language language) {
        return inWords(remark.rules().stream().map(String::valueOf).toList(), language);
    }

    /** As a sentence lists them: <i>102, 203 og 301</i>. */
    private static String inWords(List<String> rules, Language language) {
        int last = rules.size() - 1;
        return last < 1
                ? String.join("", rules)
                : String.join(", ", rules.subList(0, last)) + AND.in(language) + rules.get(last);
    }

    /** A note was written of the part's figure, a decision changed the computed one. */
    private static String sentence(Remark remark, Remark.Part part, Indicator shownAt, Language language) {
        Indicator measuredBy = remark.kind() == Kind.NOTE ? part.indicator() : shownAt;
        String original = remark.original()
                .map(observation -> figure(observation, measuredBy, language))
                .orElse("");
        Text sentence =
                switch (remark.kind()) {
                    case CONFIRMED -> CONFIRMED_PART;
                    case CORRECTED -> CORRECTED_PART;
                    case LEFT_OUT -> LEFT_OUT_PART;
                    case HELD_BACK -> HELD_BACK_PART;
                    case NOT_CHECKED -> NOT_CHECKED_PART;
                    case NOTE -> original.isEmpty() ? NOTE_PART : OLD_NOTE_PART;
                };
        return sentence.in(language).formatted(name(part, language) + rules(remark, language), original);
    }

    private static String name(Remark.Part part, Language language) {
        String name = part.indicator().words().name().in(language);
        return part.where().isNone() ? name : name + ", " + part.where().in(language);
    }

    private static String rules(Remark remark, Language language) {
        return answersRules(remark) && !remark.rules().isEmpty()
                ? (remark.rules().size() == 1 ? FOR_RULE : FOR_RULES)
                        .in(language)
                        .formatted(numbers(remark, language))
                : "";
    }

    private static String figure(Observation observation, Indicator indicator, Language language) {
        String text =
                ObservationText.of(observation, indicator.decimals(), language).text();
        return observation instanceof Observation.Measured ? text + indicator.unitSuffix(language) : text;
    }

    /**
     * For files: {@code corrected: Komma falt ut (Sofie Sekretær, 2026-11-22)}, or {@code corrected in no.population: …} where it was said of a figure that this
     * one is computed from; several separated by {@code " | "}; empty when nothing was said. The first word is for programs; where nobody typed a reason, a sentence
     * stands in its place: {@code not_checked: regel 2 spør om tallet, og ingen har svart ennå; … (kvalitetskontrollen, 2026-11-22)}.
     */
    public static String forFile(List<Remark> remarks, Language language) {
        return remarks.stream()
                .map(remark -> "%s%s: %s (%s, %s)"
                        .formatted(
                                remark.kind().name().toLowerCase(java.util.Locale.ROOT),
                                remark.part().map(RemarkText::code).orElse(""),
                                wordsForFile(remark, language),
                                remark.role() == Remark.Role.CHECK ? CHECK.in(language) : remark.who(),
                                remark.when().atZone(Days.ZONE).toLocalDate()))
                .collect(Collectors.joining(" | "));
    }

    private static String wordsForFile(Remark remark, Language language) {
        if (!remark.words().isBlank()) {
            return remark.words().strip().replaceAll("\\s+", " ");
        }
        return switch (remark.kind()) {
            case HELD_BACK -> HELD_BACK_FOR_FILE.in(language).formatted(asking(remark, language));
            case NOT_CHECKED -> NOT_CHECKED_FOR_FILE.in(language).formatted(asking(remark, language));
            case CONFIRMED -> CONFIRMED_FOR_FILE.in(language);
            case CORRECTED, LEFT_OUT, NOTE -> label(remark.kind()).in(language);
        };
    }

    /** <i>regel 2 spør</i>, <i>reglene 2 og 3 spør</i>, <i>en regel spør</i> where it is not known which. */
    private static String asking(Remark remark, Language language) {
        List<String> rules = remark.role() == Remark.Role.CHECK
                ? Stream.of(remark.who().split(", "))
                        .filter(rule -> !rule.isEmpty())
                        .toList()
                : remark.rules().stream().map(String::valueOf).toList();
        return rules.isEmpty()
                ? A_RULE.in(language)
                : (rules.size() == 1 ? RULE : RULES).in(language).formatted(inWords(rules, language));
    }

    private static String code(Remark.Part part) {
        return " in " + (part.indicator().code() + " " + part.where().en()).strip();
    }

    /** The source's own figure where another one, or none, is shown in its place, as files write figures; empty otherwise, and where it is held back. */
    public static String originalForFile(List<Remark> remarks) {
        return remarks.stream()
                .filter(remark -> remark.kind().tellsOriginal())
                .flatMap(remark -> remark.original().stream())
                .filter(observation -> !(observation instanceof Observation.LeftOut))
                .map(observation -> observation
                        .number()
                        .map(java.math.BigDecimal::toPlainString)
                        .orElseGet(() -> ObservationText.sign(observation)))
                .findFirst()
                .orElse("");
    }
}
