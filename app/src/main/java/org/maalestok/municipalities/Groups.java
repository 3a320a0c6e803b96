package org.maalestok.municipalities;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who belongs to what, when. */
final class Groups {

    /** The area at the other end of a membership. */
    private record Tie(Area area, Validity time) {}

    private static final List<AreaKind> ORDER =
            List.of(AreaKind.GROUP, AreaKind.SELECTION, AreaKind.REGION, AreaKind.COUNTRY);

    private final Register register;
    private final Map<Integer, List<Tie>> groupsOf = new HashMap<>();
    private final Map<Integer, List<Tie>> membersOf = new HashMap<>();
    private final Map<Integer, List<Tie>> unitsOf = new HashMap<>();

    Groups(Register register, List<Membership> memberships) {
        this.register = register;
        for (Membership it : memberships) {
            Area group = register.get(it.group());
            Area member = register.get(it.member());
            add(groupsOf, member, new Tie(group, it.time()));
            add(member.kind() == AreaKind.UNIT ? unitsOf : membersOf, group, new Tie(member, it.time()));
        }
        groupsOf.values()
                .forEach(it -> it.sort(Comparator.comparing((Tie tie) -> ORDER.indexOf(tie.area.kind()))
                        .thenComparing(Tie::area, NameOrder.BY_NAME)));
        membersOf.values().forEach(it -> it.sort(Comparator.comparing(Tie::area, NameOrder.BY_NAME)));
        unitsOf.values().forEach(it -> it.sort(Comparator.comparing(Tie::area, NameOrder.BY_NAME)));
    }

    private static void add(Map<Integer, List<Tie>> ties, Area end, Tie tie) {
        ties.computeIfAbsent(end.id(), it -> new ArrayList<>()).add(tie);
    }

    List<Area> listGroupsOf(Area municipality, LocalDate day) {
        var groups = new ArrayList<>(on(day, groupsOf.getOrDefault(municipality.id(), List.of())));
        register.findHolder(municipality.country(), day).ifPresent(groups::add);
        return groups;
    }

    List<Area> listMembers(Area group, LocalDate day) {
        return group.kind() == AreaKind.COUNTRY
                ? register.listMunicipalities(group.country(), day)
                : on(day, membersOf.getOrDefault(group.id(), List.of()));
    }

    List<Area> listUnits(Area municipality, LocalDate day) {
        return on(day, unitsOf.getOrDefault(municipality.id(), List.of()));
    }

    private static List<Area> on(LocalDate day, List<Tie> ties) {
        return ties.stream().filter(it -> it.time.contains(day)).map(Tie::area).toList();
    }
}
