package org.maalestok.opendata.kolada;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.maalestok.keyfigures.Breakdown;
import org.maalestok.keyfigures.Breakdown.Gender;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.opendata.Content;
import org.maalestok.opendata.OpenTable;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;

/**
 * A key figure.
 *
 * @param id its code
 * @param name without unit and gender
 * @param series the figures of all, of women and of men, as far as they are there
 * @param table that it is in
 * @param units whether units have figures, too
 */
record Kpi(String id, Text name, List<Series> series, OpenTable table, boolean units) {

    /** @param gender {@code T} for everybody, {@code K} for women, {@code M} for men */
    record Series(String gender, Indicator indicator) {

        private static Series of(Indicator indicator) {
            Optional<Gender> gender = Optional.ofNullable(indicator.breakdown()).flatMap(Breakdown::gender);
            return new Series(gender.map(it -> it == Gender.FEMALE ? "K" : "M").orElse("T"), indicator);
        }
    }

    static Kpi of(Content content, OpenTable table, boolean units) {
        List<Series> alone = List.of(new Series("T", content.indicators().getFirst()));
        return new Kpi(content.code(), content.name(), alone, table, units);
    }

    /** @param content of a table with genders */
    static Kpi ofGenders(Content content, OpenTable table, boolean units) {
        List<Series> series = content.indicators().stream()
                .map(Series::of)
                .sorted(Comparator.comparing(one -> "TKM".indexOf(one.gender())))
                .toList();
        return new Kpi(content.code(), content.name(), series, table, units);
    }

    boolean isDividedByGender() {
        return series.size() > 1;
    }

    Indicator indicator() {
        return series.getFirst().indicator();
    }

    /** Of everybody, or where nobody publishes that, of each gender. */
    Text description() {
        return new Text(description(Language.DA), description(Language.NB), description(Language.EN));
    }

    private String description(Language language) {
        return series.stream()
                .filter(one ->
                        one.gender().equals("T") || !series.getFirst().gender().equals("T"))
                .map(one -> one.indicator().words().description().in(language))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** With the unit behind the name, as Kolada has no place of its own for it. */
    Text title() {
        return new Text(title(Language.DA), title(Language.NB), title(Language.EN));
    }

    private String title(Language language) {
        String unit = indicator().unitLabel(language);
        return name.in(language).endsWith(unit) ? name.in(language) : name.in(language) + ", " + unit;
    }
}
