package org.maalestok.ui.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.maalestok.ui.Language;

/**
 * Writes a page with every kind of chart, to be looked at: {@code main(target page, GeoJSON of municipalities or nothing)}. Open it at 360,
 * 768 and 1440 pixels, in print and in forced colours.
 */
final class ChartGallery {

    private final StringBuilder page = new StringBuilder();
    private final Vestfold nb = Vestfold.in(Language.NB);
    private final Vestfold da = Vestfold.in(Language.DA);
    private final OddTrends odd = new OddTrends(nb);
    private final Crowds crowds = new Crowds(nb);
    private int next;

    public static void main(String[] arguments) throws IOException {
        var target = Path.of(arguments.length > 0 ? arguments[0] : "target/chart-gallery.html");
        var gallery = new ChartGallery();
        gallery.write(arguments.length > 1 ? Outlines.read(Path.of(arguments[1])) : Outlines.invented());
        Files.writeString(target, gallery.page);
        System.out.println(target.toAbsolutePath());
    }

    private String id() {
        return "g" + next++;
    }

    private void write(List<Outlines.Outline> outlines) {
        page.append("""
                <!doctype html><html lang="nb"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width,initial-scale=1"><title>Chart gallery</title>
                <link rel="stylesheet" href="../src/main/resources/static/charts.css"><style>
                @font-face{font-family:Inter;font-weight:100 900;src:url(inter.woff2)}
                body{font:18px/1.55 Inter,sans-serif;color:var(--c-ink);background:var(--c-ground);margin:0 auto;max-width:77rem;padding:1rem}
                figure,h2,h3,p{margin:0}.two{display:grid;gap:2.5rem;margin-block:2.5rem}
                @media(min-width:62rem){.two{grid-template-columns:1fr 1fr;gap:4rem}}.two>*{min-width:0}
                td.sp{width:136px}td.st{width:300px}td{padding:.25rem 1rem .25rem 0;border-bottom:1px solid #ddd}
                </style></head><body>
                """);
        trends();
        rows();
        multiples();
        rankings();
        maps(outlines);
        distributions();
        scatters();
        page.append("<script src=\"../src/main/resources/static/charts.js\"></script></body></html>");
    }

    private void pair() {
        page.append("<div class=\"two\">");
    }

    private void endPair() {
        page.append("</div>");
    }

    private void figure(String finding, String what, Svg chart) {
        page.append("<figure class=\"fig\"><figcaption><h3>").append(finding).append("</h3><p class=\"what\">");
        page.append(what).append("</p></figcaption>").append(chart).append("</figure>");
    }

    private void trends() {
        figure("Trend (da)", "Bånd, brud, foreløbig", da.trend().draw(id()));
        pair();
        figure(
                "Named",
                "fire navn",
                nb.trendWith("Notodden", "Horten", "Larvik", "Drammen").draw(id()));
        figure("Gaps", "skjult og mangler", odd.gappy().draw(id()));
        figure(
                "No own",
                "",
                new Trend(
                                new Subject(
                                        Language.EN,
                                        Vestfold.in(Language.EN).subject().measure(),
                                        new Party("", "ten municipalities", "municipalities")),
                                Vestfold.YEARS,
                                List.of(),
                                Vestfold.in(Language.EN).peers(),
                                List.of())
                        .draw(id()));
        figure("Nothing", "", odd.nothing().draw(id()));
        figure("Negative", "", odd.negative().draw(id()));
        figure("One year", "", odd.oneYear().draw(id()));
        endPair();
    }

    private void rows() {
        page.append("<table>");
        row("2025", nb.items(7), nb.own());
        row("2018", nb.items(0), nb.own().subList(0, 8));
        row("98", crowds.many(98), nb.own());
        var hidden = new ArrayList<>(nb.items(7));
        hidden.set(0, Item.own("Færder", Reading.blank(Absence.SUPPRESSED)));
        row("skjult", hidden, odd.gappy().own());
        row(
                "ingen",
                List.of(Item.own("Færder", Reading.MISSING)),
                List.of(
                        Reading.MISSING,
                        Reading.MISSING,
                        Reading.MISSING,
                        Reading.MISSING,
                        Reading.MISSING,
                        Reading.MISSING,
                        Reading.MISSING,
                        Reading.MISSING));
        page.append("</table>");
    }

    private void row(String name, List<Item> items, List<Reading> own) {
        page.append("<tr><td>").append(name).append("</td><td class=\"sp\">");
        page.append(new Sparkline(nb.subject(), Vestfold.YEARS, own, nb.peers()).draw(id()));
        page.append("</td><td class=\"st\">");
        var strip = new DotStrip(nb.subject(), "2025", items, Vestfold.spread(items, Language.NB));
        page.append(strip.draw(id())).append("</td></tr>");
    }

    private void multiples() {
        page.append("<ul class=\"sm\">");
        for (var panel : new SmallMultiples(nb.subject(), Vestfold.YEARS, nb.lines(), nb.peers()).draw(id())) {
            page.append(panel.own() ? "<li class=\"own\">" : "<li>");
            page.append("<div class=\"nm\">")
                    .append(panel.name())
                    .append(" <span>")
                    .append(panel.value());
            page.append("</span></div>").append(panel.chart()).append("<p class=\"yrs\"><span>");
            page.append(panel.note().isEmpty() ? "2018" : panel.note()).append("</span><span>2025</span></p></li>");
        }
        page.append("</ul>");
    }

    private void rankings() {
        pair();
        figure("Ranking", "ti kommuner", new Ranking(da.subject(), "2025", da.items(7), da.spread(7)).draw(id()));
        figure("Ranking with gaps", "2018", new Ranking(nb.subject(), "2018", nb.items(0), nb.spread(0)).draw(id()));
        var many = crowds.many(357);
        figure(
                "Condensed",
                "357",
                new Ranking(nb.subject(), "2025", many, Vestfold.spread(many, Language.NB))
                        .around(3)
                        .draw(id()));
        var mixed = new ArrayList<>(nb.items(7));
        mixed.set(2, Item.peer("Guovdageaidnu – Kautokeino", Reading.blank(Absence.SUPPRESSED)));
        mixed.set(3, Item.peer("Horten", Reading.blank(Absence.NOT_APPLICABLE)));
        mixed.set(
                4, Item.peer("Unjárga – Nesseby og litt til", nb.items(7).get(4).reading()));
        figure("States", "", new Ranking(nb.subject(), "2025", mixed, Vestfold.spread(mixed, Language.NB)).draw(id()));
        endPair();
    }

    private void maps(List<Outlines.Outline> outlines) {
        pair();
        map("Vestfold", Outlines.around(outlines, da.items(7)), da.subject());
        var some = new ArrayList<>(nb.items(7));
        some.set(3, Item.peer("Horten", Reading.MISSING));
        some.set(6, Item.peer("Porsgrunn", Reading.blank(Absence.SUPPRESSED)));
        map("States", Outlines.around(outlines, some), nb.subject());
        var random = new Random(3);
        var all = new ArrayList<AreaMap.Shape>();
        for (var outline : outlines) {
            double value = Math.round(17000 + 2000 * random.nextGaussian());
            var reading =
                    random.nextInt(12) == 0 ? Reading.MISSING : Reading.of(value, Vestfold.label(value, Language.NB));
            all.add(new AreaMap.Shape(
                    new Item(outline.name(), reading, outline.name().equals("Færder") ? Role.OWN : Role.PEER),
                    outline.rings()));
        }
        map("All", all, nb.subject());
        endPair();
    }

    private void map(String name, List<AreaMap.Shape> shapes, Subject subject) {
        var map = new AreaMap(subject, "2025", shapes);
        var svg = map.draw(id());
        page.append("<figure class=\"fig\"><h3>")
                .append(name)
                .append(" ")
                .append(svg.markup().length());
        page.append("</h3>").append(svg).append(map.legend()).append("</figure>");
    }

    private void distributions() {
        pair();
        figure(
                "Distribution",
                "",
                new Distribution(
                                da.subject(),
                                List.of(
                                        new Distribution.Strip("2018", da.items(0), da.spread(0)),
                                        new Distribution.Strip("2020", da.items(2), da.spread(2)),
                                        new Distribution.Strip("2025 (foreløbig)", da.items(7), da.spread(7))))
                        .draw(id()));
        for (int n : new int[] {98, 357}) {
            var items = crowds.many(n);
            figure(
                    n + " areas",
                    "",
                    new Distribution(
                                    nb.subject(),
                                    List.of(new Distribution.Strip("2025", items, Vestfold.spread(items, Language.NB))))
                            .draw(id()));
        }
        endPair();
    }

    private void scatters() {
        pair();
        var income = Map.of(
                "Færder",
                111532,
                "Drammen",
                103017,
                "Holmestrand",
                103966,
                "Horten",
                108341,
                "Larvik",
                106985,
                "Notodden",
                131242,
                "Porsgrunn",
                112320,
                "Sandefjord",
                101644,
                "Skien",
                111179,
                "Tønsberg",
                104917);
        var points = new ArrayList<Scatter.Point>();
        for (var item : nb.items(7)) {
            double across = income.getOrDefault(item.name(), 0);
            points.add(new Scatter.Point(
                    item.name(),
                    across,
                    Count.number(item),
                    Vestfold.label(across, Language.NB),
                    Count.label(item),
                    item.isOwn() ? Role.OWN : item.name().startsWith("Not") ? Role.NAMED : Role.PEER));
        }
        var across = new Measure("driftsinntekter per innbygger", "Driftsinntekter, kr per innbygger, 2025", "kr", 0);
        figure(
                "Scatter",
                "ti kommuner",
                new Scatter(
                                Language.NB,
                                across,
                                nb.subject().measure(),
                                nb.subject().party(),
                                "2025",
                                points,
                                1,
                                null)
                        .draw(id()));
        figure("98", "", crowds.crowd(across).draw(id()));
        endPair();
    }
}
