package org.maalestok.municipalities;

import static org.maalestok.municipalities.AreaTables.AREAS;
import static org.maalestok.municipalities.AreaTables.CHANGES;
import static org.maalestok.municipalities.AreaTables.MEMBERSHIPS;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.maalestok.municipalities.AreaTables.AreaRow;
import org.maalestok.municipalities.AreaTables.ChangeRow;
import org.maalestok.municipalities.AreaTables.MembershipRow;

/** What the rows of the area files must fulfil together. */
final class AreaChecks {

    private static final Set<AreaKind> GROUPS = Set.of(AreaKind.REGION, AreaKind.GROUP, AreaKind.SELECTION);

    private final Map<String, List<AreaRow>> byCode;
    private final AreaTables tables;
    private final Reasons reasons;

    AreaChecks(AreaTables tables, Reasons reasons) {
        this.tables = tables;
        this.reasons = reasons;
        this.byCode = tables.areas().stream().collect(Collectors.groupingBy(AreaRow::code));
    }

    void run() {
        tables.areas().forEach(this::countryIsThere);
        byCode.values().forEach(this::noTwoAtOnce);
        checkChanges();
        checkMemberships();
    }

    private void countryIsThere(AreaRow row) {
        String country = AreaCode.countryOf(row.code());
        if (!byCode.containsKey(country)) {
            reasons.add(AREAS, row.line(), "%s lies in %s, but there is no row for that country", row.code(), country);
        }
    }

    private void noTwoAtOnce(List<AreaRow> sameCode) {
        var byFrom = new TreeMap<LocalDate, AreaRow>();
        for (AreaRow row : sameCode) {
            for (AreaRow earlier : byFrom.values()) {
                if (earlier.time().overlaps(row.time())) {
                    reasons.add(AREAS, row.line(), overlap(row, earlier));
                }
            }
            byFrom.put(row.time().from(), row);
        }
    }

    private static String overlap(AreaRow row, AreaRow earlier) {
        return "%s (%s) is valid %s, but line %d gives the code to %s %s: one code, one area at a time"
                .formatted(
                        row.code(), row.name(), told(row.time()), earlier.line(), earlier.name(), told(earlier.time()));
    }

    private void checkChanges() {
        var seen = new HashMap<ChangeRow, Long>();
        for (ChangeRow row : tables.changes()) {
            var key = new ChangeRow(0, row.on(), row.oldCode(), row.newCode());
            Long earlier = seen.putIfAbsent(key, row.line());
            if (earlier != null) {
                reasons.add(CHANGES, row.line(), "says the same as line %d", earlier);
            }
            checkChange(row);
        }
    }

    private void checkChange(ChangeRow row) {
        var old = validOn(row.oldCode(), row.on().minusDays(1));
        var next = validOn(row.newCode(), row.on());
        if (old.isEmpty()) {
            reasons.add(CHANGES, row.line(), "old_code %s on the day before %s", notValid(row.oldCode()), row.on());
        }
        if (next.isEmpty()) {
            reasons.add(CHANGES, row.line(), "new_code %s on %s", notValid(row.newCode()), row.on());
        }
        if (old.isPresent()
                && next.isPresent()
                && old.get().kind() != next.get().kind()) {
            reasons.add(CHANGES, row.line(), "%s and %s are not of the same kind", row.oldCode(), row.newCode());
        }
    }

    private Optional<AreaRow> validOn(String code, LocalDate day) {
        return rowsOf(code).stream().filter(it -> it.time().contains(day)).findFirst();
    }

    /** The first half of a sentence that ends with "on" and a day. */
    private String notValid(String code) {
        var rows = rowsOf(code);
        return rows.isEmpty()
                ? "%s is in no row of %s, expected a code that is valid".formatted(code, AREAS)
                : "%s is valid %s only, expected a code that is valid"
                        .formatted(
                                code, rows.stream().map(it -> told(it.time())).collect(Collectors.joining(" and ")));
    }

    private void checkMemberships() {
        var seen = new HashSet<MembershipRow>();
        for (MembershipRow row : tables.memberships()) {
            boolean known = known(row, row.group()) & known(row, row.member());
            if (known && !fits(row)) {
                reasons.add(MEMBERSHIPS, row.line(), kinds(row));
            }
            if (!seen.add(new MembershipRow(0, row.group(), row.member(), row.time()))) {
                reasons.add(MEMBERSHIPS, row.line(), "%s in %s stands here twice", row.member(), row.group());
            }
        }
    }

    private boolean known(MembershipRow row, String code) {
        if (byCode.containsKey(code)) {
            return true;
        }
        reasons.add(MEMBERSHIPS, row.line(), "%s is in no row of %s", code, AREAS);
        return false;
    }

    private boolean fits(MembershipRow row) {
        return switch (kindOf(row.member())) {
            case MUNICIPALITY -> GROUPS.contains(kindOf(row.group()));
            case UNIT -> kindOf(row.group()) == AreaKind.MUNICIPALITY;
            case COUNTRY, REGION, GROUP, SELECTION -> false;
        };
    }

    private String kinds(MembershipRow row) {
        return "%s is a %s and %s a %s; expected a municipality in a region, group or selection, or a unit in a municipality"
                .formatted(row.member(), told(kindOf(row.member())), row.group(), told(kindOf(row.group())));
    }

    private AreaKind kindOf(String code) {
        return rowsOf(code).getFirst().kind();
    }

    private List<AreaRow> rowsOf(String code) {
        return byCode.getOrDefault(code, List.of());
    }

    private static String told(AreaKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String told(Validity time) {
        String from = time.from().equals(LocalDate.MIN) ? "" : "from " + time.from();
        String to = time.to().equals(LocalDate.MAX) ? "" : "until " + time.to();
        return time.equals(Validity.ALWAYS) ? "always" : (from + " " + to).strip();
    }
}
