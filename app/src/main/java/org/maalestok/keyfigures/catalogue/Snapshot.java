package org.maalestok.keyfigures.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Service;

/** The whole catalogue at one moment, in page order. Immutable. */
final class Snapshot {

    private final List<Service> services;
    private final List<Indicator> indicators;
    private final Map<String, Indicator> byCode = new HashMap<>();
    private final @Nullable Indicator[] byId;

    Snapshot(List<Service> services, List<Indicator> indicators) {
        this.services = List.copyOf(services);
        this.indicators = List.copyOf(indicators);
        this.byId =
                new Indicator[indicators.stream().mapToInt(Indicator::id).max().orElse(0) + 1];
        for (Indicator indicator : indicators) {
            byCode.put(indicator.code(), indicator);
            byId[indicator.id()] = indicator;
        }
    }

    List<Service> services() {
        return services;
    }

    List<Indicator> indicators() {
        return indicators;
    }

    Optional<Indicator> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    Optional<Indicator> find(int id) {
        return id < 0 || id >= byId.length ? Optional.empty() : Optional.ofNullable(byId[id]);
    }
}
