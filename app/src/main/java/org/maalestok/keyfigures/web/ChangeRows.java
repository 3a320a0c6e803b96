package org.maalestok.keyfigures.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.keyfigures.Change;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.ObservationText;
import org.maalestok.keyfigures.PlaceNames;
import org.maalestok.keyfigures.RemarkText;
import org.maalestok.keyfigures.web.ReleasePage.Group;
import org.maalestok.keyfigures.web.ReleasePage.Noted;
import org.maalestok.keyfigures.web.ReleasePage.Row;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.Address;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;

/** Changes as rows of a table, each indicator's together. */
@Component
class ChangeRows {

    private final KeyFigures figures;
    private final Areas areas;

    ChangeRows(KeyFigures figures, Areas areas) {
        this.figures = figures;
        this.areas = areas;
    }

    /** @param remarks in the order of the rows */
    record Shown(List<Group> groups, List<Noted> remarks) {}

    /** The changes under their indicators, in the order in which they come. */
    Shown of(List<Change> changes, int release, Texts t) {
        var byIndicator = new LinkedHashMap<Integer, List<Change>>();
        changes.forEach(change -> byIndicator
                .computeIfAbsent(change.indicatorId(), id -> new ArrayList<>())
                .add(change));
        var names = new PlaceNames(areas, t.language());
        var remarks = new ArrayList<Noted>();
        List<Group> groups = byIndicator.entrySet().stream()
                .map(entry -> group(
                        figures.catalogue().getIndicator(entry.getKey()), entry.getValue(), release, names, remarks, t))
                .toList();
        return new Shown(groups, remarks);
    }

    private Group group(
            Indicator indicator, List<Change> changes, int release, PlaceNames names, List<Noted> remarks, Texts t) {
        String name = indicator.words().name().in(t.language());
        return new Group(
                name,
                Address.of("/%s/indicator/%s".formatted(t.language().tag(), indicator.code()))
                        .with("release", String.valueOf(release))
                        .toString(),
                indicator.unitLabelBesideName(t.language()),
                changes.stream()
                        .map(change -> row(change, indicator, names, remarks, t))
                        .toList());
    }

    private Row row(Change change, Indicator indicator, PlaceNames names, List<Noted> remarks, Texts t) {
        String area = names.of(areas.get(change.areaId()), change.period().start());
        FigureTable now = figures.table(indicator, AsOf.LATEST);
        return new Row(
                area,
                change.period().toString(),
                t.get("change." + change.kind()),
                before(change, indicator, t),
                after(change, indicator, t),
                difference(change, indicator, t),
                remark(change, now, t),
                noted(change, area, now, remarks, t));
    }

    /** Adds what was said of the figure to all that was said; its number there, 0 when nothing was. */
    private static int noted(Change change, String area, FigureTable now, List<Noted> remarks, Texts t) {
        Indicator indicator = now.indicator();
        List<RemarkText> said = now.remarksAt(change.areaId(), change.period()).stream()
                .map(remark -> RemarkText.of(remark, indicator, t.language()))
                .toList();
        if (said.isEmpty()) {
            return 0;
        }
        String name = indicator.words().name().in(t.language());
        String figure = "%s, %s %s".formatted(name, area, change.period());
        remarks.add(new Noted(remarks.size() + 1, figure, said));
        return remarks.size();
    }

    /** What was said of the figure as it is now, in a word or two each; a decision that stands beside the figure itself is not said twice. */
    private static String remark(Change change, FigureTable now, Texts t) {
        boolean told = now.decisionAbout(change.areaId(), change.period(), change.after())
                .isPresent();
        return now.remarksAt(change.areaId(), change.period()).stream()
                .filter(remark -> !told || !remark.kind().changesFigure())
                .map(remark -> RemarkText.label(remark.kind()).in(t.language()))
                .collect(Collectors.joining(", "));
    }

    private static ObservationText before(Change change, Indicator indicator, Texts t) {
        return change.kind() == Change.Kind.ADDED ? none(t) : text(change.before(), indicator, t);
    }

    /** The figure that came; where a decision holds for it, with what is shown in its place. */
    private ObservationText after(Change change, Indicator indicator, Texts t) {
        if (change.kind() == Change.Kind.WITHDRAWN) {
            return none(t);
        }
        String instead = RemarkText.shownInstead(
                figures.table(indicator, AsOf.LATEST),
                change.areaId(),
                change.period(),
                change.after(),
                indicator.decimals(),
                t.language());
        return text(change.after(), indicator, t).and(instead);
    }

    private static ObservationText none(Texts t) {
        return new ObservationText("–", t.get("change.none"), "");
    }

    private static ObservationText text(Observation observation, Indicator indicator, Texts t) {
        return ObservationText.of(observation, indicator.decimals(), t.language());
    }

    private static String difference(Change change, Indicator indicator, Texts t) {
        Optional<BigDecimal> rise = change.after()
                .number()
                .flatMap(after -> change.before().number().map(after::subtract));
        return rise.map(by -> by.signum() == 0
                        ? t.get("change.same")
                        : Numbers.in(t.language()).signed(by, decimals(by, indicator)))
                .orElse("");
    }

    /** As many as the indicator shows, or one digit of a difference that would otherwise be rounded away. */
    private static int decimals(BigDecimal by, Indicator indicator) {
        int first = by.scale() - by.precision() + 1;
        return Math.clamp(first, indicator.decimals(), 12);
    }
}
