package org.maalestok.keyfigures;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maalestok.ui.Text;

/**
 * Whom a figure is per, in words. An amount per inhabitant and one per inhabitant aged 6–15 have the same unit, kroner per person, and are no neighbours all the same: what the figure is
 * divided by says which of them it is.
 *
 * @param one of them, after <i>per</i>: {@code innbygger 6–15 år}
 * @param several of them, after <i>per 1 000</i>: {@code innbyggere 6–15 år}
 */
record PerPeople(Text one, Text several) {

    static final PerPeople EVERYBODY = new PerPeople(BaseUnit.PERSON.perOne(), BaseUnit.PERSON.perSeveral());

    /** Of the population, but of no age that the code tells: whoever a service is meant for. */
    private static final PerPeople TARGET_GROUP = new PerPeople(
            new Text("person i målgruppen", "person i målgruppen", "person in the target group"),
            new Text("i målgruppen", "i målgruppen", "in the target group"));

    /** Counted elsewhere than in the population: those that get the service. */
    private static final PerPeople USERS =
            new PerPeople(new Text("bruger", "bruker", "user"), new Text("brugere", "brukere", "users"));

    private static final Pattern AGE =
            Pattern.compile("[a-z]{2}[.]population[.]age_(?<from>\\d+)(?:_(?<to>\\d+|plus))?");

    /** @param parts of the ratio; null where what it is divided by is not in the catalogue, which is everybody as far as anybody knows */
    static PerPeople of(Indicator.@Nullable Parts parts) {
        if (parts == null || Denominators.isPopulation(parts.denominator())) {
            return EVERYBODY;
        }
        if (!Denominators.isOfPopulation(parts.denominator())) {
            return USERS;
        }
        Matcher age = AGE.matcher(parts.denominator());
        return age.matches() ? EVERYBODY.of(age(age.group("from"), age.group("to"))) : TARGET_GROUP;
    }

    private PerPeople of(Text age) {
        return new PerPeople(joined(one, age), joined(several, age));
    }

    private static Text joined(Text people, Text age) {
        return new Text(people.da() + " " + age.da(), people.nb() + " " + age.nb(), people.en() + " " + age.en());
    }

    private static Text age(String from, @Nullable String to) {
        if (to == null) {
            return from.equals("0")
                    ? new Text("under 1 år", "under 1 år", "aged under 1")
                    : new Text(from + " år", from + " år", "aged " + from);
        }
        return to.equals("plus")
                ? new Text(from + " år og derover", from + " år og over", "aged " + from + " and over")
                : new Text(from + "–" + to + " år", from + "–" + to + " år", "aged " + from + "–" + to);
    }
}
