package org.maalestok.comparison.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.similarity.Similar;
import org.maalestok.comparison.similarity.SimilarPeers;
import org.maalestok.comparison.similarity.SimilarWords;
import org.maalestok.comparison.similarity.Similarity;
import org.maalestok.comparison.similarity.Similarity.Ranked;
import org.maalestok.comparison.similarity.SimilarityModel;
import org.maalestok.comparison.similarity.SimilarityModels;
import org.maalestok.comparison.web.IndicatorPage.Cell;
import org.maalestok.comparison.web.IndicatorPage.Row;
import org.maalestok.comparison.web.IndicatorPage.Table;
import org.maalestok.comparison.web.Likeness.Near;
import org.maalestok.comparison.web.Likeness.Weight;
import org.maalestok.comparison.web.MunicipalityPage.Hidden;
import org.maalestok.comparison.web.MunicipalityPage.Option;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Address;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;

/** Finds the municipalities that are most like one, by the weights in the address. */
@Component
class LikenessMaker {

    private final SimilarityModels models;
    private final SimilarPeers similar;
    private final Clock clock;

    LikenessMaker(SimilarityModels models, SimilarPeers similar, Clock clock) {
        this.models = models;
        this.similar = similar;
        this.clock = clock;
    }

    /** Empty where there is no model for the country. */
    Optional<Likeness> of(Area own, WayBack back, Look look, Map<String, String> parameters, Texts texts) {
        Period year = Period.year(day(own).getYear());
        String service = parameters.getOrDefault("like", Objects.requireNonNullElse(back.service(), ""));
        return models.find(own.country(), service, year.start().getYear())
                .map(model ->
                        new Maker(own, back, look, texts, model, year).make(service, Weights.of(parameters, model)));
    }

    /** Today, or the last day on which an area of the past existed. */
    private LocalDate day(Area own) {
        LocalDate today = LocalDate.now(clock);
        return own.validity().contains(today) ? today : own.validity().to().minusDays(1);
    }

    /** One panel. */
    private final class Maker {

        private final Area own;
        private final WayBack back;
        private final Look look;
        private final Texts texts;
        private final SimilarityModel model;
        private final Period year;

        Maker(Area own, WayBack back, Look look, Texts texts, SimilarityModel model, Period year) {
            this.own = own;
            this.back = back;
            this.look = look;
            this.texts = texts;
            this.model = model;
            this.year = year;
        }

        Likeness make(String service, Weights weights) {
            Optional<String> problem = problem(weights);
            Similarity found = problem.isPresent()
                    ? new Similarity.NoModel()
                    : similar.find(own, service, year, weights.numbers(model), look.asOf());
            return switch (found) {
                case Ranked ranked ->
                    ranked.all().isEmpty()
                            ? panel(weights, texts.get("like.nobody"), notes(ranked), null)
                            : panel(weights, ranked);
                case Similarity.NothingKnown nothing ->
                    panel(weights, texts.get("like.nothing"), leftOut(nothing.leftOut()), null);
                case Similarity.NoModel none -> panel(weights, "", List.of(), problem.orElse(null));
            };
        }

        private Optional<String> problem(Weights weights) {
            return model.variables().stream()
                    .filter(variable -> weights.number(variable).isEmpty())
                    .findFirst()
                    .map(variable -> texts.get(
                            "like.bad",
                            variable.name().in(look.language()),
                            weights.shown(variable, look.language()),
                            (int) Weights.MOST))
                    .or(() -> weights.allZero(model) ? Optional.of(texts.get("like.zero")) : Optional.empty());
        }

        private Likeness panel(Weights weights, String none, List<String> notes, @Nullable String problem) {
            return new Likeness(
                    action(),
                    models(),
                    model.code(),
                    hidden(),
                    weights(weights),
                    "",
                    List.of(),
                    none,
                    notes,
                    null,
                    null,
                    problem);
        }

        private Likeness panel(Weights weights, Ranked ranked) {
            List<Similar> nearest = ranked.nearest(SimilarPeers.USUAL_COUNT);
            var chosen = new Look(look.language(), ranked.peersKey(SimilarPeers.USUAL_COUNT), look.release());
            return new Likeness(
                    action(),
                    models(),
                    model.code(),
                    hidden(),
                    weights(weights),
                    explanation(ranked, weights),
                    nearest.stream().map(this::near).toList(),
                    "",
                    notes(ranked),
                    table(ranked, nearest),
                    back.to(own, chosen).toString(),
                    null);
        }

        private String action() {
            return Address.of("/" + look.language().tag() + "/municipality/" + own.code() + "/peers")
                    .toString();
        }

        /** The latest model of each service, the general one first. */
        private List<Option> models() {
            return models.list().stream()
                    .filter(one -> one.country().equals(own.country()))
                    .map(one -> Objects.requireNonNullElse(one.service(), ""))
                    .distinct()
                    .sorted()
                    .flatMap(service ->
                            models.find(own.country(), service, year.start().getYear()).stream())
                    .map(one -> new Option(
                            Objects.requireNonNullElse(one.service(), ""),
                            one.name().in(look.language()),
                            one.code().equals(model.code())))
                    .toList();
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

        private List<Weight> weights(Weights weights) {
            return model.variables().stream()
                    .map(variable -> new Weight(
                            Weights.field(variable),
                            variable.name().in(look.language()),
                            variable.why().in(look.language()),
                            weights.shown(variable, look.language()),
                            weights.number(variable).isEmpty()))
                    .toList();
        }

        private String explanation(Ranked ranked, Weights weights) {
            return texts.get(
                    weights.changed() ? "like.explained.own" : "like.explained",
                    ranked.used().size(),
                    ranked.all().size(),
                    SimilarWords.distance(ranked.typicalDistance(), look.language()));
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

        private Table table(Ranked ranked, List<Similar> nearest) {
            var heads = new ArrayList<String>();
            heads.add(texts.get("table.municipality"));
            heads.add(texts.get("like.distance"));
            ranked.used().forEach(used -> heads.add(used.variable().name().in(look.language()) + ", " + used.year()));
            var rows = new ArrayList<Row>();
            rows.add(row(
                    own,
                    true,
                    "",
                    nearest.getFirst().contributions().stream()
                            .map(Similar.Contribution::own)
                            .toList()));
            nearest.forEach(one -> rows.add(row(
                    one.area(),
                    false,
                    SimilarWords.distance(one.distance(), look.language()),
                    one.contributions().stream()
                            .map(Similar.Contribution::other)
                            .toList())));
            return new Table(texts.get("like.table"), heads, rows);
        }

        private Row row(Area area, boolean isOwn, String distance, List<Double> values) {
            var cells = new ArrayList<Cell>();
            cells.add(new Cell(distance, "", "", ""));
            for (double value : values) {
                int decimals = Math.abs(value) < 1000 ? 1 : 0;
                String number = Numbers.in(look.language()).format(BigDecimal.valueOf(value), decimals);
                cells.add(new Cell(number, "", "", ""));
            }
            return new Row(area.name().in(look.language()), isOwn, cells);
        }
    }
}
