package org.maalestok.keyfigures.catalogue;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Retirement;
import org.maalestok.keyfigures.Service;

/** The whole catalogue at one moment, in page order. Immutable. */
final class Snapshot {

    private final long version;
    private final List<Service> services;
    private final List<Indicator> all;
    private final List<Indicator> indicators;
    private final Map<String, List<Indicator>> byService;
    private final Map<String, Retirement> retired;
    private final Map<String, Indicator> byCode = new HashMap<>();
    private final @Nullable Indicator[] byId;

    /**
     * @param version the number of the latest change in it
     * @param all indicators, retired ones included
     * @param retired by code
     */
    Snapshot(long version, List<Service> services, List<Indicator> all, Map<String, Retirement> retired) {
        this.version = version;
        this.services = List.copyOf(services);
        this.all = List.copyOf(all);
        this.indicators = all.stream()
                .filter(indicator -> !retired.containsKey(indicator.code()))
                .toList();
        this.byService = indicators.stream()
                .collect(Collectors.groupingBy(indicator -> indicator.service().code()));
        this.retired = Map.copyOf(retired);
        this.byId = new Indicator[all.stream().mapToInt(Indicator::id).max().orElse(0) + 1];
        for (Indicator indicator : all) {
            byCode.put(indicator.code(), indicator);
            byId[indicator.id()] = indicator;
        }
    }

    long version() {
        return version;
    }

    List<Indicator> all() {
        return all;
    }

    Optional<Retirement> retirement(Indicator indicator) {
        return Optional.ofNullable(retired.get(indicator.code()));
    }

    List<Service> services() {
        return services;
    }

    /** Those that are in use. */
    List<Indicator> indicators() {
        return indicators;
    }

    List<Indicator> indicators(Service service) {
        return Collections.unmodifiableList(byService.getOrDefault(service.code(), List.of()));
    }

    Optional<Indicator> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    Optional<Indicator> find(int id) {
        return id < 0 || id >= byId.length ? Optional.empty() : Optional.ofNullable(byId[id]);
    }
}
