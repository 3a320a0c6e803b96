package org.maalestok.comparison.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.maalestok.comparison.JoinedFigures;
import org.maalestok.comparison.PeerGroup;
import org.maalestok.comparison.Peers;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.municipalities.Area;
import org.springframework.stereotype.Component;

/**
 * Whom a municipality is compared with unless somebody picks others: the first of its groups, the official one before all, of which enough have its main figures. It is asked on
 * every page, and remembered until any figure is another.
 */
@Component
class UsualPeers {

    private final KeyFigures keyFigures;
    private final JoinedFigures figures;
    private volatile Remembered remembered = new Remembered("", new ConcurrentHashMap<>());

    UsualPeers(KeyFigures keyFigures, JoinedFigures figures) {
        this.keyFigures = keyFigures;
        this.figures = figures;
    }

    /** Keys of groups, as long as the figures are those of the edition. */
    private record Remembered(String edition, Map<Question, Optional<String>> keys) {}

    private record Question(int areaId, AsOf asOf) {}

    /** @param choices the area's groups; empty when there are none */
    Optional<PeerGroup> find(Area own, List<PeerGroup> choices, AsOf asOf) {
        Map<Question, Optional<String>> keys = current().keys();
        var question = new Question(own.id(), asOf);
        Optional<String> known = keys.get(question);
        if (known == null) {
            // Worked out beside the map: nobody is to wait for another municipality's tables.
            known = workOut(own, choices, asOf).map(PeerGroup::key);
            keys.put(question, known);
        }
        return known.flatMap(
                key -> choices.stream().filter(one -> one.key().equals(key)).findFirst());
    }

    private Remembered current() {
        String edition = keyFigures.edition();
        Remembered known = remembered;
        if (!known.edition().equals(edition)) {
            known = new Remembered(edition, new ConcurrentHashMap<>());
            remembered = known;
        }
        return known;
    }

    private Optional<PeerGroup> workOut(Area own, List<PeerGroup> choices, AsOf asOf) {
        Collection<FigureTable> main = figures.tables(ServiceFilter.main(keyFigures.listIndicatorsOf(own.id())), asOf)
                .values();
        return Peers.usual(choices, group -> PeerChoice.typicalCount(own, group, main));
    }
}
