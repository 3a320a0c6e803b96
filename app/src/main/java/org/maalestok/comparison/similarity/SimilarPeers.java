package org.maalestok.comparison.similarity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.maalestok.comparison.Descent;
import org.maalestok.comparison.JoinedFigures;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.Areas;
import org.springframework.stereotype.Component;

/** The front door: who is like a municipality, for a service, in a year. */
@Component
public class SimilarPeers {

    /** As many as Kolada shows, and enough for a verdict when two of them lack a figure. */
    public static final int USUAL_COUNT = 7;

    private final SimilarityModels models;
    private final KeyFigures keyFigures;
    private final JoinedFigures figures;
    private final Areas areas;

    SimilarPeers(SimilarityModels models, KeyFigures keyFigures, JoinedFigures figures, Areas areas) {
        this.models = models;
        this.keyFigures = keyFigures;
        this.figures = figures;
        this.areas = areas;
    }

    /** By the model's own weights. */
    public Similarity find(Area own, String service, int year, AsOf asOf) {
        return find(own, service, year, Map.of(), asOf);
    }

    /**
     * Everybody else in the country as it was on the first day of the year, the nearest first.
     *
     * <p>A municipality that came about later is compared by its joined figures. What it was made of and what became of it are not among its peers.
     *
     * @param service whose model is asked for; where it has none, the country's general one
     * @param weights by variable, in the place of the model's; 0 leaves the variable out
     * @throws IllegalArgumentException for a weight below 0
     */
    public Similarity find(Area own, String service, int year, Map<String, Double> weights, AsOf asOf) {
        return models.find(own.country(), service, year)
                .map(model -> find(own, model, year, weights, asOf))
                .orElse(new Similarity.NoModel());
    }

    /** The same by a certain model. */
    public Similarity find(Area own, SimilarityModel model, int year, Map<String, Double> weights, AsOf asOf) {
        return new Search(model, year, others(own, year), own, weights, keyFigures.catalogue(), figures, asOf).run();
    }

    private List<Area> others(Area own, int year) {
        return areas.listMunicipalities(own.country(), LocalDate.of(year, 1, 1)).stream()
                .filter(other -> !Descent.isShared(own, other, areas))
                .toList();
    }
}
