package org.maalestok.ui.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.maalestok.ui.Language;
import org.maalestok.ui.Numbers;

/** Every kind of chart over seeded random data of the sorts that break charts. */
final class RandomCharts {

    /** What the values are like. */
    enum Sort {
        USUAL,
        NEGATIVE,
        HUGE,
        TINY,
        EQUAL,
        ZERO,
        SKEWED
    }

    private final Random random;
    private final Sort sort;
    private final double holes;
    private final Language language;
    private final int decimals;

    RandomCharts(long seed) {
        random = new Random(seed);
        sort = Sort.values()[random.nextInt(Sort.values().length)];
        holes = new double[] {0, 0.2, 0.8, 1}[random.nextInt(4)];
        language = Language.values()[random.nextInt(3)];
        decimals = sort == Sort.TINY ? 4 : random.nextInt(3);
    }

    private double value() {
        double noise = random.nextGaussian();
        return switch (sort) {
            case USUAL -> 18_000 + 2_000 * noise;
            case NEGATIVE -> -500 + 1_500 * noise;
            case HUGE -> 4e13 + 3e13 * noise;
            case TINY -> 0.01 + 0.003 * noise;
            case EQUAL -> 42;
            case ZERO -> 0;
            case SKEWED -> Math.exp(6 + 2 * noise);
        };
    }

    private Reading reading() {
        if (random.nextDouble() < holes) {
            return Reading.blank(Absence.values()[random.nextInt(4)]);
        }
        double value = value();
        return new Reading.Known(value, label(value), Certainty.values()[random.nextInt(3)]);
    }

    private String label(double value) {
        return Numbers.in(language).format(BigDecimal.valueOf(value), decimals);
    }

    private Subject subject() {
        var party =
                random.nextInt(5) == 0 ? new Party("", "de ti", "kommuner") : new Party("Færder", "de ni", "kommuner");
        return new Subject(
                language, new Measure("utgift <per> \"elev\" & barn", "kr per elev & <år>", "kr", decimals), party);
    }

    private Spread spread(List<Item> items) {
        double[] values = items.stream()
                .filter(item -> !item.isOwn() && item.reading() instanceof Reading.Known)
                .mapToDouble(Count::number)
                .sorted()
                .toArray();
        int n = values.length;
        return n == 0
                ? Spread.NONE
                : new Spread(
                        values[n / 4],
                        values[n / 2],
                        values[3 * n / 4],
                        label(values[n / 2]),
                        label(values[n / 4]) + "\u2013" + label(values[3 * n / 4]),
                        n);
    }

    private List<Item> items(int n) {
        var items = new ArrayList<Item>();
        if (random.nextInt(4) > 0) {
            items.add(Item.own("Færder", reading()));
        }
        for (int i = items.size(); i < n; i++) {
            items.add(Item.peer(i % 7 == 0 ? "Guovdageaidnu – Kautokeino " + i : "By " + i, reading()));
        }
        return items;
    }

    private List<Reading> readings(int n) {
        return IntStream.range(0, n).mapToObj(i -> reading()).toList();
    }

    private List<PeerPeriod> peers(int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> new PeerPeriod(spread(items(random.nextInt(2, 12))), i < n / 3 ? 1 : 2))
                .toList();
    }

    private static List<String> periods(int n) {
        return IntStream.range(0, n).mapToObj(i -> "" + (2026 - n + i)).toList();
    }

    /** All kinds by name. */
    Map<String, Svg> draw() {
        var drawn = new LinkedHashMap<String, Svg>();
        var subject = subject();
        int n = random.nextInt(1, 14);
        var own = subject.party().hasOwn() ? readings(n) : List.<Reading>of();
        var named = IntStream.range(0, random.nextInt(5))
                .mapToObj(i -> new Line("Navn " + i, readings(n)))
                .toList();
        drawn.put("trend", new Trend(subject, periods(n), own, peers(n), named).draw("t"));
        drawn.put("sparkline", new Sparkline(subject, periods(n), readings(n), peers(n)).draw("s"));
        int many = List.of(1, 2, 9, 41, 98, 160).get(random.nextInt(6));
        var items = items(many);
        drawn.put("spine", new Spine(subject, "2025", items, spread(items), Spine.Good.values()[many % 3]).draw("sp"));
        drawn.put("strip", new DotStrip(subject, "2025", items, spread(items)).draw("d"));
        var ranking = new Ranking(subject, "2025", items, spread(items));
        drawn.put("ranking", ranking.draw("r"));
        drawn.put("condensed", ranking.around(3).draw("c"));
        var other = items(many);
        drawn.put(
                "distribution",
                new Distribution(
                                subject,
                                List.of(
                                        new Distribution.Strip("2020", other, spread(other)),
                                        new Distribution.Strip("2025", items, spread(items))))
                        .draw("v"));
        var lines = List.of(new Line("Færder", readings(n)), new Line("Horten", readings(n)));
        drawn.put(
                "multiples",
                new SmallMultiples(subject, periods(n), lines, peers(n))
                        .draw("m")
                        .get(1)
                        .chart());
        drawn.put("scatter", scatter(subject, many));
        drawn.put("map", map(subject).draw("k"));
        return drawn;
    }

    private Svg scatter(Subject subject, int n) {
        var points = new ArrayList<Scatter.Point>();
        for (int i = 0; i < n; i++) {
            double x = value();
            double y = value();
            points.add(new Scatter.Point(
                    "By " + i, x, y, label(x), label(y), i == 0 ? Role.OWN : i < 4 ? Role.NAMED : Role.PEER));
        }
        return new Scatter(language, subject.measure(), subject.measure(), subject.party(), "2025", points, 2, null)
                .draw("p");
    }

    private AreaMap map(Subject subject) {
        var outlines = Outlines.invented();
        var items = outlines.stream()
                .limit(random.nextInt(1, 11))
                .map(outline -> outline.name().equals("Færder")
                        ? Item.own("Færder", reading())
                        : Item.peer(outline.name(), reading()))
                .toList();
        return new AreaMap(subject, "2025", Outlines.around(outlines, items));
    }
}
