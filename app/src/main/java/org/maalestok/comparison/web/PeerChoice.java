package org.maalestok.comparison.web;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.maalestok.comparison.OwnChoice;
import org.maalestok.comparison.PeerGroup;
import org.maalestok.comparison.Peers;
import org.maalestok.comparison.Recency;
import org.maalestok.comparison.Verdict;
import org.maalestok.comparison.selections.KeptSelections;
import org.maalestok.comparison.similarity.SimilarKey;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.Text;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;

/**
 * Which peers a page shows: those that the reader picked, else the municipality's usual ones, which are the same on all pages, else, where too few of these have the page's
 * figures, another group of which enough have. Decision 0530.
 */
@Component
class PeerChoice {

    private final Peers peers;
    private final KeptSelections kept;
    private final Areas areas;
    private final UsualPeers usualPeers;

    PeerChoice(Peers peers, KeptSelections kept, Areas areas, UsualPeers usualPeers) {
        this.peers = peers;
        this.kept = kept;
        this.areas = areas;
        this.usualPeers = usualPeers;
    }

    /**
     * @param group the peers
     * @param unknown what the reader asked for and cannot have; empty otherwise
     * @param passedOver the group that was passed over because too few of its members have figures; empty otherwise
     */
    record Chosen(PeerGroup group, Optional<Unknown> unknown, Optional<PassedOver> passedOver) {}

    /**
     * A group of which too few have figures.
     *
     * @param group the municipality's usual one when it lacks the page's figures, the first of its groups when that lacks the municipality's main figures
     * @param here whether it is this page's figures that are lacking
     */
    record PassedOver(PeerGroup group, boolean here) {

        String sentence(Texts texts) {
            return texts.get(here ? "peers.passedOver" : "peers.passedOver.main", group.nameIn(texts.language()));
        }
    }

    /**
     * A key of which no group can be made.
     *
     * @param similar whether it asks for a group that is worked out
     * @param names of the municipalities in it, when we know them all; empty otherwise
     * @param own the municipality that was to be compared
     */
    record Unknown(String key, boolean similar, List<String> names, String own) {

        String sentence(Texts texts) {
            if (similar) {
                return texts.get("peers.unknown.similar");
            }
            return names.isEmpty()
                    ? texts.get("peers.unknown", key)
                    : texts.get("peers.unknown.named", PeerWords.join(names, texts.language()), own);
        }
    }

    Chosen choose(Area own, Look look, Collection<FigureTable> tables) {
        return among(own, look).choose(tables);
    }

    /** What the reader can be shown, for a page that chooses again and again. */
    Among among(Area own, Look look) {
        Optional<PeerGroup> picked = look.picked().flatMap(key -> peers.find(own, key, look.asOf()));
        if (picked.isPresent()) {
            return new Among(own, picked, List.of(), Optional.empty(), Optional.empty());
        }
        List<PeerGroup> choices = peers.choices(own);
        return new Among(
                own,
                picked,
                choices,
                usualPeers.find(own, choices, look.asOf()),
                look.picked().map(key -> unknown(key, own, look)));
    }

    /**
     * @param picked what the reader wants; empty to choose by the figures
     * @param choices what there is to choose from, the official one first
     * @param usual the one among them that all pages begin with; empty when there is none
     * @param unknown what the reader asked for and cannot have
     */
    record Among(
            Area own,
            Optional<PeerGroup> picked,
            List<PeerGroup> choices,
            Optional<PeerGroup> usual,
            Optional<Unknown> unknown) {

        Chosen choose(Collection<FigureTable> tables) {
            if (picked.isPresent()) {
                return new Chosen(picked.get(), unknown, Optional.empty());
            }
            PeerGroup group = usual.filter(one -> isEnough(one, tables))
                    .or(() -> Peers.usual(choices, one -> typicalCount(own, one, tables)))
                    .orElseGet(PeerChoice::nobody);
            return new Chosen(group, unknown, passedOver(group));
        }

        /** A page without any figure of the municipality has nothing against its usual peers. */
        private boolean isEnough(PeerGroup group, Collection<FigureTable> tables) {
            return typicalCount(own, group, tables) >= Verdict.FEWEST_PEERS
                    || tables.stream().allMatch(table -> table.latest(own.id()).isEmpty());
        }

        private Optional<PassedOver> passedOver(PeerGroup group) {
            return usual.filter(one -> !one.key().equals(group.key()))
                    .map(one -> new PassedOver(one, true))
                    .or(() -> choices.stream()
                            .findFirst()
                            .filter(one -> !one.key().equals(group.key()))
                            .map(one -> new PassedOver(one, false)));
        }
    }

    private Unknown unknown(String key, Area own, Look look) {
        List<Area> known = OwnChoice.parse(key).codes().stream()
                .flatMap(code -> areas.findByCode(code).stream())
                .toList();
        boolean all = known.size() == OwnChoice.parse(key).codes().size();
        List<String> names = known.stream()
                .filter(area -> all)
                .map(area -> area.name().in(look.language()))
                .toList();
        return new Unknown(key, SimilarKey.isMeant(key), names, own.name().in(look.language()));
    }

    private static PeerGroup nobody() {
        return new PeerGroup("", PeerGroup.Kind.OWN_CHOICE, Text.same(""), List.of());
    }

    /**
     * The median, over the tables, of how many of the group have a figure in the area's latest period. Series that ended three years or more
     * before the area's newest figure are left out: nobody is compared by them, however many have them.
     */
    static int typicalCount(Area own, PeerGroup group, Collection<FigureTable> tables) {
        int[] others = group.others().stream().mapToInt(Area::id).toArray();
        List<Place> latest = tables.stream()
                .flatMap(table -> table.latest(own.id()).stream().map(period -> new Place(table, period)))
                .toList();
        Recency recency = Recency.of(latest.stream().map(Place::period).toList());
        int[] counts = latest.stream()
                .filter(place -> recency.isRecent(place.period()))
                .mapToInt(place -> place.count(others))
                .sorted()
                .toArray();
        return counts.length == 0 ? 0 : counts[(counts.length - 1) / 2];
    }

    private record Place(FigureTable table, Period period) {

        int count(int[] areaIds) {
            return table.count(areaIds, period);
        }
    }

    /** The ready-made groups. */
    List<PeerGroup> ready(Area own) {
        return peers.choices(own);
    }

    /** What the present person keeps, as far as it can be compared with the area. */
    List<PeerGroup> kept(Area own) {
        return kept.list().stream()
                .filter(one -> one.country().equals(own.country()))
                .flatMap(one -> peers.find(own, one.choice().key()).stream())
                .toList();
    }

    /** All that a list can offer. */
    List<PeerGroup> offered(Area own, Look look) {
        return Stream.of(ready(own), kept(own), peers.workedOut(own, look.asOf()))
                .flatMap(List::stream)
                .toList();
    }
}
