package org.maalestok.municipalities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.maalestok.municipalities.AreaTables.MembershipRow;

/**
 * Turns codes in memberships into areas. A code that has only ever belonged to one area means it for as long as the area lives; a code that
 * several had means each of them while it had the code. What several rows say about the same two areas is put together.
 */
final class MembershipResolution {

    /** An area that a code means, and when. */
    private record Meant(int area, Validity time) {}

    private record Pair(int group, int member) {}

    private final Map<String, List<Meant>> meaning = new HashMap<>();

    MembershipResolution(List<AreaHistory> areas) {
        for (AreaHistory area : areas) {
            for (Spell spell : area.spells()) {
                meaning.computeIfAbsent(spell.code(), it -> new ArrayList<>()).add(new Meant(area.id(), spell.time()));
            }
        }
        var lives = new HashMap<Integer, Validity>();
        areas.forEach(it -> lives.put(it.id(), it.life()));
        meaning.replaceAll((code, meant) -> isOne(meant) ? List.of(whole(meant.getFirst(), lives)) : meant);
    }

    private static boolean isOne(List<Meant> meant) {
        return meant.stream().map(Meant::area).distinct().count() == 1;
    }

    private static Meant whole(Meant meant, Map<Integer, Validity> lives) {
        return new Meant(meant.area(), lives.getOrDefault(meant.area(), meant.time()));
    }

    List<Membership> resolve(List<MembershipRow> rows, Reasons reasons) {
        var times = new HashMap<Pair, List<Validity>>();
        for (MembershipRow row : rows) {
            var found = areas(row);
            if (found.isEmpty()) {
                String sentence = "%s and %s were never there together in that time";
                reasons.add(AreaTables.MEMBERSHIPS, row.line(), sentence, row.group(), row.member());
            }
            found.forEach(it -> times.computeIfAbsent(new Pair(it.group(), it.member()), pair -> new ArrayList<>())
                    .add(it.time()));
        }
        var memberships = new ArrayList<Membership>();
        times.forEach((pair, each) ->
                joined(each).forEach(it -> memberships.add(new Membership(pair.group(), pair.member(), it))));
        return memberships;
    }

    private List<Membership> areas(MembershipRow row) {
        var found = new ArrayList<Membership>();
        for (Meant group : meaning.getOrDefault(row.group(), List.of())) {
            for (Meant member : meaning.getOrDefault(row.member(), List.of())) {
                group.time()
                        .intersect(member.time())
                        .flatMap(row.time()::intersect)
                        .ifPresent(it -> found.add(new Membership(group.area(), member.area(), it)));
            }
        }
        return found;
    }

    /** The same days in as few stretches as possible. */
    private static List<Validity> joined(List<Validity> times) {
        var joined = new ArrayList<Validity>();
        for (Validity time :
                times.stream().sorted(Comparator.comparing(Validity::from)).toList()) {
            if (joined.isEmpty() || joined.getLast().to().isBefore(time.from())) {
                joined.add(time);
            } else {
                Validity last = joined.removeLast();
                joined.add(new Validity(last.from(), last.to().isAfter(time.to()) ? last.to() : time.to()));
            }
        }
        return joined;
    }
}
