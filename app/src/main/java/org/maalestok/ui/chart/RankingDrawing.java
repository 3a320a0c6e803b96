package org.maalestok.ui.chart;

import static org.maalestok.ui.chart.Phrase.*;

import java.util.List;

/** Draws a {@link Ranking}: name, stem from the median, dot, value. */
final class RankingDrawing {

    private static final double ROW = 30;
    private static final double TOP = 30;

    private final Ranking ranking;
    private final List<Rows.Row> rows;
    private final Words words;
    private final Pen pen;
    private final Ticks ticks;
    private final Scale x;
    private final double width;
    private final double names;
    private final double bottom;

    private RankingDrawing(Ranking ranking, List<Rows.Row> rows, Extent extent, boolean wide) {
        this.ranking = ranking;
        this.rows = rows;
        pen = new Pen(rows.size() * 420 + 1000);
        width = wide ? 540 : 328;
        words = Words.in(ranking.subject().language());
        names = Math.min(widestName(rows, words), wide ? 170 : 112);
        ticks = Ticks.covering(extent, ranking.subject().measure().decimals());
        double right = width - widestValue(rows) - 16;
        x = Scale.of(ticks, names + 22, right);
        bottom = TOP + ROW * rows.size();
    }

    static Svg draw(Ranking ranking, String prefix) {
        var rows = Rows.of(ranking);
        var extent =
                new Extent().addItems(ranking.items()).add(ranking.spread()).nearZero();
        return Frame.pair(
                prefix,
                Frame.Walk.NEAREST,
                RankingWords.title(ranking),
                RankingWords.description(ranking),
                (wide, id) -> extent.empty()
                        ? NoData.draw(wide ? 540 : 328, ranking.subject().language())
                        : new RankingDrawing(ranking, rows, extent, wide).body());
    }

    private Frame.Body body() {
        grid();
        median();
        for (int i = 0; i < rows.size(); i++) {
            row(rows.get(i), TOP + ROW * (i + 0.5));
        }
        marks();
        var note = StripWords.absent(words, undrawn());
        double end = note(note, bottom + 18);
        return new Frame.Body((int) width, (int) Math.ceil(end + 12), pen);
    }

    /** What no row shows. */
    private Count undrawn() {
        var drawn = rows.stream()
                .filter(Rows.Empty.class::isInstance)
                .map(row -> ((Rows.Empty) row).item())
                .toList();
        return Count.of(
                ranking.items().stream().filter(item -> !drawn.contains(item)).toList());
    }

    private double note(String note, double above) {
        if (note.isEmpty()) {
            return above;
        }
        double y = above;
        for (var line : Wrap.lines(note, TextWidth.TICK, width)) {
            y += 17;
            pen.text(0, y + 2, "t-sm", line);
        }
        return y;
    }

    private void grid() {
        for (int i = 0; i < ticks.count(); i++) {
            double at = x.at(ticks.at(i));
            pen.line(at, TOP, at, bottom, ticks.at(i) == 0 ? "axis" : "grid");
        }
        TickRow.draw(pen, ticks, ranking.subject().language(), x, bottom + 18, width);
    }

    private void median() {
        var spread = ranking.spread();
        if (!spread.hasMedian()) {
            return;
        }
        double at = x.at(spread.median());
        pen.line(at, TOP - 6, at, TOP + ROW * valued(), "med");
        var said = words.say(MEDIAN) + " " + spread.medianLabel();
        double half = TextWidth.bold(said, TextWidth.LABEL) / 2;
        pen.text(Math.clamp(at, half, width - half), TOP - 12, "m t-b halo", said);
    }

    /** How many rows, from the top, show values. */
    private long valued() {
        return rows.stream().filter(row -> !(row instanceof Rows.Empty)).count();
    }

    private void row(Rows.Row row, double y) {
        switch (row) {
            case Rows.Value value -> value(value, y);
            case Rows.Empty empty -> empty(empty, y);
            case Rows.Gap gap -> gap(gap, y);
        }
    }

    private void value(Rows.Value row, double y) {
        boolean own = row.item().isOwn();
        double at = x.at(row.known().value());
        if (ranking.spread().hasMedian()) {
            pen.line(x.at(ranking.spread().median()), y, at, y, own ? "own" : "peer-l");
        }
        name(row.item(), y);
        pen.text(width, y + 4.5, own ? "e t-own" : "e", row.known().written());
    }

    /** A name that is too long for a line takes two. */
    private void name(Item item, double y) {
        double size = item.isOwn() ? TextWidth.OWN : TextWidth.LABEL;
        var cls = item.isOwn() ? "e t-own" : "e t-ink";
        var halves = Wrap.lines(item.name(), TextWidth.LABEL * 1.08, names);
        if (TextWidth.bold(item.name(), size) <= names || halves.size() == 1) {
            pen.text(names, y + 4.5, cls, TextWidth.fit(item.name(), size, names));
        } else {
            pen.text(names, y - 3, cls, TextWidth.fit(halves.get(0), size, names));
            pen.text(
                    names, y + 11, cls, TextWidth.fit(String.join(" ", halves.subList(1, halves.size())), size, names));
        }
    }

    private void empty(Rows.Empty row, double y) {
        name(row.item(), y);
        double left = x.start();
        double room = x.end() - left;
        if (row.blank().reason() == Absence.SUPPRESSED) {
            pen.rect(left, y - 9, room, 18, "supp");
        } else {
            Hatch.field(pen, left, y - 9, room, 18);
        }
        pen.text(
                width,
                y + 4.5,
                "e t-sm",
                row.blank().footnote().after(words.absence(row.blank().reason())));
    }

    /** The left-out ones as a bar over their range, with their number. */
    private void gap(Rows.Gap gap, double y) {
        double from = x.at(gap.low().value());
        double to = x.at(gap.high().value());
        pen.rect(from, y - 3, Math.max(2, to - from), 6, "between");
        pen.text(names, y + 4.5, "e t-sm", words.say(MORE, "" + gap.count()));
    }

    /** Dots last, over all stems; the script walks them from top to bottom. */
    private void marks() {
        var marks = new Marks();
        for (var row : rows) {
            if (row instanceof Rows.Value value) {
                marks.add(
                        value.item().name(),
                        value.known().spoken(ranking.subject().measure()));
            }
        }
        pen.open("dots", marks);
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof Rows.Value value) {
                boolean own = value.item().isOwn();
                pen.circle(x.at(value.known().value()), TOP + ROW * (i + 0.5), own ? 7 : 5.5, own ? "own-d" : "peer");
            }
        }
        pen.close();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof Rows.Value value) {
                double radius = value.item().isOwn() ? 7 : 5.5;
                value.known().footnote().ring(pen, x.at(value.known().value()), TOP + ROW * (i + 0.5), radius);
            }
        }
    }

    private static double widestName(List<Rows.Row> rows, Words words) {
        double widest = 40;
        for (var row : rows) {
            var name =
                    switch (row) {
                        case Rows.Value value -> value.item().name();
                        case Rows.Empty empty -> empty.item().name();
                        case Rows.Gap gap -> words.say(MORE, "" + gap.count());
                    };
            widest = Math.max(widest, TextWidth.bold(name, TextWidth.LABEL) + 4);
        }
        return Math.ceil(widest);
    }

    private double widestValue(List<Rows.Row> rows) {
        double widest = 30;
        for (var row : rows) {
            var label =
                    switch (row) {
                        case Rows.Value value -> value.known().written();
                        case Rows.Empty empty ->
                            empty.blank()
                                    .footnote()
                                    .after(words.absence(empty.blank().reason()));
                        case Rows.Gap gap -> gap.high().label();
                    };
            widest = Math.max(widest, TextWidth.bold(label, TextWidth.OWN));
        }
        return Math.ceil(widest);
    }
}
