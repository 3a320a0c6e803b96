package org.maalestok.keyfigures.quality;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Remark;
import org.maalestok.keyfigures.RemarkText;
import org.maalestok.keyfigures.Suspect;
import org.maalestok.keyfigures.figures.FreshFigures;
import org.maalestok.keyfigures.figures.RemarksChanged;
import org.maalestok.ui.Days;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * A decision holds for one figure. When the source has delivered another one it ends, and the new figure is put on the suspects' list with that reason,
 * whether or not a rule finds it odd: somebody had looked at this figure before, and should know that it is another one now.
 */
@Component
class EndedDecisions {

    /** The number under which such a figure stands on the list; those of rules begin with 1. */
    static final int REASON = 0;

    static final Text NAME = new Text(
            "Tidligere afgørelse gælder ikke længere",
            "Tidligere avgjørelse gjelder ikke lenger",
            "An earlier decision no longer holds");

    private static final Text SENTENCE = new Text(
            "Tallet blev %s af %s den %s: »%s« Nu er det %s mod %s dengang.",
            "Tallet ble %s av %s %s: «%s» Nå er det %s, mot %s den gangen.",
            "The figure was %s by %s on %s: “%s” It is now %s, against %s then.");

    /** The figure that was decided about has come back; the decision, which ended in between, has not. */
    private static final Text AGAIN = new Text(
            "Tallet blev %s af %s den %s: »%s« Siden var det et andet, og nu er det %s igen. Afgørelsen gælder ikke længere.",
            "Tallet ble %s av %s %s: «%s» Siden var det et annet, og nå er det %s igjen. Avgjørelsen gjelder ikke lenger.",
            "The figure was %s by %s on %s: “%s” It has been another one since, and is %s again. The decision no longer holds.");

    private final FreshFigures figures;
    private final Catalogue catalogue;
    private final JdbcDecisions decisions;
    private final JdbcSuspects suspects;
    private final ApplicationEventPublisher events;

    EndedDecisions(
            FreshFigures figures,
            Catalogue catalogue,
            JdbcDecisions decisions,
            JdbcSuspects suspects,
            ApplicationEventPublisher events) {
        this.figures = figures;
        this.catalogue = catalogue;
        this.decisions = decisions;
        this.suspects = suspects;
        this.events = events;
    }

    /** Whether a release can end a decision, or change a figure that is on the list because one ended. */
    boolean areConcerned() {
        return decisions.anyHolds() || suspects.anyOpen(REASON);
    }

    /** The decisions about figures that do not stand in the tables any more. */
    List<Said> listOutdated(Collection<Indicator> affected, int release) {
        var byIndicator = decisions
                .listDecisions(affected.stream().map(Indicator::id).toList())
                .stream()
                .collect(Collectors.groupingBy(said -> said.cell().indicatorId()));
        var decided = affected.stream()
                .filter(indicator -> byIndicator.containsKey(indicator.id()))
                .toList();
        var outdated = new ArrayList<Said>();
        figures.read(decided, release)
                .forEach((indicator, table) -> byIndicator.getOrDefault(indicator.id(), List.of()).stream()
                        .filter(said -> !holds(said, table))
                        .forEach(outdated::add));
        return outdated;
    }

    void end(Collection<Said> outdated) {
        if (!outdated.isEmpty()) {
            decisions.end(outdated.stream().map(Said::id).toList(), Ending.NEW_FIGURE, null, null, Instant.now());
            events.publishEvent(new RemarksChanged());
        }
    }

    private static boolean holds(Said said, FigureTable table) {
        return table.remarksAt(said.cell().areaId(), said.cell().period()).stream()
                .anyMatch(remark -> remark.id() == said.id());
    }

    /**
     * The figures that are on the list because a decision ended, as they stand now; none where there is no figure any more.
     *
     * @param indicatorIds whose figures may have changed
     * @param outdated decisions that end now
     */
    List<Suspect> find(Collection<Integer> indicatorIds, Collection<Said> outdated, int release) {
        var last = new HashMap<Cell, Said>();
        decisions
                .listLastEnded(suspects.listOpenCells(REASON, indicatorIds))
                .forEach(said -> last.put(said.cell(), said));
        outdated.stream()
                .filter(said -> said.kind() != Remark.Kind.HELD_BACK)
                .forEach(said -> last.put(said.cell(), said));
        var tables = figures.read(
                last.keySet().stream()
                        .map(cell -> catalogue.getIndicator(cell.indicatorId()))
                        .distinct()
                        .toList(),
                release);
        return last.values().stream()
                .map(said -> suspect(
                        said,
                        Objects.requireNonNull(
                                tables.get(catalogue.getIndicator(said.cell().indicatorId())))))
                .filter(suspect -> suspect.found() != Observation.NONE)
                .toList();
    }

    private static Suspect suspect(Said said, FigureTable table) {
        Cell cell = said.cell();
        Observation now = table.delivered(cell.areaId(), cell.period());
        return new Suspect(
                REASON,
                cell.indicatorId(),
                cell.areaId(),
                cell.period(),
                now,
                Wording.each(language -> sentence(said, table.indicator(), now, language)));
    }

    private static String sentence(Said said, Indicator indicator, Observation now, Language language) {
        Text sentence = now.saysSameAs(said.about()) ? AGAIN : SENTENCE;
        return sentence.in(language)
                .formatted(
                        RemarkText.label(said.kind()).in(language),
                        said.who(),
                        Days.of(said.when(), language),
                        said.words(),
                        Wording.figure(indicator, now).in(language),
                        Wording.figure(indicator, said.about()).in(language));
    }
}
