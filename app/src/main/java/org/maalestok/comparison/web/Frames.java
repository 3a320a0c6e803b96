package org.maalestok.comparison.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Address;
import org.maalestok.ui.Texts;
import org.maalestok.ui.UseLines.Line;

/** Lines that put a page's charts on other pages. A frame always shows the latest figures: a page with older ones, or a draft's, has no lines. */
final class Frames {

    private Frames() {}

    /** @param map whether the page has one */
    static List<Line> ofIndicator(Scene scene, boolean map, boolean multiples, Texts texts) {
        if (isFixed(scene.look()) || scene.period().isEmpty()) {
            return List.of();
        }
        return Embedded.ofIndicator()
                .filter(chart -> switch (chart) {
                    case TREND -> scene.comparison().periods().size() > 1;
                    case MAP -> map;
                    case MULTIPLES -> multiples;
                    default -> true;
                })
                .flatMap(chart -> of(chart, scene, texts).stream())
                .toList();
    }

    /** One of the charts of an indicator's page. */
    static List<Line> of(Embedded chart, Scene scene, Texts texts) {
        Address address = told(chart, scene.indicator(), scene.own(), scene.look(), texts)
                .with("period", chart.isOfOnePeriod() ? scene.picked() : null);
        return List.of(line(chart, address, scene.indicator(), scene.areas().size(), texts));
    }

    static List<Line> ofOverTime(OverTimeScene overTime, boolean index, boolean gap, Texts texts) {
        Scene scene = overTime.scene();
        return isFixed(scene.look())
                ? List.of()
                : Stream.of(Embedded.INDEX, Embedded.GAP)
                        .filter(chart -> chart == Embedded.INDEX ? index : gap)
                        .map(chart -> line(
                                chart,
                                told(chart, scene.indicator(), overTime.own(), scene.look(), texts)
                                        .with("base", OverTimePages.base(overTime)),
                                scene.indicator(),
                                0,
                                texts))
                        .toList();
    }

    static List<Line> ofUnits(UnitsScene scene, Texts texts) {
        return isFixed(scene.look())
                ? List.of()
                : List.of(line(
                        Embedded.UNITS,
                        address(Embedded.UNITS, scene.indicator(), scene.own(), texts)
                                .with("period", scene.picked()),
                        scene.indicator(),
                        0,
                        texts));
    }

    static List<Line> ofRelation(Indicator x, Indicator y, RelationsAsked asked, Look look, Texts texts) {
        if (isFixed(look)) {
            return List.of();
        }
        Address address = Address.of("/" + texts.language().tag() + "/embed/relation")
                .with("x", x.code())
                .with("y", y.code())
                .with("area", asked.own() == null ? null : asked.own().code())
                .with("peers", look.peersKey())
                .with("period", asked.period());
        return List.of(new Line(texts.get("embed.RELATION"), frame(address, y, Embedded.RELATION_HEIGHT, texts)));
    }

    private static boolean isFixed(Look look) {
        return look.release() != null || look.draft();
    }

    private static Line line(Embedded chart, Address address, Indicator indicator, int panels, Texts texts) {
        return new Line(texts.get("embed." + chart), frame(address, indicator, chart.height(panels), texts));
    }

    private static Address told(Embedded chart, Indicator indicator, @Nullable Area own, Look look, Texts texts) {
        return look.telling().on(address(chart, indicator, own, texts).with("peers", look.peersKey()));
    }

    private static Address address(Embedded chart, Indicator indicator, @Nullable Area own, Texts texts) {
        return Address.of("/" + texts.language().tag() + "/embed/indicator/" + indicator.code())
                .with("chart", chart.code())
                .with("area", own == null ? null : own.code());
    }

    private static String frame(Address address, Indicator indicator, int height, Texts texts) {
        return "<iframe src=\"%s\" title=\"%s\" width=\"100%%\" height=\"%d\" loading=\"lazy\"></iframe>"
                .formatted(
                        escaped(Uses.base() + address),
                        escaped(indicator.words().name().in(texts.language())),
                        height);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }
}
