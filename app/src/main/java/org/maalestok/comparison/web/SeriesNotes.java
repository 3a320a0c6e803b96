package org.maalestok.comparison.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.Comparison;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Remark;
import org.maalestok.keyfigures.RemarkText;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.Areas;
import org.maalestok.municipalities.SeriesJoin;
import org.maalestok.ui.Texts;

/** What must be known about the series on a page: municipalities that came into being on the way, and periods in which some are missing. */
final class SeriesNotes {

    private static final int FEW_ENOUGH_TO_NAME = 6;

    private final Scene scene;
    private final Comparison comparison;
    private final Areas areas;
    private final Texts texts;

    SeriesNotes(Scene scene, Areas areas, Texts texts) {
        this.scene = scene;
        this.comparison = scene.comparison();
        this.areas = areas;
        this.texts = texts;
    }

    List<String> sentences() {
        var sentences = new ArrayList<String>();
        if (comparison.periods().isEmpty()) {
            return sentences;
        }
        Period first = comparison.periods().getFirst();
        if (scene.own() != null && scene.own().validity().from().isAfter(first.start())) {
            sentences.add(ownBeginning(scene.own(), first));
        }
        thinPeriods(sentences);
        remarked(sentences);
        return sentences;
    }

    /** Which of the marked municipality's figures somebody has said something of; what, stands below. */
    private void remarked(List<String> sentences) {
        if (scene.own() == null || !comparison.hasRemarks()) {
            return;
        }
        Area own = scene.own();
        for (Period period : comparison.periods()) {
            comparison.remarks(own, period).stream()
                    .filter(remark -> remark.kind() == Remark.Kind.LEFT_OUT)
                    .map(remark -> RemarkText.of(remark, scene.indicator(), texts.language()))
                    .forEach(said -> sentences.add(texts.get("note.leftOut", period, said.by(), said.words())));
        }
        List<String> periods = comparison.periods().stream()
                .filter(period -> !comparison.remarks(own, period).isEmpty())
                .filter(period -> !Remarks.isLeftOut(comparison.remarks(own, period)))
                .map(Period::toString)
                .toList();
        if (!periods.isEmpty()) {
            sentences.add(texts.get("note.remarked", PeerWords.join(periods, texts.language())));
        }
    }

    private String ownBeginning(Area own, Period first) {
        String name = name(own);
        int year = own.validity().from().getYear();
        return switch (areas.joinBackTo(own, first.start())) {
            case SeriesJoin.SumOf sum -> {
                String parts = PeerWords.join(
                        sum.parts().stream().map(this::name).distinct().toList(), texts.language());
                boolean joined = comparison.ownNumber(first).isPresent();
                yield texts.get(joined ? "note.joined" : "note.merged", name, year, parts);
            }
            case SeriesJoin.Break gap -> texts.get("note.break", name, year);
            case SeriesJoin.Same same -> "";
        };
    }

    /** Runs of periods in which the same ones of the others have no figure that have one in the latest period. */
    private void thinPeriods(List<String> sentences) {
        if (scene.own() == null || comparison.latest().isEmpty()) {
            return;
        }
        List<Area> usual = comparison.othersWithNumber(comparison.latest().get());
        Run run = null;
        for (Period period : comparison.periods()) {
            List<Area> missing = missing(period, usual);
            if (run != null && run.missing.equals(missing)) {
                run = new Run(run.first, period, missing);
                continue;
            }
            add(sentences, run, usual.size());
            run = missing.isEmpty() || missing.size() == usual.size() ? null : new Run(period, period, missing);
        }
        add(sentences, run, usual.size());
    }

    private record Run(Period first, Period last, List<Area> missing) {

        String periods() {
            return first.equals(last) ? first.toString() : first + "–" + last;
        }
    }

    private List<Area> missing(Period period, List<Area> usual) {
        Set<Area> with = Set.copyOf(comparison.othersWithNumber(period));
        return usual.stream().filter(area -> !with.contains(area)).toList();
    }

    private void add(List<String> sentences, @Nullable Run run, int usual) {
        if (run == null) {
            return;
        }
        int with = usual - run.missing.size();
        sentences.add(
                run.missing.size() > FEW_ENOUGH_TO_NAME
                        ? texts.get("note.thin", run.periods(), with, usual)
                        : texts.get(
                                "note.thin.named",
                                run.periods(),
                                with,
                                usual,
                                PeerWords.join(
                                        run.missing.stream().map(this::name).toList(), texts.language())));
    }

    private String name(Area area) {
        return area.name().in(texts.language());
    }
}
