package org.maalestok.keyfigures.quality;

import java.util.function.Predicate;
import org.maalestok.keyfigures.Indicator;
import org.springframework.stereotype.Service;

/** Which numbers are enough to measure a figure against: what the rule for its indicator asks. */
@Service
public class PeerMeasure {

    /** Where no rule asks: quartiles of fewer are mostly the numbers themselves. */
    private static final int FEWEST = 4;

    private final StoredRules rules;

    PeerMeasure(StoredRules rules) {
        this.rules = rules;
    }

    /** For the first rule that measures the indicator against others. */
    public Predicate<double[]> enoughFor(Indicator indicator) {
        return rules.current().rules().stream()
                .map(Rule::check)
                .filter(Check.Peers.class::isInstance)
                .map(Check.Peers.class::cast)
                .filter(peers -> peers.applies().includes(indicator))
                .findFirst()
                .<Predicate<double[]>>map(peers -> peers::tells)
                .orElse(numbers -> numbers.length >= FEWEST);
    }
}
