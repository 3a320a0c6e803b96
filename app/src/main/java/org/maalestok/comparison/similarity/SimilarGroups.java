package org.maalestok.comparison.similarity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maalestok.comparison.PeerGroup;
import org.maalestok.comparison.WorkedOutGroups;
import org.maalestok.comparison.similarity.Similarity.Ranked;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Language;
import org.springframework.stereotype.Component;

/** The municipalities most like one, as a group to compare with on every page. */
@Component
class SimilarGroups implements WorkedOutGroups {

    /** A group is a list of seven: thousands of them weigh nothing, and a reader asks for the same one page after page. */
    private static final int REMEMBERED = 5_000;

    private final SimilarityModels models;
    private final SimilarPeers similar;
    private final KeyFigures keyFigures;
    private final Cache<Question, Optional<PeerGroup>> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    SimilarGroups(SimilarityModels models, SimilarPeers similar, KeyFigures keyFigures) {
        this.models = models;
        this.similar = similar;
        this.keyFigures = keyFigures;
    }

    /** @param edition of all figures: another one, another answer */
    private record Question(int own, String key, AsOf asOf, String edition) {}

    /** One for each model of the country, with its own weights. */
    @Override
    public List<PeerGroup> listFor(Area own, int year, AsOf asOf) {
        return models.list().stream()
                .filter(model -> model.country().equals(own.country()) && model.fromYear() <= year)
                .map(SimilarityModel::code)
                .distinct()
                .flatMap(code -> find(own, new SimilarKey(code, year, Map.of()).key(), asOf).stream())
                .toList();
    }

    @Override
    public boolean isMeant(String key) {
        return SimilarKey.isMeant(key);
    }

    @Override
    public Optional<PeerGroup> find(Area own, String key, AsOf asOf) {
        return SimilarKey.parse(key)
                .flatMap(asked -> remembered.get(
                        new Question(own.id(), asked.key(), asOf, keyFigures.edition()),
                        ignored -> group(own, asked, asOf)));
    }

    private Optional<PeerGroup> group(Area own, SimilarKey asked, AsOf asOf) {
        return models.findByCode(own.country(), asked.model(), asked.year())
                .filter(model -> asked.weights().isEmpty() || !allZero(model, asked))
                .map(model -> similar.find(own, model, asked.year(), asked.weights(), asOf))
                .filter(Ranked.class::isInstance)
                .map(Ranked.class::cast)
                .filter(ranked -> !ranked.all().isEmpty())
                .map(ranked -> group(ranked, asked));
    }

    private static boolean allZero(SimilarityModel model, SimilarKey asked) {
        return model.variables().stream()
                .allMatch(variable -> asked.weights().getOrDefault(variable.code(), variable.weight()) == 0);
    }

    private static PeerGroup group(Ranked ranked, SimilarKey asked) {
        List<Area> nearest = ranked.nearest(SimilarPeers.USUAL_COUNT).stream()
                .map(Similar::area)
                .sorted(Comparator.comparing(area -> area.name().nb(), Collator.getInstance(Language.NB.locale())))
                .toList();
        boolean ownWeights = !SimilarKey.of(ranked.model(), asked.year(), asked.weights())
                .weights()
                .isEmpty();
        return new PeerGroup(
                asked.key(),
                PeerGroup.Kind.SIMILAR,
                SimilarWords.group(ranked.model(), asked.year(), ownWeights),
                nearest);
    }
}
