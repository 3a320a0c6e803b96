package org.maalestok.keyfigures.catalogue;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.maalestok.keyfigures.catalogue.Draft.Place;
import org.maalestok.keyfigures.catalogue.Draft.Placed;

/**
 * Whether a draft and what is stored already hold together as one catalogue: codes unique, services and parts known, units and formulas sound.
 * What is stored is checked again, since a new unit may break an old formula.
 */
final class CatalogueCheck {

    private final Draft draft;
    private final Set<String> services;
    private final Set<String> groups;
    private final Faults faults;
    private final Map<String, Placed<IndicatorRow>> indicators = new TreeMap<>();

    CatalogueCheck(Draft draft, StoredRows stored, Faults faults) {
        this.draft = draft;
        this.services = new HashSet<>(stored.services());
        this.groups = new HashSet<>(stored.groups());
        this.faults = faults;
        stored.indicators().forEach(row -> indicators.put(row.code(), new Placed<>(row, alreadyLoaded(row))));
    }

    private static Place alreadyLoaded(IndicatorRow row) {
        return new Place("the catalogue as it is", 0, row.code());
    }

    void check() {
        once(draft.groups(), ServiceRow.GroupRow::code);
        once(draft.services(), ServiceRow::code);
        once(draft.indicators(), IndicatorRow::code);
        draft.groups().forEach(group -> groups.add(group.row().code()));
        draft.services().forEach(this::checkService);
        draft.indicators().forEach(this::checkIndicator);
        draft.indicators().forEach(entry -> indicators.put(entry.row().code(), entry));
        new DerivationCheck(indicators, faults).check();
        new BreakdownCheck(indicators, faults).check();
    }

    private <T> void once(List<Placed<T>> entries, Function<T, String> code) {
        Map<String, Place> first = new HashMap<>();
        for (Placed<T> entry : entries) {
            Place before = first.putIfAbsent(code.apply(entry.row()), entry.place());
            if (before != null && !before.code().isEmpty()) {
                faults.add(entry.place(), "The code stands twice: also in %s, line %d.", before.file(), before.line());
            }
        }
    }

    private void checkService(Placed<ServiceRow> entry) {
        services.add(entry.row().code());
        checkKnown("group", entry.row().groupCode(), groups, entry.place());
    }

    private void checkIndicator(Placed<IndicatorRow> entry) {
        checkKnown("service", entry.row().service(), services, entry.place());
    }

    private void checkKnown(String field, String code, Collection<String> known, Place place) {
        if (!code.isEmpty() && !known.contains(code)) {
            faults.addNear(place, field, FaultKind.NOT_LISTED, Nearest.of(code, known), code);
        }
    }
}
