package org.maalestok.comparison.similarity;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.maalestok.comparison.JoinedFigures;
import org.maalestok.comparison.similarity.Similar.Contribution;
import org.maalestok.comparison.similarity.Similarity.LeftOut;
import org.maalestok.comparison.similarity.Similarity.NothingKnown;
import org.maalestok.comparison.similarity.Similarity.Ranked;
import org.maalestok.comparison.similarity.Similarity.Reason;
import org.maalestok.comparison.similarity.Similarity.Used;
import org.maalestok.comparison.similarity.SimilarityModel.Transformation;
import org.maalestok.comparison.similarity.SimilarityModel.Variable;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.Area;

/** One question who is like us, being answered. */
final class Search {

    /** A census or a yearly statistic may be late; what is older than this describes another municipality. */
    private static final int YEARS_BACK = 5;

    private static final int MONTHS_OF_A_YEAR = 12;

    private final SimilarityModel model;
    private final int year;

    /** The area itself first, then all others. */
    private final List<Area> areas = new ArrayList<>();

    private final Map<String, Double> weights;
    private final Catalogue catalogue;
    private final JoinedFigures figures;
    private final AsOf asOf;

    private final List<Used> used = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<double[]> values = new ArrayList<>();
    private final List<double[]> standardised = new ArrayList<>();

    Search(
            SimilarityModel model,
            int year,
            List<Area> others,
            Area own,
            Map<String, Double> weights,
            Catalogue catalogue,
            JoinedFigures figures,
            AsOf asOf) {
        this.model = model;
        this.year = year;
        this.areas.add(own);
        this.areas.addAll(others);
        this.weights = weights;
        this.catalogue = catalogue;
        this.figures = figures;
        this.asOf = asOf;
    }

    Similarity run() {
        model.variables().forEach(this::consider);
        return used.isEmpty() ? new NothingKnown(model, leftOut) : ranked();
    }

    private void consider(Variable variable) {
        double weight = weights.getOrDefault(variable.code(), variable.weight());
        if (weight == 0) {
            leftOut.add(new LeftOut(variable, Reason.NO_WEIGHT));
            return;
        }
        if (!variable.formula().codes().stream()
                .allMatch(code -> catalogue.findIndicator(code).isPresent())) {
            leftOut.add(new LeftOut(variable, Reason.NOT_IN_CATALOGUE));
            return;
        }
        Map<String, FigureTable> tables = tables(variable);
        Optional<Period> year = yearOf(variable, tables);
        if (year.isEmpty()) {
            leftOut.add(new LeftOut(variable, Reason.SELDOM_KNOWN));
            return;
        }
        use(variable, year.get(), weight, column(variable, tables, year.get()));
    }

    private void use(Variable variable, Period year, double weight, double[] column) {
        double[] z = Distances.standardised(transformed(column, variable.transformation()), variable.scale());
        if (z.length == 0) {
            leftOut.add(new LeftOut(variable, Reason.NO_DIFFERENCE));
        } else if (Double.isNaN(z[0])) {
            leftOut.add(new LeftOut(variable, Reason.OWN_UNKNOWN));
        } else {
            used.add(new Used(variable, year, weight));
            values.add(column);
            standardised.add(z);
        }
    }

    private Map<String, FigureTable> tables(Variable variable) {
        var tables = new HashMap<String, FigureTable>();
        variable.formula().codes().forEach(code -> catalogue
                .findIndicator(code)
                .ifPresent(indicator -> tables.put(code, figures.table(indicator, asOf))));
        return tables;
    }

    /**
     * The year asked for, or the latest before it, in which at least half of the others have a number. A school year is of the year in which it ends, after the calendar year.
     */
    private Optional<Period> yearOf(Variable variable, Map<String, FigureTable> tables) {
        return tables.values().stream()
                .flatMap(table -> table.periods().stream())
                .filter(one ->
                        one.months() == MONTHS_OF_A_YEAR && one.endYear() <= year && one.endYear() >= year - YEARS_BACK)
                .distinct()
                .sorted(Comparator.comparing(Period::endYear)
                        .thenComparing(Period::start)
                        .reversed())
                .filter(one -> 2 * known(column(variable, tables, one)) >= areas.size() - 1)
                .findFirst();
    }

    private static long known(double[] column) {
        return DoubleStream.of(column).skip(1).filter(Double::isFinite).count();
    }

    private double[] column(Variable variable, Map<String, FigureTable> tables, Period year) {
        return areas.stream()
                .mapToDouble(area -> variable.formula()
                        .evaluate(code -> requireNonNull(tables.get(code)).at(area.id(), year))
                        .number()
                        .map(Number::doubleValue)
                        .orElse(Double.NaN))
                .toArray();
    }

    private static double[] transformed(double[] column, Transformation transformation) {
        return switch (transformation) {
            case NONE -> column;
            case LOG ->
                DoubleStream.of(column)
                        .map(value -> value > 0 ? Math.log(value) : Double.NaN)
                        .toArray();
        };
    }

    private Ranked ranked() {
        var distances = new Distances(
                standardised.toArray(double[][]::new),
                used.stream().mapToDouble(Used::weight).toArray());
        var all = new ArrayList<Similar>();
        var unknown = new LinkedHashMap<Area, List<Variable>>();
        for (int other = 1; other < areas.size(); other++) {
            List<Variable> lacking = lacking(other);
            if (lacking.isEmpty()) {
                all.add(similar(other, distances));
            } else {
                unknown.put(areas.get(other), lacking);
            }
        }
        all.sort(Comparator.comparingDouble(Similar::distance)
                .thenComparing(similar -> similar.area().code()));
        return new Ranked(model, year, used, leftOut, all, unknown);
    }

    private List<Variable> lacking(int other) {
        return IntStream.range(0, used.size())
                .filter(variable -> Double.isNaN(standardised.get(variable)[other]))
                .mapToObj(variable -> used.get(variable).variable())
                .toList();
    }

    private Similar similar(int other, Distances distances) {
        List<Contribution> contributions = IntStream.range(0, used.size())
                .mapToObj(variable -> new Contribution(
                        used.get(variable).variable(),
                        values.get(variable)[0],
                        values.get(variable)[other],
                        standardised.get(variable)[other] - standardised.get(variable)[0],
                        distances.shareOf(variable, 0, other)))
                .toList();
        return new Similar(areas.get(other), distances.between(0, other), contributions);
    }
}
