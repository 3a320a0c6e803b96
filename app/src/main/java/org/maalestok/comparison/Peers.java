package org.maalestok.comparison;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.AreaKind;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;
import org.springframework.stereotype.Component;

/** Who the others are. A municipality is never among its own peers, nor is what it was made of or what became of it. */
@Component
public class Peers {

    private final Areas areas;
    private final List<WorkedOutGroups> workedOut;
    private final Clock clock;

    Peers(Areas areas, List<WorkedOutGroups> workedOut, Clock clock) {
        this.areas = areas;
        this.workedOut = workedOut;
        this.clock = clock;
    }

    /** All groups that the area can be compared with, the usual one first. */
    public List<PeerGroup> choices(Area own) {
        return areas.listGroupsOf(own, day(own)).stream()
                .map(group -> groupOf(own, group))
                .filter(group -> group.size() > 0)
                .sorted(Comparator.comparing(PeerGroup::kind))
                .toList();
    }

    /** Groups that are worked out for the area, by its latest year. */
    public List<PeerGroup> workedOut(Area own, AsOf asOf) {
        return workedOut.stream()
                .flatMap(groups -> groups.listFor(own, day(own).getYear(), asOf).stream())
                .toList();
    }

    /**
     * The group to begin with: the official one, unless fewer than {@value Verdict#FEWEST_PEERS} of its members have figures; then the first
     * choice in which at least so many have, smallest kinds first. Where none has so many figures,
     * the one that has most of those large enough to have them; a smaller one only where there is no other. Empty when there is no choice.
     *
     * @param choices the area's groups, as {@link #choices} gives them
     * @param withFigures how many of a group's members have figures for what is shown
     */
    public static Optional<PeerGroup> usual(List<PeerGroup> choices, ToIntFunction<PeerGroup> withFigures) {
        return choices.stream()
                .filter(group -> withFigures.applyAsInt(group) >= Verdict.FEWEST_PEERS)
                .findFirst()
                .or(() -> choices.stream()
                        .filter(group -> group.size() >= Verdict.FEWEST_PEERS)
                        .max(Comparator.comparingInt(withFigures)))
                .or(() -> choices.stream().max(Comparator.comparingInt(withFigures)));
    }

    /** The group that a person picked, by the latest figures. */
    public Optional<PeerGroup> find(Area own, String key) {
        return find(own, key, AsOf.LATEST);
    }

    /**
     * The group that a person picked; empty when the key means nothing to us.
     *
     * @param asOf by which figures a group is worked out; other groups do not depend on any
     */
    public Optional<PeerGroup> find(Area own, String key, AsOf asOf) {
        for (WorkedOutGroups groups : workedOut) {
            if (groups.isMeant(key)) {
                return groups.find(own, key, asOf);
            }
        }
        if (key.contains(",") || key.contains(":") || isMunicipality(key)) {
            return ownChoice(own, OwnChoice.parse(key));
        }
        return areas.findByCode(key)
                .filter(area -> area.kind() != AreaKind.MUNICIPALITY && area.kind() != AreaKind.UNIT)
                .filter(area -> area.country().equals(own.country()))
                .map(group -> groupOf(own, group))
                .filter(group -> group.size() > 0);
    }

    private boolean isMunicipality(String code) {
        return areas.findByCode(code)
                .filter(area -> area.kind() == AreaKind.MUNICIPALITY)
                .isPresent();
    }

    private Optional<PeerGroup> ownChoice(Area own, OwnChoice choice) {
        List<Area> chosen = choice.codes().stream()
                .flatMap(code -> areas.findByCode(code).stream())
                .filter(area -> area.kind() == AreaKind.MUNICIPALITY)
                .filter(area -> area.country().equals(own.country()))
                .filter(area -> !Descent.isShared(own, area, areas))
                .distinct()
                .sorted(Comparator.comparing(area -> area.name().nb(), Collator.getInstance(Language.NB.locale())))
                .toList();
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        var tidy = new OwnChoice(choice.name(), chosen.stream().map(Area::code).toList());
        return Optional.of(new PeerGroup(tidy.key(), PeerGroup.Kind.OWN_CHOICE, Text.same(choice.name()), chosen));
    }

    private PeerGroup groupOf(Area own, Area group) {
        var others = new ArrayList<>(areas.listMembers(group, day(own)));
        others.removeIf(member -> member.id() == own.id());
        return new PeerGroup(group.code(), kindOf(group), group.name(), List.copyOf(others));
    }

    private static PeerGroup.Kind kindOf(Area group) {
        return switch (group.kind()) {
            case GROUP -> PeerGroup.Kind.OFFICIAL_GROUP;
            case SELECTION -> PeerGroup.Kind.SELECTION;
            case REGION -> PeerGroup.Kind.REGION;
            default -> PeerGroup.Kind.COUNTRY;
        };
    }

    /** Today, or the last day on which an area of the past existed. */
    private LocalDate day(Area own) {
        return own.validity().nearest(LocalDate.now(clock));
    }
}
