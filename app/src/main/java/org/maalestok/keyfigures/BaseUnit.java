package org.maalestok.keyfigures;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.maalestok.ui.Text;

/**
 * The units that others are built of, with the words a reader sees: several of them, one as a divisor, several as a divisor. Nothing is
 * converted between them: a pupil is not a person here, and a month is not a twelfth of a year.
 */
enum BaseUnit {
    NOK(new Text("NOK", "kr", "NOK")),
    DKK(new Text("kr.", "danske kroner", "DKK")),
    PERSON(
            new Text("personer", "personer", "people"),
            new Text("indbygger", "innbygger", "inhabitant"),
            new Text("indbyggere", "innbyggere", "inhabitants")),
    PUPIL(new Text("elever", "elever", "pupils"), new Text("elev", "elev", "pupil")),
    CHILD(new Text("børn", "barn", "children"), new Text("barn", "barn", "child")),
    PLACE(new Text("pladser", "plasser", "places"), new Text("plads", "plass", "place")),
    FULL_TIME_EQUIVALENT(
            new Text("årsværk", "årsverk", "full-time equivalents"),
            new Text("årsværk", "årsverk", "full-time equivalent")),
    POINTS(new Text("point", "poeng", "points")),
    HOUR(new Text("timer", "timer", "hours"), new Text("time", "time", "hour")),
    DAY(new Text("dage", "dager", "days"), new Text("dag", "dag", "day")),
    MINUTE(new Text("minutter", "minutter", "minutes"), new Text("minut", "minutt", "minute")),
    MONTH(new Text("måneder", "måneder", "months"), new Text("måned", "måned", "month")),
    YEAR(new Text("år", "år", "years"), new Text("år", "år", "year")),
    KM2(Text.same("km²"));

    private final Text several;
    private final Text perOne;
    private final Text perSeveral;

    BaseUnit(Text words) {
        this(words, words, words);
    }

    BaseUnit(Text several, Text perOne) {
        this(several, perOne, several);
    }

    BaseUnit(Text several, Text perOne, Text perSeveral) {
        this.several = several;
        this.perOne = perOne;
        this.perSeveral = perSeveral;
    }

    /** As it is written in the catalogue: currencies in capitals, the rest in lower case. */
    String code() {
        return this == NOK || this == DKK ? name() : name().toLowerCase(Locale.ROOT);
    }

    Text several() {
        return several;
    }

    Text perOne() {
        return perOne;
    }

    Text perSeveral() {
        return perSeveral;
    }

    /** Whether a share of a hundred or a thousand of it makes sense to people: per 1 000 inhabitants, but not per 1 000 years. */
    boolean isCounted() {
        return compareTo(PERSON) >= 0 && compareTo(FULL_TIME_EQUIVALENT) <= 0;
    }

    static Optional<BaseUnit> find(String code) {
        return Arrays.stream(values()).filter(unit -> unit.code().equals(code)).findFirst();
    }

    static BaseUnit get(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no base unit " + code));
    }

    static String listCodes() {
        return Arrays.stream(values()).map(BaseUnit::code).collect(Collectors.joining(", "));
    }
}
