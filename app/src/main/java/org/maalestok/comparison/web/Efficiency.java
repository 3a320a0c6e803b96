package org.maalestok.comparison.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.maalestok.comparison.Comparison;
import org.maalestok.comparison.IndicatorText;
import org.maalestok.comparison.Judgement;
import org.maalestok.comparison.Judgement.Standing;
import org.maalestok.comparison.PeerGroup;
import org.maalestok.comparison.Verdict;
import org.maalestok.comparison.relations.Relation;
import org.maalestok.comparison.relations.Relations;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Perspective;
import org.maalestok.keyfigures.Polarity;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Texts;
import org.maalestok.ui.chart.Figure;
import org.springframework.stereotype.Component;

/** Are we efficient: what goes into a service against what comes out of it, for a municipality among its peers. */
@Component
class Efficiency {

    /** Fewer make no picture. */
    private static final int FEWEST_IN_PICTURE = 3;

    private final Relations relations;

    Efficiency(Relations relations) {
        this.relations = relations;
    }

    /**
     * One input against one result.
     *
     * @param answer what the two say together, as a question where it is one
     * @param facts the two figures with what they are held against
     * @param relation whether the two go together among these municipalities
     * @param figure the municipalities as dots; empty when fewer than {@value #FEWEST_IN_PICTURE} have both
     * @param table the same as numbers
     * @param href the relation in the whole country
     */
    record Pair(
            String answer,
            List<String> facts,
            String relation,
            Optional<Figure> figure,
            IndicatorPage.Table table,
            String href) {}

    /**
     * The pairs that can be shown, at most two: measured quality and perceived quality. Empty when input or result has no figure.
     *
     * @param remarks takes up what was said of the figures shown
     */
    List<Pair> pairs(List<Comparison> comparisons, Area own, PeerGroup peers, Look look, Remarks remarks, Texts texts) {
        Optional<Comparison> input = input(comparisons);
        if (input.isEmpty()) {
            return List.of();
        }
        var pairs = new ArrayList<Pair>();
        for (Perspective side : List.of(Perspective.MEASURED_QUALITY, Perspective.PERCEIVED_QUALITY)) {
            result(comparisons, side)
                    .map(result -> pair(input.get(), result, own, peers, look, remarks, texts, "e" + pairs.size()))
                    .ifPresent(pairs::add);
        }
        return pairs;
    }

    /** What a user costs says more of efficiency than what an inhabitant does, so productivity comes before input. */
    private static Optional<Comparison> input(List<Comparison> comparisons) {
        return known(comparisons)
                .filter(one -> isInput(one.indicator()))
                .min(Comparator.comparing((Comparison one) -> one.indicator().perspective() != Perspective.PRODUCTIVITY)
                        .thenComparing(one -> !one.indicator().headline()));
    }

    private static boolean isInput(Indicator indicator) {
        return indicator.kind() == Indicator.Kind.RATIO
                && (indicator.perspective() == Perspective.PRODUCTIVITY
                        || indicator.perspective() == Perspective.RESOURCE_INPUT);
    }

    private static Optional<Comparison> result(List<Comparison> comparisons, Perspective side) {
        return known(comparisons)
                .filter(one -> one.indicator().perspective() == side)
                .filter(one -> one.indicator().polarity() != Polarity.NEUTRAL)
                .min(Comparator.comparing(one -> !one.indicator().headline()));
    }

    /** Those of which the municipality and a peer have a figure for the same period. */
    private static Stream<Comparison> known(List<Comparison> comparisons) {
        return comparisons.stream()
                .filter(one -> one.latest().flatMap(one::spread).isPresent());
    }

    private Pair pair(
            Comparison input,
            Comparison result,
            Area own,
            PeerGroup peers,
            Look look,
            Remarks remarks,
            Texts texts,
            String prefix) {
        Period across = common(input, result).orElse(input.latest().orElseThrow());
        Period up = common(input, result).orElse(result.latest().orElseThrow());
        var all = new ArrayList<Area>();
        all.add(own);
        all.addAll(peers.others());
        Relation relation = relations.between(input.indicator(), across, result.indicator(), up, all, look.asOf());
        Indicator x = input.indicator();
        Indicator y = result.indicator();
        var said = new RelationRemarks(input.table(), across, result.table(), up, texts, remarks)
                .listing(relation.areas());
        var picture = new RelationPicture(
                relation, x, y, own, null, new double[relation.areas().size()], said, texts);
        return new Pair(
                answer(input, across, result.judgement(up), texts),
                List.of(fact("input", input, across, texts), fact("result", result, up, texts)),
                new RelationView(relation, x, y, own, texts).answer(),
                relation.areas().size() < FEWEST_IN_PICTURE
                        ? Optional.empty()
                        : Optional.of(picture.among(across, up, PeerWords.of(peers, texts), prefix)),
                new RelationTables(relation, x, y, own, null, said, texts).everybody(),
                look.relation(x, y, own).toString());
    }

    /** The latest period in which the municipality has both. */
    private static Optional<Period> common(Comparison input, Comparison result) {
        return result.periods().reversed().stream()
                .filter(period -> result.ownNumber(period).isPresent()
                        && input.ownNumber(period).isPresent()
                        && result.spread(period).isPresent()
                        && input.spread(period).isPresent())
                .findFirst();
    }

    private static String answer(Comparison input, Period across, Judgement result, Texts texts) {
        Judgement standing = input.judgement(across);
        if (!standing.compared() || !result.compared()) {
            return texts.get("efficient.few", Verdict.FEWEST_PEERS);
        }
        // More is more, whether or not the catalogue calls it good.
        String into = !standing.standsApart() ? "alike" : standing.direction() > 0 ? "more" : "less";
        String out = !result.standsApart() ? "alike" : result.standing() == Standing.BETTER ? "better" : "worse";
        return texts.get("efficient." + into + "." + out);
    }

    private static String fact(String kind, Comparison comparison, Period period, Texts texts) {
        var text = new IndicatorText(comparison.indicator(), texts.language());
        return texts.get(
                "efficient." + kind,
                text.name(),
                text.full(comparison.ownFigure(period).orElseThrow()),
                period,
                text.full(comparison.spread(period).orElseThrow().median()));
    }
}
