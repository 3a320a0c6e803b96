package org.maalestok.comparison.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.maalestok.comparison.IndicatorText;
import org.maalestok.comparison.Judgement;
import org.maalestok.comparison.JudgementWords;
import org.maalestok.comparison.trend.SameStart;
import org.maalestok.comparison.trend.SameStart.Found;
import org.maalestok.comparison.trend.SameStartWords;
import org.maalestok.comparison.trend.TrendWords;
import org.maalestok.comparison.web.IndicatorPage.Cell;
import org.maalestok.comparison.web.OverTimePage.Learn;
import org.maalestok.comparison.web.OverTimePage.Way;
import org.maalestok.keyfigures.Polarity;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;

/** Whom to learn from, as the page over time shows it. */
@Component
class LearnMaker {

    /** Where there is no good direction, so many of each end are shown. */
    private static final int ENDS = 3;

    /** @param remarks what was said of the figures, numbered */
    Learn learn(OverTimeScene overTime, SameStart start, Remarks remarks, Texts texts) {
        String sentence = SameStartWords.sentence(
                start,
                overTime.own(),
                Objects.requireNonNull(overTime.base()),
                overTime.scene().indicator(),
                texts.language());
        if (!(start instanceof Found found) || found.near().isEmpty()) {
            return new Learn(start instanceof Found, sentence, List.of(), List.of(), List.of());
        }
        List<SameStart.Way> shown = shown(found, overTime.scene().indicator().polarity());
        List<SameStart.Way> rest =
                found.near().stream().filter(way -> !shown.contains(way)).toList();
        var maker = new Rows(overTime, found, remarks, texts);
        return new Learn(
                true,
                sentence,
                maker.heads(),
                Stream.concat(Stream.of(found.ours()), shown.stream())
                        .map(maker::way)
                        .toList(),
                rest.stream().map(maker::way).toList());
    }

    private static List<SameStart.Way> shown(Found found, Polarity polarity) {
        List<SameStart.Way> near = found.near();
        if (polarity != Polarity.NEUTRAL) {
            return found.teachers();
        }
        if (near.size() <= 2 * ENDS) {
            return near;
        }
        var ends = new ArrayList<>(near.subList(0, ENDS));
        ends.addAll(near.subList(near.size() - ENDS, near.size()));
        return ends;
    }

    private final class Rows {

        private final OverTimeScene overTime;
        private final Found found;
        private final Texts texts;
        private final IndicatorText text;
        private final IndicatorTables figures;
        private final boolean uncertain;

        Rows(OverTimeScene overTime, Found found, Remarks remarks, Texts texts) {
            this.overTime = overTime;
            this.found = found;
            this.texts = texts;
            this.text = new IndicatorText(overTime.scene().indicator(), texts.language());
            this.figures = new IndicatorTables(overTime.scene(), text, texts, remarks);
            this.uncertain = overTime.scene().comparison().judge().byInterval()
                    && found.near().stream()
                            .anyMatch(way -> judgement(way.area()).compared());
        }

        List<String> heads() {
            var heads = new ArrayList<>(List.of(
                    texts.get("table.municipality"),
                    found.from().toString(),
                    found.to().toString(),
                    texts.get("overTime.col.change"),
                    texts.get("col.trend")));
            if (uncertain) {
                heads.add(
                        texts.get("overTime.col.certain", overTime.own().name().in(texts.language()), found.to()));
            }
            return heads;
        }

        /** The latest figure against ours as a point value. */
        private Judgement judgement(Area area) {
            return overTime.scene()
                    .comparison()
                    .judge()
                    .judge(area.id(), found.to(), found.ours().now(), Double.NaN, 0);
        }

        Way way(SameStart.Way way) {
            boolean own = way.area().equals(overTime.own());
            var cells = new ArrayList<>(List.of(
                    figures.cell(way.area(), found.from()),
                    figures.cell(way.area(), found.to()),
                    plain(text.signed(way.change())),
                    plain(TrendWords.tag(way.trend(), texts.language()))));
            if (uncertain) {
                cells.add(plain(own ? "" : certain(way.area())));
            }
            return new Way(
                    way.area().name().in(texts.language()),
                    overTime.scene()
                            .look()
                            .indicator(overTime.scene().indicator().code(), way.area())
                            .toString(),
                    own,
                    cells);
        }

        private static Cell plain(String words) {
            return Cell.of(words, "", "");
        }

        private String certain(Area area) {
            Judgement judgement = judgement(area);
            return judgement.compared() ? JudgementWords.tag(judgement, texts.language()) : "–";
        }
    }
}
