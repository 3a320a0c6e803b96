package org.maalestok.comparison.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.maalestok.comparison.JoinedFigures;
import org.maalestok.comparison.similarity.SimilarKey;
import org.maalestok.comparison.similarity.SimilarPeers;
import org.maalestok.comparison.similarity.Similarity;
import org.maalestok.comparison.similarity.Similarity.Ranked;
import org.maalestok.comparison.similarity.SimilarityModel;
import org.maalestok.comparison.similarity.SimilarityModels;
import org.maalestok.comparison.web.MunicipalityPage.Option;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;

/** Finds the municipalities that are most like one, by the model, the year and the weights in the address. */
@Component
class LikenessMaker {

    private final SimilarityModels models;
    private final SimilarPeers similar;
    private final KeyFigures keyFigures;
    private final JoinedFigures joined;
    private final Clock clock;

    LikenessMaker(
            SimilarityModels models, SimilarPeers similar, KeyFigures keyFigures, JoinedFigures joined, Clock clock) {
        this.keyFigures = keyFigures;
        this.joined = joined;
        this.models = models;
        this.similar = similar;
        this.clock = clock;
    }

    /** Empty where there is no model for the country. */
    Optional<Likeness> of(Area own, WayBack back, Look look, Map<String, String> parameters, Texts texts) {
        Map<String, String> asked = parameters.containsKey("like") ? parameters : withPicked(own, look, parameters);
        int latest = latestYear(own);
        int year = year(asked.getOrDefault("likeYear", ""), latest);
        String service = asked.getOrDefault("like", Objects.requireNonNullElse(back.service(), ""));
        return models.find(own.country(), service, year).map(model -> {
            Weights weights = Weights.of(asked, model);
            var figures = new LikenessFigures(keyFigures.catalogue(), joined, look.asOf(), texts);
            var panel = new LikenessPanel(own, back, look, texts, model, year, weights, figures);
            Optional<String> problem = panel.problem();
            Similarity found = problem.isPresent()
                    ? new Similarity.NoModel()
                    : similar.find(own, model, year, weights.numbers(model), look.asOf());
            LikenessForm.Choices choices = new LikenessForm(models, own, look, latest).choices(model, year);
            return panel.make(found, problem, choices)
                    .noting(notUnderstood(parameters, model, year, choices, look, texts));
        });
    }

    /** What the address asks for and there is not, with what there is. */
    private static List<String> notUnderstood(
            Map<String, String> asked,
            SimilarityModel model,
            int year,
            LikenessForm.Choices choices,
            Look look,
            Texts texts) {
        var notes = new ArrayList<String>();
        String service = asked.getOrDefault("like", "");
        if (choices.models().stream().noneMatch(one -> one.value().equals(service)) && !service.isEmpty()) {
            List<String> known = choices.models().stream()
                    .filter(one -> !one.value().isEmpty())
                    .map(Option::name)
                    .toList();
            notes.add(texts.get(
                    "like.unknown.model",
                    service,
                    model.name().in(look.language()),
                    PeerWords.join(known, look.language())));
        }
        String when = asked.getOrDefault("likeYear", "");
        if (!when.isEmpty() && !when.equals(String.valueOf(year))) {
            notes.add(texts.get("like.unknown.year", when, String.valueOf(year)));
        }
        return notes;
    }

    /** Everybody as the look's group of similar ones ranks them; empty where the look has no such group, or nobody can be compared. */
    Optional<Ranked> ranked(Area own, Look look) {
        return look.picked().flatMap(SimilarKey::parse).flatMap(key -> models.findByCode(
                        own.country(), key.model(), key.year())
                .map(model -> similar.find(own, model, key.year(), key.weights(), look.asOf()))
                .filter(Ranked.class::isInstance)
                .map(Ranked.class::cast));
    }

    /** What the page is compared with now, where that is a group of this kind: it is shown as it was made. */
    private Map<String, String> withPicked(Area own, Look look, Map<String, String> parameters) {
        var with = new HashMap<>(parameters);
        look.picked().flatMap(SimilarKey::parse).ifPresent(key -> models.findByCode(
                        own.country(), key.model(), key.year())
                .ifPresent(model -> with.putAll(Weights.parameters(key, model))));
        return with;
    }

    /** This year, or the last one in which an area of the past existed. */
    private int latestYear(Area own) {
        return own.validity().nearest(LocalDate.now(clock)).getYear();
    }

    private int year(String typed, int latest) {
        int earliest =
                models.list().stream().mapToInt(SimilarityModel::fromYear).min().orElse(latest);
        return typed.matches("\\d{4}") && Integer.parseInt(typed) >= earliest && Integer.parseInt(typed) <= latest
                ? Integer.parseInt(typed)
                : latest;
    }
}
