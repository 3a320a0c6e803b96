package org.maalestok.opendata;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Release;
import org.maalestok.keyfigures.Service;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Text;

/**
 * The key figures of one service in one country, for periods of one length: region × contents × time, units in place of regions, or with gender and age behind
 * the region.
 *
 * @param id stable, lower case: {@code no-school}, {@code dk-kindergarten-quarter}, {@code dk-school-unit-schoolyear}, {@code no-population-age}
 * @param title what is in it, as clients list it
 * @param country {@code NO}, {@code DK}
 * @param contents what is measured, in the order of the values of {@code ContentsCode}
 * @param regions the areas, in the order of the values of the first variable
 * @param periods in the order of time and of the values of {@code Tid}
 * @param newest the latest period with a figure of one of the headlines; other contents may have later ones
 * @param variables region or unit, gender and age where they are, contents, time
 * @param codeLists named choices of the regions
 * @param updated when the latest release that is in it was published
 * @param sources the latest release of each data set that is in it
 */
public record OpenTable(
        String id,
        Text title,
        String country,
        Service service,
        TimeUnit timeUnit,
        List<Content> contents,
        List<Area> regions,
        List<Period> periods,
        Period newest,
        List<Variable> variables,
        List<CodeList> codeLists,
        Instant updated,
        List<Release> sources) {

    /** The variable with this name, upper and lower case alike; {@code Time} is the time, too. */
    public Optional<Variable> variable(String name) {
        return variables.stream().filter(variable -> variable.isCalled(name)).findFirst();
    }

    /** Where: regions or units. */
    public Variable region() {
        return variables.getFirst();
    }

    /** The groups of people that the figures are about, between area and contents; mostly none. */
    public List<Variable> groups() {
        return variables.subList(1, variables.size() - 2);
    }

    public Variable content() {
        return variables.get(variables.size() - 2);
    }

    public Variable time() {
        return variables.getLast();
    }

    OpenTable withCodeLists(List<CodeList> lists) {
        return new OpenTable(
                id,
                title,
                country,
                service,
                timeUnit,
                contents,
                regions,
                periods,
                newest,
                variables,
                List.copyOf(lists),
                updated,
                sources);
    }

    public boolean isOfUnits() {
        return region().code().equals(Variable.UNIT);
    }
}
