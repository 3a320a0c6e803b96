package org.maalestok.municipalities;

import java.util.List;
import java.util.function.IntUnaryOperator;

/** Everything that is known about areas: what the files say, what the database keeps and what the register answers from. */
record AreaBook(List<AreaHistory> areas, List<Succession> successions, List<Membership> memberships) {

    static final AreaBook EMPTY = new AreaBook(List.of(), List.of(), List.of());

    AreaBook {
        areas = List.copyOf(areas);
        successions = List.copyOf(successions);
        memberships = List.copyOf(memberships);
    }

    /** The same book with other numbers. */
    AreaBook renumbered(IntUnaryOperator id) {
        return new AreaBook(
                areas.stream().map(it -> it.withId(id.applyAsInt(it.id()))).toList(),
                successions.stream()
                        .map(it -> new Succession(it.on(), id.applyAsInt(it.oldArea()), id.applyAsInt(it.newArea())))
                        .toList(),
                memberships.stream()
                        .map(it -> new Membership(id.applyAsInt(it.group()), id.applyAsInt(it.member()), it.time()))
                        .toList());
    }
}
