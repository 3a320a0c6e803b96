package org.maalestok.comparison.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.similarity.Similar;
import org.maalestok.comparison.similarity.SimilarKey;
import org.maalestok.comparison.similarity.SimilarPeers;
import org.maalestok.comparison.similarity.SimilarWords;
import org.maalestok.comparison.similarity.Similarity;
import org.maalestok.comparison.similarity.Similarity.Ranked;
import org.maalestok.comparison.similarity.SimilarityModel;
import org.maalestok.comparison.web.Likeness.Near;
import org.maalestok.comparison.web.Likeness.Weight;
import org.maalestok.comparison.web.MunicipalityPage.Hidden;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Address;
import org.maalestok.ui.Texts;

/** Puts in words who is most like a municipality. */
final class LikenessPanel {

    private final Area own;
    private final WayBack back;
    private final Look look;
    private final Texts texts;
    private final SimilarityModel model;
    private final int year;
    private final Weights weights;
    private final LikenessFigures figures;

    LikenessPanel(
            Area own,
            WayBack back,
            Look look,
            Texts texts,
            SimilarityModel model,
            int year,
            Weights weights,
            LikenessFigures figures) {
        this.figures = figures;
        this.own = own;
        this.back = back;
        this.look = look;
        this.texts = texts;
        this.model = model;
        this.year = year;
        this.weights = weights;
    }

    /** What is wrong with the weights that were typed. */
    Optional<String> problem() {
        return model.variables().stream()
                .filter(variable -> weights.number(variable).isEmpty())
                .findFirst()
                .map(variable -> texts.get(
                        "like.bad", variable.name().in(look.language()), weights.shown(variable, look.language()), (int)
                                Weights.MOST))
                .or(() -> weights.allZero(model) ? Optional.of(texts.get("like.zero")) : Optional.empty());
    }

    Likeness make(Similarity found, Optional<String> problem, LikenessForm.Choices choices) {
        return switch (found) {
            case Ranked ranked ->
                ranked.all().isEmpty()
                        ? nobody(choices, texts.get("like.nobody"), notes(ranked), null)
                        : nearest(choices, ranked);
            case Similarity.NothingKnown nothing ->
                nobody(choices, texts.get("like.nothing"), leftOut(nothing.leftOut()), null);
            case Similarity.NoModel none -> nobody(choices, "", List.of(), problem.orElse(null));
        };
    }

    private Likeness nobody(LikenessForm.Choices choices, String none, List<String> notes, @Nullable String wrong) {
        return new Likeness(
                action(),
                choices.models(),
                choices.years(),
                hidden(),
                weights(),
                "",
                List.of(),
                none,
                notes,
                null,
                List.of(),
                Use.NONE,
                null,
                wrong);
    }

    private Likeness nearest(LikenessForm.Choices choices, Ranked ranked) {
        List<Similar> nearest = ranked.nearest(SimilarPeers.USUAL_COUNT);
        var key = SimilarKey.of(model, year, weights.numbers(model));
        var chosen = new Look(look.language(), key.key(), look.release());
        return new Likeness(
                action(),
                choices.models(),
                choices.years(),
                hidden(),
                weights(),
                explanation(ranked),
                nearest.stream().map(this::near).toList(),
                "",
                notes(ranked),
                new LikenessTable(own, figures, texts).of(ranked, nearest),
                figures.remarks().lines(),
                Uses.file(file(key), LikenessFile.NUMBERS, look, texts),
                back.to(own, chosen).toString(),
                null);
    }

    private String file(SimilarKey key) {
        return Address.of(action() + ".csv")
                .with("peers", key.key())
                .with("release", look.release() == null ? null : look.release().toString())
                .toString();
    }

    private String action() {
        return Address.of("/" + look.language().tag() + "/municipality/" + own.code() + "/peers")
                .toString();
    }

    private List<Hidden> hidden() {
        var hidden = new ArrayList<Hidden>();
        hidden.add(new Hidden("of", model.code()));
        back.parameters().forEach((name, value) -> hidden.add(new Hidden(name, value)));
        look.picked().ifPresent(key -> hidden.add(new Hidden("peers", key)));
        if (look.release() != null) {
            hidden.add(new Hidden("release", look.release().toString()));
        }
        return hidden;
    }

    private List<Weight> weights() {
        return model.variables().stream()
                .map(variable -> new Weight(
                        Weights.field(variable),
                        variable.name().in(look.language()),
                        variable.why().in(look.language()),
                        weights.shown(variable, look.language()),
                        weights.number(variable).isEmpty()))
                .toList();
    }

    private String explanation(Ranked ranked) {
        int traits = ranked.used().size();
        int others = ranked.all().size();
        String typical = SimilarWords.distance(ranked.typicalDistance(), look.language());
        return weights.changed()
                ? texts.get("like.mine", traits, others, typical)
                : texts.count("like.explained", traits, traits, others, typical);
    }

    private Near near(Similar one) {
        return new Near(
                one.area().name().in(look.language()),
                SimilarWords.distance(one.distance(), look.language()),
                SimilarWords.why(one, look.language()),
                look.municipality(one.area()).toString());
    }

    private List<String> notes(Ranked ranked) {
        var notes = new ArrayList<>(leftOut(ranked.leftOut()));
        if (!ranked.unknown().isEmpty()) {
            int count = ranked.unknown().size();
            notes.add(texts.count("like.unknown", count, count));
        }
        return notes;
    }

    private List<String> leftOut(List<Similarity.LeftOut> leftOut) {
        return leftOut.stream()
                .map(one -> SimilarWords.leftOut(one, look.language()))
                .toList();
    }
}
