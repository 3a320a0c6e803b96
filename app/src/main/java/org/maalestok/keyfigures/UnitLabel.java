package org.maalestok.keyfigures;

import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;

/** Units in words. */
final class UnitLabel {

    private static final String NO_BREAK_SPACE = "\u00a0";
    private static final Text COUNT = new Text("antal", "antall", "number");
    private static final Text PERCENT = new Text("procent", "prosent", "percent");
    private static final Text PERMILLE = new Text("promille", "promille", "per mille");
    private static final Text PER = new Text("pr.", "per", "per");

    /** Work is done for somebody, not for everybody who lives there. */
    private static final Text SERVED = Text.same("person");

    private static final Text MILLION = new Text("mio.", "mill.", "million");

    private UnitLabel() {}

    static String of(Unit unit, Language language) {
        return of(unit, PerPeople.EVERYBODY, language);
    }

    /** @param people whom it is per, where it is per person */
    static String of(Unit unit, PerPeople people, Language language) {
        if (unit.isDimensionless()) {
            return pure(unit).in(language);
        }
        List<BaseUnit> under = bases(unit, -1);
        boolean perMany = unit.tens() < 0 && under.stream().anyMatch(BaseUnit::isCounted);
        String over = dividend(unit, perMany ? 0 : unit.tens(), language);
        if (under.isEmpty()) {
            return over;
        }
        String below = unit.tens() == 0 && under.equals(List.of(BaseUnit.PERSON)) && isWork(unit)
                ? PER.in(language) + " " + SERVED.in(language)
                : divisor(under, perMany ? -unit.tens() : 0, people, language);
        return (over + " " + below).strip();
    }

    private static boolean isWork(Unit unit) {
        return bases(unit, 1).stream().anyMatch(base -> base == BaseUnit.HOUR || base == BaseUnit.FULL_TIME_EQUIVALENT);
    }

    static String suffix(Unit unit, PerPeople people, Language language) {
        if (unit.equals(Unit.COUNT)) {
            return "";
        }
        if (unit.equals(Unit.PERCENT) || unit.equals(Unit.PERMILLE)) {
            String sign = unit.equals(Unit.PERCENT) ? "%" : "‰";
            return language == Language.EN ? sign : NO_BREAK_SPACE + sign;
        }
        return NO_BREAK_SPACE + of(unit, people, language);
    }

    private static Text pure(Unit unit) {
        return switch (unit.tens()) {
            case 0 -> COUNT;
            case -2 -> PERCENT;
            case -3 -> PERMILLE;
            default -> Text.same("10^" + unit.tens());
        };
    }

    /** What stands over the line. A plain number over something needs no word of its own: <i>per 1 000 innbyggere</i>. */
    private static String dividend(Unit unit, int tens, Language language) {
        String words = words(bases(unit, 1), BaseUnit::several, language);
        if (words.isEmpty() && tens < 0) {
            return pure(Unit.COUNT.timesTen(tens)).in(language);
        }
        return tens == 0 ? words : (scale(tens, language) + NO_BREAK_SPACE + words).strip();
    }

    private static String divisor(List<BaseUnit> under, int tens, PerPeople people, Language language) {
        String words = tens == 0
                ? words(under, base -> base == BaseUnit.PERSON ? people.one() : base.perOne(), language)
                : words(under, base -> base == BaseUnit.PERSON ? people.several() : base.perSeveral(), language);
        return PER.in(language) + " " + (tens == 0 ? words : grouped(tens, language) + NO_BREAK_SPACE + words);
    }

    private static String scale(int tens, Language language) {
        return tens == 6 ? MILLION.in(language) : tens > 0 ? grouped(tens, language) : "10^" + tens;
    }

    private static String grouped(int tens, Language language) {
        String separator =
                switch (language) {
                    case NB -> NO_BREAK_SPACE;
                    case DA -> ".";
                    case EN -> ",";
                };
        return ("1" + "0".repeat(tens)).replaceAll("(?<=\\d)(?=(\\d{3})+$)", separator);
    }

    private static String words(List<BaseUnit> bases, Function<BaseUnit, Text> form, Language language) {
        return bases.stream().map(base -> form.apply(base).in(language)).collect(Collectors.joining(" · "));
    }

    /** The base units above (1) or below (-1) the line, as often as they stand there. */
    private static List<BaseUnit> bases(Unit unit, int sign) {
        return unit.bases().entrySet().stream()
                .flatMap(base ->
                        Collections.nCopies(Math.max(0, sign * base.getValue()), BaseUnit.get(base.getKey())).stream())
                .toList();
    }
}
