package org.maalestok.keyfigures;

import java.util.Locale;

/** What ratios are per, told from code and unit. */
public final class Denominators {

    private Denominators() {}

    /** The code of the one that counts everybody on the first day of a year. */
    public static String populationOf(String country) {
        return country.toLowerCase(Locale.ROOT) + ".population";
    }

    /** Whether it counts everybody who lives somewhere. */
    public static boolean isPopulation(String code) {
        String country = code.substring(0, Math.min(2, code.length()));
        return code.equals(country + ".population") || code.equals(country + ".population.year_end");
    }

    /** Whether it counts some of those who live somewhere, as an age group. */
    static boolean isOfPopulation(String code) {
        return !isPopulation(code) && code.startsWith("population.", code.indexOf('.') + 1);
    }

    /** Whether it counts those whom a service is meant for: an age group of the population. */
    public static boolean isTargetGroup(Indicator denominator) {
        return isOfPopulation(denominator.code())
                && denominator.measure().bases().containsKey("person");
    }
}
