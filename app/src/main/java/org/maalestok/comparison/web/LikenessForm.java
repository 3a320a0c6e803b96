package org.maalestok.comparison.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.maalestok.comparison.similarity.SimilarityModel;
import org.maalestok.comparison.similarity.SimilarityModels;
import org.maalestok.comparison.web.MunicipalityPage.Option;
import org.maalestok.municipalities.Area;

/** Which models and years can be chosen. */
record LikenessForm(SimilarityModels models, Area own, Look look, int latest) {

    private static final int MOST_YEARS = 12;

    /** @param models the services that have a model, and the general one first */
    record Choices(List<Option> models, List<Option> years) {}

    Choices choices(SimilarityModel chosen, int year) {
        return new Choices(models(chosen, year), years(chosen, year));
    }

    private List<Option> models(SimilarityModel chosen, int year) {
        return models.list().stream()
                .filter(one -> one.country().equals(own.country()))
                .map(one -> Objects.requireNonNullElse(one.service(), ""))
                .distinct()
                .sorted()
                .flatMap(service -> models.find(own.country(), service, year).stream())
                .distinct()
                .map(one -> new Option(
                        Objects.requireNonNullElse(one.service(), ""),
                        one.name().in(look.language()),
                        one.code().equals(chosen.code())))
                .toList();
    }

    /** The latest first, as far back as the model goes. */
    private List<Option> years(SimilarityModel chosen, int year) {
        return IntStream.rangeClosed(chosen.fromYear(), latest)
                .boxed()
                .sorted((one, other) -> other - one)
                .filter(one -> latest - one < MOST_YEARS || one == year)
                .map(one -> new Option(one.toString(), one.toString(), one == year))
                .toList();
    }
}
