package org.maalestok.municipalities;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.maalestok.municipalities.AreaTables.AreaRow;
import org.maalestok.municipalities.AreaTables.ChangeRow;

/**
 * Derives from codes and changes which rows are one and the same area, by the rule of {@link Turn}.
 *
 * <p>Rows with the same code that follow each other without a gap are one area when the changes do not mention the code on that day (a new name).
 * A row that goes on over a change of its own code is cut there and, unless the changes say otherwise, taken to be changed into itself too.
 */
final class Genealogy {

    /** A row between two changes of its code, and the number of the area that it turns out to be. */
    private static final class Piece {

        private final AreaKind kind;
        private final Spell spell;
        private int area;

        Piece(AreaKind kind, Spell spell) {
            this.kind = kind;
            this.spell = spell;
        }
    }

    private record Edge(String code, LocalDate day) {}

    private final Map<LocalDate, Turn> turns = new TreeMap<>();
    private final List<Piece> pieces = new ArrayList<>();
    private final Map<Edge, Piece> beginning = new HashMap<>();
    private final Map<Edge, Piece> ending = new HashMap<>();

    private Genealogy(AreaTables tables) {
        tables.changes().forEach(this::turn);
        tables.areas().forEach(this::turnIntoItself);
        tables.areas().forEach(this::cut);
        pieces.sort(Comparator.comparing((Piece it) -> it.spell.time().from())
                .thenComparing(it -> AreaCode.countryOf(it.spell.code()))
                .thenComparing(it -> it.kind)
                .thenComparing(it -> it.spell.code()));
    }

    /** The book of these rows, which must have passed {@link AreaChecks}. */
    static AreaBook of(AreaTables tables, Reasons reasons) {
        var genealogy = new Genealogy(tables);
        var histories = genealogy.histories();
        var memberships = new MembershipResolution(histories).resolve(tables.memberships(), reasons);
        return new AreaBook(histories, genealogy.successions(), memberships);
    }

    private void turn(ChangeRow row) {
        turns.computeIfAbsent(row.on(), Turn::new).add(row.oldCode(), row.newCode());
    }

    private void turnIntoItself(AreaRow row) {
        for (Turn turn : turns.values()) {
            if (isWithin(row.time(), turn.on()) && turn.touches(row.code())) {
                turn.add(row.code(), row.code());
            }
        }
    }

    private void cut(AreaRow row) {
        LocalDate from = row.time().from();
        for (Turn turn : turns.values()) {
            if (isWithin(row.time(), turn.on()) && turn.touches(row.code())) {
                add(row, new Validity(from, turn.on()));
                from = turn.on();
            }
        }
        add(row, new Validity(from, row.time().to()));
    }

    private static boolean isWithin(Validity time, LocalDate day) {
        return time.contains(day) && !time.from().equals(day);
    }

    private void add(AreaRow row, Validity time) {
        var piece = new Piece(row.kind(), new Spell(row.code(), row.name(), row.names(), time));
        pieces.add(piece);
        beginning.put(new Edge(row.code(), time.from()), piece);
        ending.put(new Edge(row.code(), time.to()), piece);
    }

    private List<AreaHistory> histories() {
        var spells = new ArrayList<List<Spell>>();
        var kinds = new ArrayList<AreaKind>();
        for (Piece piece : pieces) {
            var before = before(piece);
            if (before.isEmpty()) {
                spells.add(new ArrayList<>());
                kinds.add(piece.kind);
            }
            piece.area = before.map(it -> it.area).orElse(spells.size());
            append(spells.get(piece.area - 1), piece.spell);
        }
        var histories = new ArrayList<AreaHistory>();
        for (int i = 0; i < spells.size(); i++) {
            histories.add(new AreaHistory(i + 1, kinds.get(i), spells.get(i)));
        }
        return histories;
    }

    /** The piece of the same area that ends where this one begins. */
    private Optional<Piece> before(Piece piece) {
        String code = piece.spell.code();
        LocalDate day = piece.spell.time().from();
        Turn turn = turns.get(day);
        if (turn == null || !turn.touches(code)) {
            return endingAt(code, day).filter(it -> it.kind == piece.kind);
        }
        return turn.sourcesOf(code).stream()
                .filter(it -> turn.isSame(it, code))
                .findFirst()
                .flatMap(it -> endingAt(it, day));
    }

    private Optional<Piece> endingAt(String code, LocalDate day) {
        return Optional.ofNullable(ending.get(new Edge(code, day)));
    }

    private static void append(List<Spell> spells, Spell next) {
        if (!spells.isEmpty() && spells.getLast().sameCodeAndName(next)) {
            Spell last = spells.removeLast();
            spells.add(last.during(new Validity(last.time().from(), next.time().to())));
        } else {
            spells.add(next);
        }
    }

    private List<Succession> successions() {
        var successions = new ArrayList<Succession>();
        for (Turn turn : turns.values()) {
            turn.forEach((oldCode, newCode) -> {
                Piece old = endingAt(oldCode, turn.on()).orElseThrow();
                Piece next = Optional.ofNullable(beginning.get(new Edge(newCode, turn.on())))
                        .orElseThrow();
                if (old.area != next.area) {
                    successions.add(new Succession(turn.on(), old.area, next.area));
                }
            });
        }
        return successions;
    }
}
