package org.maalestok.comparison.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.maalestok.comparison.JoinedFigures;
import org.maalestok.comparison.PeerGroup;
import org.maalestok.comparison.areas.Against;
import org.maalestok.comparison.areas.Line;
import org.maalestok.comparison.areas.SideBySide;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.municipalities.Area;
import org.springframework.stereotype.Component;

/** Works out what is side by side. */
@Component
class CompareScene {

    /** What one can take in before having chosen. */
    private static final int MOST_MAIN = 12;

    private final KeyFigures keyFigures;
    private final JoinedFigures figures;
    private final SideBySide sideBySide;
    private final PeerChoice peerChoice;

    CompareScene(KeyFigures keyFigures, JoinedFigures figures, SideBySide sideBySide, PeerChoice peerChoice) {
        this.keyFigures = keyFigures;
        this.figures = figures;
        this.sideBySide = sideBySide;
        this.peerChoice = peerChoice;
    }

    CompareShown shown(CompareAsk ask) {
        if (ask.areas().isEmpty()) {
            return new CompareShown(ask, Optional.empty(), List.of(), Map.of(), List.of(), 0);
        }
        List<Indicator> known = known(ask);
        List<Indicator> wanted = indicators(ask, known);
        List<Indicator> some = wanted.subList(0, Math.min(CompareAsk.MOST_INDICATORS, wanted.size()));
        Map<Indicator, FigureTable> tables = figures.tables(some, ask.look().asOf());
        PeerChoice.Chosen chosen = peerChoice.choose(ask.areas().getFirst(), ask.look(), tables.values());
        List<Line> lines = sideBySide.lines(
                ask.areas(),
                some,
                against(ask, chosen.group()),
                ask.year(),
                ask.look().asOf());
        return new CompareShown(ask, Optional.of(chosen), known, tables, lines, wanted.size() - some.size());
    }

    /** Every area is held against all others in the group, to which the first belongs. */
    private static Against against(CompareAsk ask, PeerGroup peers) {
        var group = new ArrayList<Area>();
        group.add(ask.areas().getFirst());
        group.addAll(peers.others());
        return ask.against() == null ? new Against.Group(group, ask.middle()) : new Against.One(ask.against(), group);
    }

    private static List<Indicator> indicators(CompareAsk ask, List<Indicator> known) {
        var wanted = new LinkedHashSet<Indicator>();
        if (ask.isMain()) {
            List<Indicator> main = ServiceFilter.main(known);
            wanted.addAll(main.subList(0, Math.min(MOST_MAIN, main.size())));
        } else if (!ask.service().isEmpty() && !ask.service().equals(CompareAsk.NONE)) {
            known.stream()
                    .filter(indicator -> indicator.service().code().equals(ask.service()))
                    .forEach(wanted::add);
        }
        wanted.addAll(ask.picked());
        return List.copyOf(wanted);
    }

    /** All that any of the areas has a figure for, in the order of the catalogue. */
    private List<Indicator> known(CompareAsk ask) {
        if (ask.areas().size() == 1) {
            return keyFigures.listIndicatorsOf(ask.areas().getFirst().id());
        }
        // By code: an indicator is many words, and its hash is made of all of them.
        Set<String> known = new HashSet<>();
        for (Area area : ask.areas()) {
            keyFigures.listIndicatorsOf(area.id()).forEach(indicator -> known.add(indicator.code()));
        }
        return keyFigures.catalogue().listIndicators().stream()
                .filter(indicator -> known.contains(indicator.code()))
                .toList();
    }
}
