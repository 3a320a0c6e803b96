package org.maalestok.comparison.similarity;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The models of {@code starter/similarity}, read at the start; a fault in one of them stops it with all that is wrong. */
@Component
public class SimilarityModels {

    private final List<SimilarityModel> models;

    @Autowired
    SimilarityModels(@Value("${maalestok.starter.directory}") String starter) {
        this(ModelReader.readFolder(Path.of(starter, "similarity")));
    }

    SimilarityModels(List<SimilarityModel> models) {
        this.models = List.copyOf(models);
    }

    /** All models, by country and code, the latest year first. */
    public List<SimilarityModel> list() {
        return models;
    }

    /** The service's latest model that is not for a later year; where the service has none, the country's general one. */
    public Optional<SimilarityModel> find(String country, String service, int year) {
        return latest(country, year, model -> service.equals(model.service()))
                .or(() -> latest(country, year, model -> model.service() == null));
    }

    /** The latest model of this code in the country that is not for a later year. */
    public Optional<SimilarityModel> findByCode(String country, String code, int year) {
        return latest(country, year, model -> model.code().equals(code));
    }

    private Optional<SimilarityModel> latest(String country, int year, Predicate<SimilarityModel> which) {
        return models.stream()
                .filter(model -> model.country().equals(country) && model.fromYear() <= year)
                .filter(which)
                .max(Comparator.comparingInt(SimilarityModel::fromYear));
    }
}
