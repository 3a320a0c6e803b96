package org.maalestok.keyfigures.quality;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Suspect;
import org.maalestok.keyfigures.figures.RemarksChanged;
import org.maalestok.keyfigures.quality.JdbcSuspects.Found;
import org.maalestok.keyfigures.quality.JdbcSuspects.Listed;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.Text;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Brings the suspects' list up to date. A suspect stands there as long as its rule finds the very same figure odd: it comes off when the rule looked
 * again and found nothing or another figure, when the figure is older than what the rule looks at, or when the rule is in force no more. So the list is
 * always what looking at everything today would find. What is on it already, or was decided of the same figure and rule, is not put on again.
 */
@Component
class ListKeeper {

    private static final Comparator<Suspect> ORDER = Comparator.comparingInt(Suspect::rule)
            .thenComparingInt(Suspect::indicatorId)
            .thenComparingInt(Suspect::areaId)
            .thenComparing(Suspect::period);

    private final StoredRules rules;
    private final Catalogue catalogue;
    private final Areas areas;
    private final Readings readings;
    private final JdbcSuspects suspects;
    private final JdbcDecisions decisions;
    private final EndedDecisions endedDecisions;
    private final ApplicationEventPublisher events;

    ListKeeper(
            StoredRules rules,
            Catalogue catalogue,
            Areas areas,
            Readings readings,
            JdbcSuspects suspects,
            JdbcDecisions decisions,
            EndedDecisions endedDecisions,
            ApplicationEventPublisher events) {
        this.events = events;
        this.rules = rules;
        this.catalogue = catalogue;
        this.areas = areas;
        this.readings = readings;
        this.suspects = suspects;
        this.decisions = decisions;
        this.endedDecisions = endedDecisions;
    }

    /**
     * What is to be looked at.
     *
     * @param periods of each indicator
     * @param latest by indicator, the release on whose list a new suspect is put
     * @param outdated decisions that end now
     * @param release the latest one of all
     */
    record Task(
            Map<Indicator, Predicate<Period>> periods,
            Map<Integer, Integer> latest,
            List<Said> outdated,
            int release) {}

    /** The key under which a suspect stands on the list once. */
    private record Key(int rule, Cell cell) {
        static Key of(Suspect suspect) {
            return new Key(suspect.rule(), cellOf(suspect));
        }
    }

    private static Cell cellOf(Suspect suspect) {
        return new Cell(suspect.indicatorId(), suspect.areaId(), suspect.period());
    }

    /** What is to be done to the list. */
    private record Changes(List<Suspect> fresh, List<Long> gone, Map<Long, Text> reworded) {}

    /** Looks, and says what would be new on the list. */
    List<Suspect> wouldFind(Task task) {
        return changes(task).fresh();
    }

    /** Looks, and says what is new on the list. */
    List<Suspect> bringUpToDate(Task task) {
        Changes changes = changes(task);
        endedDecisions.end(task.outdated());
        suspects.close(changes.gone(), task.release());
        suspects.reword(changes.reworded());
        suspects.add(changes.fresh().stream()
                .map(suspect -> new Found(task.latest().getOrDefault(suspect.indicatorId(), task.release()), suspect))
                .toList());
        if (!changes.fresh().isEmpty() || !changes.gone().isEmpty()) {
            events.publishEvent(new RemarksChanged());
        }
        return changes.fresh();
    }

    private Changes changes(Task task) {
        RuleSet current = rules.current();
        var inspection = new Inspection(
                current, areas, catalogue::findIndicator, readings.at(task.release(), current.looksBack()));
        var found = new HashMap<Key, Suspect>();
        inspection.find(task.periods()).forEach(suspect -> found.putIfAbsent(Key.of(suspect), suspect));
        var ids = new HashSet<>(inspection.looked().indicatorIds());
        task.periods().keySet().forEach(indicator -> ids.add(indicator.id()));
        endedDecisions
                .find(ids, task.outdated(), task.release())
                .forEach(suspect -> found.put(Key.of(suspect), suspect));
        found.values().forEach(suspect -> ids.add(suspect.indicatorId()));

        var held = new ArrayList<>(decisions.listDecisions(ids));
        held.removeAll(task.outdated());
        var listed = suspects.listOpen(ids);
        var reworded = reworded(listed, found);
        var gone = listed.stream()
                .filter(one -> isGone(one, task, inspection.looked(), found, held))
                .map(Listed::id)
                .toList();
        held.forEach(said -> said.rules()
                .forEach(rule -> found.computeIfPresent(
                        new Key(rule, said.cell()),
                        (key, suspect) -> said.about().saysSameAs(suspect.found()) ? null : suspect)));
        return new Changes(found.values().stream().sorted(ORDER).toList(), gone, reworded);
    }

    /** The figure is the same, but what is said of it is not: the others have moved. */
    private static Map<Long, Text> reworded(List<Listed> listed, Map<Key, Suspect> found) {
        var reworded = new HashMap<Long, Text>();
        for (Listed one : listed) {
            Suspect again = found.get(Key.of(one.suspect()));
            if (again != null
                    && again.found().saysSameAs(one.suspect().found())
                    && !again.sentence().equals(one.suspect().sentence())) {
                reworded.put(one.id(), again.sentence());
            }
        }
        return reworded;
    }

    /** Whether a suspect comes off the list; one that stays is not found anew. */
    private boolean isGone(Listed listed, Task task, Looked looked, Map<Key, Suspect> found, Collection<Said> held) {
        Suspect suspect = listed.suspect();
        Suspect again = found.get(Key.of(suspect));
        if (again == null) {
            return isAnswered(suspect, task, looked) && !isReplaced(suspect, held);
        }
        if (again.found().saysSameAs(suspect.found())) {
            found.remove(Key.of(suspect));
            return false;
        }
        return true;
    }

    /** Where the rule does not ask of this indicator any more, it is enough that the figure was looked at. */
    private boolean isAnswered(Suspect suspect, Task task, Looked looked) {
        return looked.knows(suspect)
                ? looked.answers(suspect)
                : task.periods()
                        .getOrDefault(catalogue.getIndicator(suspect.indicatorId()), period -> false)
                        .test(suspect.period());
    }

    /** Where another figure is shown than the source's, rules see that one; the reason is there again when the decision is taken back. */
    private static boolean isReplaced(Suspect suspect, Collection<Said> held) {
        return held.stream()
                .filter(said -> said.kind().changesFigure())
                .anyMatch(said ->
                        said.cell().equals(cellOf(suspect)) && said.about().saysSameAs(suspect.found()));
    }
}
