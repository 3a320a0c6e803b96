package org.maalestok.ui.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.maalestok.ui.Language;
import org.maalestok.ui.Numbers;

/**
 * Real figures to draw with: gross operating expenditure on primary school per inhabitant (KOSTRA, Statistics Norway, CC BY 4.0) in the ten
 * municipalities in and around Vestfold, 2018–2025. Drammen, Holmestrand and Tønsberg were merged in 2020; 2025 is provisional.
 */
final class Vestfold {

    static final List<String> YEARS = List.of("2018", "2019", "2020", "2021", "2022", "2023", "2024", "2025");

    private static final String TABLE = """
            Færder       15593 15967 15522 17119 18163 19755 19987 20276
            Drammen         ..    .. 14422 15053 15362 16457 17052 17508
            Holmestrand     ..    .. 14882 15998 16189 17913 18886 19679
            Horten       15101 15280 14978 15982 16662 17615 18923 18643
            Larvik       14621 14593 14115 15272 15868 17324 17585 18275
            Notodden     17176 17579 16560 17601 18508 20156 20480 21090
            Porsgrunn    14943 15463 15235 16389 16056 17953 17538 17940
            Sandefjord   14708 14887 15157 15700 16223 17620 18148 18634
            Skien        15119 15508 15140 15961 16258 17561 18095 18694
            Tønsberg        ..    .. 14654 15415 16333 18098 18575 18733
            """;

    private final Language language;

    private Vestfold(Language language) {
        this.language = language;
    }

    static Vestfold in(Language language) {
        return new Vestfold(language);
    }

    Subject subject() {
        return switch (language) {
            case NB ->
                new Subject(
                        language,
                        new Measure(
                                "brutto driftsutgifter til grunnskole per innbygger",
                                "kr per innbygger, løpende priser",
                                "kr",
                                0),
                        new Party("Færder", "ni nabokommuner", "kommuner"));
            case DA ->
                new Subject(
                        language,
                        new Measure(
                                "bruttodriftsudgifter til grundskole pr. indbygger",
                                "NOK pr. indbygger, løbende priser",
                                "NOK",
                                0),
                        new Party("Færder", "ni nabokommuner", "kommuner"));
            case EN ->
                new Subject(
                        language,
                        new Measure(
                                "gross operating expenditure on primary school per inhabitant",
                                "NOK per inhabitant, current prices",
                                "NOK",
                                0),
                        new Party("Færder", "nine neighbours", "municipalities"));
        };
    }

    List<Line> lines() {
        return TABLE.lines().map(this::line).toList();
    }

    private Line line(String row) {
        var cells = row.split(" +");
        var readings = new ArrayList<Reading>();
        for (int i = 1; i < cells.length; i++) {
            readings.add(cells[i].equals("..") ? Reading.MISSING : reading(cells[i], i == cells.length - 1));
        }
        return new Line(cells[0], readings);
    }

    private Reading reading(String cell, boolean provisional) {
        var value = new BigDecimal(cell);
        var label = Numbers.in(language).format(value, 0);
        return provisional ? Reading.provisional(value.doubleValue(), label) : Reading.of(value.doubleValue(), label);
    }

    List<Reading> own() {
        return lines().getFirst().readings();
    }

    List<PeerPeriod> peers() {
        var peers = new ArrayList<PeerPeriod>();
        for (int i = 0; i < YEARS.size(); i++) {
            peers.add(new PeerPeriod(spread(i), i < 2 ? 1 : 2));
        }
        return peers;
    }

    List<Item> items(int year) {
        return lines().stream()
                .map(line -> new Item(
                        line.name(), line.readings().get(year), line.name().equals("Færder") ? Role.OWN : Role.PEER))
                .toList();
    }

    Spread spread(int year) {
        return spread(items(year), language);
    }

    /** Median and quartiles of the others, linear between neighbours. */
    static Spread spread(List<Item> items, Language language) {
        double[] values = items.stream()
                .filter(item -> !item.isOwn() && item.reading() instanceof Reading.Known)
                .mapToDouble(Count::number)
                .sorted()
                .toArray();
        if (values.length == 0) {
            return Spread.NONE;
        }
        double low = quantile(values, 0.25);
        double middle = quantile(values, 0.5);
        double high = quantile(values, 0.75);
        return new Spread(
                low,
                middle,
                high,
                label(middle, language),
                label(low, language) + "\u2013" + label(high, language),
                values.length);
    }

    static String label(double value, Language language) {
        return Numbers.in(language).format(BigDecimal.valueOf(value), 0);
    }

    private static double quantile(double[] sorted, double part) {
        double at = part * (sorted.length - 1);
        int below = (int) at;
        return below + 1 == sorted.length
                ? sorted[below]
                : sorted[below] + (at - below) * (sorted[below + 1] - sorted[below]);
    }

    Trend trend() {
        return new Trend(subject(), YEARS, own(), peers(), List.of());
    }

    Trend trendWith(String... named) {
        var lines = lines().stream()
                .filter(line -> Arrays.asList(named).contains(line.name()))
                .toList();
        return new Trend(subject(), YEARS, own(), peers(), lines);
    }
}
