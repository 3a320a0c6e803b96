package org.maalestok.comparison.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.maalestok.comparison.Comparison;
import org.maalestok.comparison.IndicatorText;
import org.maalestok.comparison.relations.Correlation;
import org.maalestok.comparison.web.FrontPage.Example;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.Texts;
import org.maalestok.ui.chart.Distribution;
import org.maalestok.ui.chart.Figure;
import org.maalestok.ui.chart.Fit;
import org.maalestok.ui.chart.Item;
import org.maalestok.ui.chart.Party;
import org.maalestok.ui.chart.Role;
import org.maalestok.ui.chart.Scatter;
import org.springframework.stereotype.Component;

/**
 * Three things that figures can tell. Each sentence is computed from the figures, so it is never truer than they are; an example whose figures
 * are not loaded is left out.
 */
@Component
class FrontExamples {

    private static final String TOLD_ABOUT = "NO-3911";

    private final KeyFigures keyFigures;
    private final Areas areas;
    private final Scenes scenes;
    private final Uses uses;

    FrontExamples(KeyFigures keyFigures, Areas areas, Scenes scenes, Uses uses) {
        this.uses = uses;
        this.keyFigures = keyFigures;
        this.areas = areas;
        this.scenes = scenes;
    }

    List<Example> all(Look look, Texts texts) {
        var examples = new ArrayList<Example>();
        add(examples, () -> trend(look, texts));
        add(examples, () -> spread(look, texts));
        add(examples, () -> relation(look, texts));
        return examples;
    }

    private static void add(List<Example> examples, Supplier<Optional<Example>> example) {
        example.get().ifPresent(examples::add);
    }

    private Optional<Scene> scene(String code, Look look) {
        return keyFigures
                .catalogue()
                .findIndicator(code)
                .flatMap(indicator -> areas.findByCode(TOLD_ABOUT).map(area -> scenes.scene(indicator, area, look, "")))
                .filter(scene -> scene.comparison().latest().isPresent()
                        && scene.comparison().firstComparable().isPresent());
    }

    /** School spending over time: one municipality draws away from its neighbours. */
    private Optional<Example> trend(Look look, Texts texts) {
        return scene("no.school.gross_per_inhabitant", look).map(scene -> {
            var text = new IndicatorText(scene.indicator(), look.language());
            var remarks = new Remarks(texts);
            scene.comparison()
                    .periods()
                    .forEach(period -> remarks.add(scene.comparison(), Objects.requireNonNull(scene.own()), period));
            Figure drawn =
                    IndicatorCharts.alone(scene, remarks, text, texts).trend(new Answer(scene, text, texts).finding());
            Figure figure = new Figure(drawn.finding(), text.name() + ".", drawn.chart(), drawn.source());
            return new Example(
                    figure,
                    new Answer(scene, text, texts).sentence(),
                    remarks.numbered(),
                    href(scene),
                    texts.get("front.trend.link"),
                    use(scene, Embedded.TREND, texts));
        });
    }

    /** Debt: the one that stands apart from all the others. */
    private Optional<Example> spread(Look look, Texts texts) {
        Optional<Scene> judged = scene("no.economy.debt_per_inhabitant", look).filter(FrontExamples::lowestStandsApart);
        return judged.map(scene -> {
            var text = new IndicatorText(scene.indicator(), look.language());
            Comparison comparison = scene.comparison();
            Period latest = comparison.latest().orElseThrow();
            var remarks = new Remarks(texts);
            scene.areas().forEach(area -> remarks.add(comparison, area, latest));
            var charts = IndicatorCharts.alone(scene, remarks, text, texts);
            Area lowest = lowest(scene, latest);
            var strip = new Distribution.Strip(
                    latest.toString(),
                    naming(lowest.name().in(look.language()), charts.drawing().items(latest)),
                    charts.drawing().spread(latest));
            String finding = texts.get(
                    "front.spread",
                    lowest.name().in(look.language()),
                    text.full(comparison.of(lowest, latest).number().orElseThrow()),
                    text.full(comparison.spread(latest).orElseThrow().median()));
            var figure = new Figure(
                    finding,
                    texts.get("front.spread.what", text.name(), latest),
                    new Distribution(charts.subject(), List.of(strip)).draw("e"),
                    charts.source());
            return new Example(
                    figure,
                    "",
                    remarks.numbered(),
                    href(scene),
                    texts.get("front.spread.link"),
                    use(scene, Embedded.DISTRIBUTION, texts));
        });
    }

    /** The same items, one of them called by its name. */
    private static List<Item> naming(String name, List<Item> items) {
        return items.stream()
                .map(item -> item.name().equals(name) && item.role() == Role.PEER
                        ? new Item(name, item.reading(), Role.NAMED)
                        : item)
                .toList();
    }

    /** By the same rule as on every other page. */
    private static boolean lowestStandsApart(Scene scene) {
        Period latest = scene.comparison().latest().orElseThrow();
        return scene.comparison().judgement(lowest(scene, latest), latest).standsApart();
    }

    private static Area lowest(Scene scene, Period period) {
        return scene.areas().stream()
                .filter(area -> scene.comparison().of(area, period) instanceof Measured)
                .min(java.util.Comparator.comparing(
                        area -> scene.comparison().of(area, period).number().orElseThrow()))
                .orElseThrow();
    }

    private Use use(Scene scene, Embedded chart, Texts texts) {
        return Uses.file(new IndicatorLinks(scene).file("figures.csv"), FigureFiles.NUMBERS, scene.look(), texts)
                .and(uses.of(scene, texts))
                .withEmbeds(Frames.of(chart, scene, texts));
    }

    private static String href(Scene scene) {
        return scene.look().indicator(scene.indicator().code(), scene.own()).toString();
    }

    /** Cost and satisfaction in Danish day care: whether they go together. */
    private Optional<Example> relation(Look look, Texts texts) {
        Optional<Indicator> cost = keyFigures.catalogue().findIndicator("dk.kindergarten.cost_per_child");
        Optional<Indicator> satisfaction = keyFigures.catalogue().findIndicator("dk.kindergarten.parent_satisfaction");
        return cost.flatMap(across -> satisfaction.flatMap(up -> relation(across, up, look, texts)));
    }

    private Optional<Example> relation(Indicator across, Indicator up, Look look, Texts texts) {
        Scene costs = scenes.scene(across, null, look, "");
        Scene satisfaction = scenes.scene(up, null, look, "");
        if (costs.period().isEmpty() || satisfaction.period().isEmpty()) {
            return Optional.empty();
        }
        var remarks = new Remarks(texts);
        var scatter = scatter(costs, satisfaction, remarks, texts);
        Fit fit = scatter.fit();
        if (fit == null) {
            return Optional.empty();
        }
        boolean related = goTogether(scatter.points());
        String r = org.maalestok.ui.Numbers.in(look.language()).format(java.math.BigDecimal.valueOf(fit.r()), 2);
        var figure = new Figure(
                texts.get(related ? "front.relation.yes" : "front.relation.no"),
                texts.get("front.relation.what", scatter.points().size(), r),
                scatter.draw("f"),
                texts.get(
                        "front.relation.source",
                        costs.period().get(),
                        satisfaction.period().get()));
        return Optional.of(new Example(
                figure,
                "",
                remarks.numbered(),
                "/%s/indicator/%s".formatted(look.language().tag(), up.code()),
                texts.get("front.relation.link"),
                uses.of(
                        List.of(across, up),
                        costs.areas(),
                        List.of(costs.period().get(), satisfaction.period().get()),
                        look,
                        texts)));
    }

    /** As the page about the two says it: when the interval of r leaves out 0. */
    private static boolean goTogether(List<Scatter.Point> points) {
        double[] x = points.stream().mapToDouble(Scatter.Point::across).toArray();
        double[] y = points.stream().mapToDouble(Scatter.Point::up).toArray();
        return Correlation.of(x, y).filter(one -> one.pearson().isClear()).isPresent();
    }

    private static Scatter scatter(Scene costs, Scene satisfaction, Remarks remarks, Texts texts) {
        Period when = costs.period().orElseThrow();
        Period then = satisfaction.period().orElseThrow();
        var costText = new IndicatorText(costs.indicator(), texts.language());
        var upText = new IndicatorText(satisfaction.indicator(), texts.language());
        var said = new RelationRemarks(
                costs.comparison().table(), when, satisfaction.comparison().table(), then, texts, remarks);
        var points = new ArrayList<Scatter.Point>();
        for (Area area : costs.areas()) {
            Optional<java.math.BigDecimal> cost =
                    costs.comparison().of(area, when).number();
            Optional<java.math.BigDecimal> score =
                    satisfaction.comparison().of(area, then).number();
            if (cost.isPresent() && score.isPresent()) {
                said.listing(List.of(area));
                points.add(new Scatter.Point(
                        area.name().in(texts.language()),
                        cost.get().doubleValue(),
                        score.get().doubleValue(),
                        costText.bare(cost.get()),
                        upText.bare(score.get()),
                        Role.PEER,
                        0,
                        said.footnote(area)));
            }
        }
        var party = new Party(
                "", texts.count("indicator.everyone", points.size(), points.size()), texts.get("chart.municipalities"));
        return new Scatter(
                texts.language(),
                RelationPicture.measure(costText),
                RelationPicture.measure(upText),
                party,
                then + ", " + when,
                points,
                costs.areas().size() - points.size(),
                null);
    }
}
