package org.maalestok.keyfigures.quality;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Remark;
import org.maalestok.keyfigures.Suspect;
import org.maalestok.keyfigures.figures.FreshFigures;
import org.maalestok.keyfigures.figures.RemarksChanged;
import org.maalestok.keyfigures.releases.JdbcReleases;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Decides about figures: confirms, corrects, leaves out, takes back. Whoever decides says what they saw, so that two who decide at once learn of
 * each other. Whether somebody may is the caller's question.
 */
@Service
public class Decisions {

    private final JdbcDecisions decisions;
    private final JdbcSuspects suspects;
    private final ReleaseInspection inspection;
    private final JdbcReleases releases;
    private final Catalogue catalogue;
    private final FreshFigures figures;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Decisions(
            JdbcDecisions decisions,
            JdbcSuspects suspects,
            ReleaseInspection inspection,
            JdbcReleases releases,
            Catalogue catalogue,
            FreshFigures figures,
            TransactionOperations transactions,
            ApplicationEventPublisher events) {
        this.decisions = decisions;
        this.suspects = suspects;
        this.inspection = inspection;
        this.releases = releases;
        this.catalogue = catalogue;
        this.figures = figures;
        this.transactions = transactions;
        this.events = events;
        this.clock = Clock.systemUTC();
    }

    /**
     * A figure as somebody saw it when they decided.
     *
     * @param decision the number of the decision that held then; 0 for none
     * @param source what the source had delivered
     */
    public record Seen(Cell cell, long decision, Observation source) {}

    /** What became of a decision. */
    public sealed interface Outcome {

        /** It holds for all of the figures. */
        record Done(int figures) implements Outcome {}

        /** Meanwhile somebody else decided, or another figure came; nothing was done. */
        record Meanwhile(List<Seen> now) implements Outcome {}
    }

    /** Looks, and finds that the figures stand. */
    public Outcome confirm(List<Seen> seen, String reason, Writer writer) {
        return decide(seen, Remark.Kind.CONFIRMED, reason, Optional.empty(), writer);
    }

    /** Shows another number in the place of the source's. */
    public Outcome correct(Seen seen, BigDecimal value, String reason, Writer writer) {
        return decide(List.of(seen), Remark.Kind.CORRECTED, reason, Optional.of(value), writer);
    }

    /** Shows and counts the figures no more. */
    public Outcome leaveOut(List<Seen> seen, String reason, Writer writer) {
        return decide(seen, Remark.Kind.LEFT_OUT, reason, Optional.empty(), writer);
    }

    /**
     * Does not show these figures until somebody has decided. Those that are computed from one of them have no figure by that; those of which somebody has decided what
     * is shown stay as they are. A confirmation stands beside it, for the rules that it answers.
     */
    void holdBack(List<Cell> cells, Writer writer) {
        var all = Set.copyOf(cells);
        var held = cells.stream()
                .filter(cell -> !restsOnAny(cell, all) && !changesFigure(cell))
                .toList();
        if (!held.isEmpty()) {
            write(now(held), Remark.Kind.HELD_BACK, "", Optional.empty(), writer);
            lookAgain(held);
            events.publishEvent(new RemarksChanged());
        }
    }

    private boolean restsOnAny(Cell cell, Set<Cell> others) {
        return figures.partsOf(catalogue.getIndicator(cell.indicatorId())).stream()
                .map(part -> new Cell(part.id(), cell.areaId(), cell.period()))
                .anyMatch(part -> others.contains(part) || restsOnAny(part, others));
    }

    private Outcome decide(
            List<Seen> seen, Remark.Kind kind, String reason, Optional<BigDecimal> value, Writer writer) {
        return locked(() -> {
            var now = seen.stream().map(one -> now(one.cell())).toList();
            if (!agree(seen, now)) {
                return new Outcome.Meanwhile(now);
            }
            boolean before = now.stream().anyMatch(one -> changesFigure(one.cell()));
            write(now, kind, reason, value, writer);
            if (before || kind.changesFigure()) {
                lookAgain(now.stream().map(Seen::cell).toList());
            }
            events.publishEvent(new RemarksChanged());
            return new Outcome.Done(now.size());
        });
    }

    private boolean changesFigure(Cell cell) {
        return decisions.listDecisions(cell).stream()
                .anyMatch(said -> said.kind().changesFigure());
    }

    /** Another figure is shown from now on: what follows from it is looked at anew. */
    private void lookAgain(List<Cell> cells) {
        inspection.again(cells, releases.latestNumber());
    }

    private static boolean agree(List<Seen> seen, List<Seen> now) {
        for (int i = 0; i < seen.size(); i++) {
            if (seen.get(i).decision() != now.get(i).decision()
                    || !seen.get(i).source().saysSameAs(now.get(i).source())) {
                return false;
            }
        }
        return true;
    }

    private void write(List<Seen> all, Remark.Kind kind, String reason, Optional<BigDecimal> value, Writer writer) {
        Instant moment = clock.instant();
        Map<Cell, Set<Integer>> asked = askedBy(all);
        for (Seen one : all) {
            var standing = decisions.listDecisions(one.cell());
            var rules = new HashSet<>(asked.getOrDefault(one.cell(), Set.of()));
            var beside = standing.stream()
                    .filter(before -> staysBeside(before, kind, isNew(rules, standing)))
                    .toList();
            beside.forEach(before -> rules.removeAll(before.rules()));
            var replaced =
                    standing.stream().filter(before -> !beside.contains(before)).toList();
            replaced.stream().filter(before -> before.kind() == kind).forEach(before -> rules.addAll(before.rules()));
            decisions.end(replaced.stream().map(Said::id).toList(), Ending.REPLACED, writer, null, moment);
            decisions.insert(
                    new Statement(
                            kind, one.cell(), rules, reason, StoredFigure.of(one.source()), value.orElse(null), writer),
                    moment);
        }
    }

    /** Whether a rule asks that no confirmation has answered. */
    private static boolean isNew(Set<Integer> rules, List<Said> standing) {
        return !standing.stream()
                .filter(said -> said.kind() == Remark.Kind.CONFIRMED)
                .flatMap(said -> said.rules().stream())
                .collect(Collectors.toSet())
                .containsAll(rules);
    }

    /** A confirmation answers its own rules. What is said because another one asks does not take it away; what is said anew of the same does. */
    private static boolean staysBeside(Said before, Remark.Kind kind, boolean isNew) {
        return before.kind() == Remark.Kind.CONFIRMED
                && (kind == Remark.Kind.HELD_BACK || kind == Remark.Kind.CONFIRMED && isNew);
    }

    /** The rules that ask about figures of these indicators, by figure. */
    private Map<Cell, Set<Integer>> askedBy(List<Seen> all) {
        var indicatorIds =
                all.stream().map(one -> one.cell().indicatorId()).distinct().toList();
        return suspects.listOpen(indicatorIds).stream()
                .map(JdbcSuspects.Listed::suspect)
                .collect(Collectors.groupingBy(
                        suspect -> new Cell(suspect.indicatorId(), suspect.areaId(), suspect.period()),
                        Collectors.mapping(Suspect::rule, Collectors.toSet())));
    }

    /** Ends a decision; false when it had ended already. */
    public boolean takeBack(long decision, String reason, Writer writer) {
        return end(decision, Ending.TAKEN_BACK, reason, writer);
    }

    boolean end(long remark, Ending how, String reason, Writer writer) {
        return locked(() -> {
            boolean ended = decisions.end(List.of(remark), how, writer, reason, clock.instant()) > 0;
            decisions
                    .find(remark)
                    .filter(said -> ended && said.kind().changesFigure())
                    .ifPresent(said -> lookAgain(List.of(said.cell())));
            events.publishEvent(new RemarksChanged());
            return ended;
        });
    }

    /** How a figure stands at this moment: what the source delivered, and the decision about it. */
    public Seen now(Cell cell) {
        return new Seen(
                cell,
                findDecision(cell).map(Said::id).orElse(0L),
                source(table(catalogue.getIndicator(cell.indicatorId())), cell));
    }

    private List<Seen> now(List<Cell> cells) {
        var indicators = cells.stream()
                .map(cell -> catalogue.getIndicator(cell.indicatorId()))
                .distinct()
                .toList();
        var tables = figures.read(indicators, releases.latestNumber());
        return cells.stream()
                .map(cell -> new Seen(
                        cell,
                        findDecision(cell).map(Said::id).orElse(0L),
                        source(Objects.requireNonNull(tables.get(catalogue.getIndicator(cell.indicatorId()))), cell)))
                .toList();
    }

    private FigureTable table(Indicator indicator) {
        return Objects.requireNonNull(
                figures.read(List.of(indicator), releases.latestNumber()).get(indicator));
    }

    /** What the source delivered, whatever is shown in its place. */
    public static Observation source(FigureTable table, Cell cell) {
        return table.remarksAt(cell.areaId(), cell.period()).stream()
                .filter(remark -> remark.kind().changesFigure() && remark.indicatorId() == cell.indicatorId())
                .flatMap(remark -> remark.original().stream())
                .findFirst()
                .orElseGet(() -> table.at(cell.areaId(), cell.period()));
    }

    public Optional<Said> find(long remark) {
        return decisions.find(remark);
    }

    /** The decision that holds for a figure: that it is held back, else the newest, where it was confirmed for one rule after the other. */
    public Optional<Said> findDecision(Cell cell) {
        return decisions.listDecisions(cell).stream().findFirst();
    }

    /** The figures that a release held back, and of which nobody has decided yet; by indicator, area and period. */
    public List<Cell> listHeldBackBy(int release) {
        return decisions.listHeldBackBy(release);
    }

    /** Everything that was ever said of a figure, notes included, the newest first. */
    public List<Said> listHistory(Cell cell) {
        return decisions.listHistory(cell);
    }

    /** The decisions that ended because a release brought another figure: somebody may want to decide anew. */
    public List<Said> listEndedBy(int release) {
        return decisions.listEndedBy(release);
    }

    /** What is said of an area's figures now, notes included, the newest first. */
    public List<Said> listOfArea(int areaId) {
        return decisions.listOfArea(areaId);
    }

    <T> T locked(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> {
            releases.lock();
            return work.get();
        }));
    }

    void written() {
        events.publishEvent(new RemarksChanged());
    }
}
