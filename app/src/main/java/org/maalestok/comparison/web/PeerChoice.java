package org.maalestok.comparison.web;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.maalestok.comparison.OwnChoice;
import org.maalestok.comparison.PeerGroup;
import org.maalestok.comparison.Peers;
import org.maalestok.comparison.selections.KeptSelections;
import org.maalestok.comparison.similarity.SimilarKey;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.Text;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;

/** Which peers a page shows: those that the reader picked, else the usual ones for the figures on the page. */
@Component
class PeerChoice {

    /** As the findings have it: what is older describes another municipality. */
    private static final int RECENT_YEARS = 3;

    private final Peers peers;
    private final KeptSelections kept;
    private final Areas areas;

    PeerChoice(Peers peers, KeptSelections kept, Areas areas) {
        this.peers = peers;
        this.kept = kept;
        this.areas = areas;
    }

    /**
     * @param group the peers
     * @param unknown what the reader asked for and cannot have; empty otherwise
     * @param passedOver the official group that was passed over because too few of its members have figures; empty otherwise
     */
    record Chosen(PeerGroup group, Optional<Unknown> unknown, Optional<PeerGroup> passedOver) {}

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
        return picked.isPresent()
                ? new Among(own, picked, List.of(), Optional.empty())
                : new Among(own, picked, peers.choices(own), look.picked().map(key -> unknown(key, own, look)));
    }

    /**
     * @param picked what the reader wants; empty to choose by the figures
     * @param choices what there is to choose from, the usual one first
     * @param unknown what the reader asked for and cannot have
     */
    record Among(Area own, Optional<PeerGroup> picked, List<PeerGroup> choices, Optional<Unknown> unknown) {

        Chosen choose(Collection<FigureTable> tables) {
            if (picked.isPresent()) {
                return new Chosen(picked.get(), unknown, Optional.empty());
            }
            PeerGroup usual = Peers.usual(choices, group -> typicalCount(own, group, tables))
                    .orElseGet(PeerChoice::nobody);
            Optional<PeerGroup> official = choices.stream()
                    .filter(group -> group.kind() == PeerGroup.Kind.OFFICIAL_GROUP)
                    .findFirst();
            return new Chosen(
                    usual, unknown, official.filter(group -> !group.key().equals(usual.key())));
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
     * The median, over the tables, of how many of the group have a figure in the area's latest period. Series that ended {@value #RECENT_YEARS} years or more
     * before the area's newest figure are left out: nobody is compared by them, however many have them.
     */
    static int typicalCount(Area own, PeerGroup group, Collection<FigureTable> tables) {
        int[] others = group.others().stream().mapToInt(Area::id).toArray();
        List<Place> latest = tables.stream()
                .flatMap(table -> table.latest(own.id()).stream().map(period -> new Place(table, period)))
                .toList();
        int newest = latest.stream().mapToInt(Place::year).max().orElse(0);
        int[] counts = latest.stream()
                .filter(place -> place.year() + RECENT_YEARS > newest)
                .mapToInt(place -> place.count(others))
                .sorted()
                .toArray();
        return counts.length == 0 ? 0 : counts[(counts.length - 1) / 2];
    }

    private record Place(FigureTable table, Period period) {

        int year() {
            return period.start().getYear();
        }

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
