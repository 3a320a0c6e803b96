package org.maalestok.opendata.kolada;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything that can be asked for, as of one edition of the tables.
 *
 * @param places municipalities, regions and countries
 * @param groups official groups of municipalities
 */
record Book(Shelf<Kpi> kpis, Shelf<KpiGroup> kpiGroups, Shelf<Place> places, Shelf<Place> groups, Shelf<Place> units) {

    static final Book EMPTY = new Book(Shelf.none(), Shelf.none(), Shelf.none(), Shelf.none(), Shelf.none());

    /** Things in order, which can be found by their ids, upper and lower case alike. */
    record Shelf<T>(List<T> all, Map<String, T> byId) {

        static <T> Shelf<T> none() {
            return new Shelf<>(List.of(), Map.of());
        }

        static <T> Shelf<T> of(Collection<T> all, Function<T, String> id) {
            return new Shelf<>(
                    List.copyOf(all),
                    all.stream()
                            .collect(Collectors.toMap(one -> lower(id.apply(one)), Function.identity(), (a, b) -> a)));
        }

        /**
         * Likewise, and by a shorter id where only one has it.
         *
         * @param shorter empty where there is none
         */
        static <T> Shelf<T> of(Collection<T> all, Function<T, String> id, Function<T, String> shorter) {
            var byId = new HashMap<String, T>();
            all.stream()
                    .filter(one -> !shorter.apply(one).isEmpty())
                    .collect(Collectors.groupingBy(one -> lower(shorter.apply(one))))
                    .forEach((code, those) -> {
                        if (those.size() == 1) {
                            byId.put(code, those.getFirst());
                        }
                    });
            byId.putAll(of(all, id).byId());
            return new Shelf<>(List.copyOf(all), Map.copyOf(byId));
        }

        private static String lower(String id) {
            return id.toLowerCase(Locale.ROOT);
        }

        /** Those with these ids, in the order asked for; ids of nothing are passed over, as Kolada does. */
        List<T> find(List<String> ids) {
            return ids.stream()
                    .map(id -> byId.get(lower(id)))
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
        }
    }

    /** What values can be about: municipalities and the like, and their groups. */
    List<Place> findPlaces(List<String> ids) {
        return ids.stream()
                .flatMap(id -> places.find(List.of(id)).stream()
                        .findFirst()
                        .or(() -> groups.find(List.of(id)).stream().findFirst())
                        .stream())
                .distinct()
                .toList();
    }
}
