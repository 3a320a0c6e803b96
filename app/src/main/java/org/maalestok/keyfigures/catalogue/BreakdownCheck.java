package org.maalestok.keyfigures.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.maalestok.keyfigures.Breakdown.Age;
import org.maalestok.keyfigures.catalogue.Draft.Place;
import org.maalestok.keyfigures.catalogue.Draft.Placed;
import org.maalestok.keyfigures.catalogue.IndicatorRow.Wording;

/** Whether indicators that are the same measure for different people fit each other: one table is made of them. */
final class BreakdownCheck {

    private final Map<String, Placed<IndicatorRow>> indicators;
    private final Faults faults;
    private final Map<String, IndicatorRow> first = new HashMap<>();
    private final Map<List<String>, String> taken = new HashMap<>();

    BreakdownCheck(Map<String, Placed<IndicatorRow>> indicators, Faults faults) {
        this.indicators = indicators;
        this.faults = faults;
    }

    void check() {
        indicators.values().forEach(entry -> check(entry.row(), entry.place()));
    }

    private void check(IndicatorRow row, Place place) {
        if (row.age() != null && Age.parse(row.age()).isEmpty()) {
            faults.add(place, "age", FaultKind.AGE, row.age());
        }
        String whole = row.partOf();
        boolean grouped = row.gender() != null || row.age() != null;
        if (whole == null) {
            if (grouped) {
                faults.add(place, "part_of", FaultKind.WHOLE_UNKNOWN);
            }
        } else if (!grouped) {
            faults.add(place, "part_of", FaultKind.GROUP_UNKNOWN, whole);
        } else {
            checkFamily(row, whole, place);
        }
    }

    private void checkFamily(IndicatorRow row, String whole, Place place) {
        Placed<IndicatorRow> everybody = indicators.get(whole);
        if (everybody != null && everybody.row().partOf() != null) {
            faults.add(
                    place,
                    "part_of",
                    FaultKind.WHOLE_IS_PART,
                    whole,
                    everybody.row().partOf());
            return;
        }
        IndicatorRow model = everybody == null ? first.computeIfAbsent(whole, code -> row) : everybody.row();
        if (!kind(row).equals(kind(model))) {
            faults.add(place, "part_of", FaultKind.PART_DIFFERS, whole, model.code());
        } else if (everybody == null) {
            checkNames(row, model, place);
        }
        String same = taken.putIfAbsent(
                List.of(whole, Objects.requireNonNullElse(row.gender(), ""), Objects.requireNonNullElse(row.age(), "")),
                row.code());
        if (same != null) {
            faults.add(place, "part_of", FaultKind.PART_TWICE, same);
        }
    }

    private static List<String> kind(IndicatorRow row) {
        return List.of(row.service(), row.kind(), row.unit());
    }

    /** What is before the last comma names the measure in tables; of a draft without a name nothing is said here. */
    private void checkNames(IndicatorRow row, IndicatorRow model, Place place) {
        Stream.of("nb", "da", "en").forEach(language -> {
            String name = name(row, language);
            String other = name(model, language);
            if (!name.isEmpty() && !other.isEmpty() && !measure(name).equals(measure(other))) {
                faults.add(place, language + ".name", FaultKind.PART_NAME, name, model.code(), other);
            }
        });
    }

    private static String name(IndicatorRow row, String language) {
        Wording words = row.words().get(language);
        return words == null ? "" : words.name();
    }

    private static String measure(String name) {
        int comma = name.lastIndexOf(", ");
        return comma < 0 ? name : name.substring(0, comma);
    }
}
