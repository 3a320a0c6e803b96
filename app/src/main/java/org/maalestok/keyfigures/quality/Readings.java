package org.maalestok.keyfigures.quality;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.figures.FreshFigures;
import org.springframework.stereotype.Component;

/** What an inspection reads: the tables after a release, and which of their older figures releases have changed; computed ones are changed with what they are computed from. */
@Component
class Readings {

    private final FreshFigures figures;
    private final JdbcLateChanges changes;

    Readings(FreshFigures figures, JdbcLateChanges changes) {
        this.figures = figures;
        this.changes = changes;
    }

    Inspection.Reading at(int release, int looksBack) {
        return new Inspection.Reading() {
            @Override
            public Map<Indicator, FigureTable> of(Collection<Indicator> indicators) {
                return figures.read(indicators, release);
            }

            @Override
            public Map<Indicator, LateChanges> late(Collection<Indicator> indicators) {
                return Readings.this.late(indicators, looksBack, release);
            }
        };
    }

    private Map<Indicator, LateChanges> late(Collection<Indicator> indicators, int looksBack, int release) {
        var roots = indicators.stream()
                .flatMap(indicator -> figures.rootsOf(indicator).stream())
                .map(Indicator::id)
                .collect(Collectors.toSet());
        var known = changes.find(roots, looksBack, release);
        var late = new HashMap<Indicator, LateChanges>();
        if (!known.isEmpty()) {
            indicators.forEach(indicator -> late.put(
                    indicator,
                    figures.rootsOf(indicator).stream()
                            .map(root -> known.getOrDefault(root.id(), LateChanges.NONE))
                            .reduce(LateChanges.NONE, LateChanges::and)));
        }
        return late;
    }
}
