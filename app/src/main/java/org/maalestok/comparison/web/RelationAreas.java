package org.maalestok.comparison.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.Descent;
import org.maalestok.comparison.JoinedFigures;
import org.maalestok.comparison.relations.Relation;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.Denominators;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.Areas;
import org.springframework.stereotype.Component;

/** The municipalities of a relation, and how many live in them. */
@Component
class RelationAreas {

    private final Areas areas;
    private final Catalogue catalogue;
    private final JoinedFigures figures;

    RelationAreas(Areas areas, KeyFigures keyFigures, JoinedFigures figures) {
        this.areas = areas;
        this.catalogue = keyFigures.catalogue();
        this.figures = figures;
    }

    /**
     * The municipalities of the country on the first day, and the marked one even when it came later. Where it has joined figures it stands in the place of those that it was made of:
     * they would be counted twice, and it would be among its own peers.
     */
    List<Area> everybody(RelationsAsked asked, FigureTable across, FigureTable up, RelationYears years) {
        var all = new ArrayList<>(
                areas.listMunicipalities(asked.countryCode(), years.up().start()));
        Area own = asked.own();
        if (own == null || all.contains(own)) {
            return all;
        }
        boolean known = years.isKnown(own.id(), across, up);
        all.removeIf(other -> known && Descent.isShared(own, other, areas));
        all.add(own);
        return all;
    }

    /** The population of the year, in the order of the relation's areas; zeros where it isn't known for all. */
    double[] sizes(Relation relation, RelationYears years, Look look) {
        double[] sizes = new double[relation.areas().size()];
        if (relation.areas().isEmpty()) {
            return sizes;
        }
        String population =
                Denominators.populationOf(relation.areas().getFirst().country());
        Period year = Period.year(years.up().endYear());
        Optional<FigureTable> people = catalogue.findIndicator(population).map(one -> figures.table(one, look.asOf()));
        for (int i = 0; i < sizes.length && people.isPresent(); i++) {
            sizes[i] = people.get().number(relation.areas().get(i).id(), year);
            if (Double.isNaN(sizes[i])) {
                return new double[sizes.length];
            }
        }
        return sizes;
    }

    static List<Area> ownFirst(List<Area> areas, @Nullable Area own) {
        return Stream.concat(areas.stream().filter(area -> area.equals(own)), areas.stream())
                .distinct()
                .toList();
    }
}
