package org.maalestok.comparison.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Address;

/**
 * The page that a reader left to pick peers, with what was chosen on it.
 *
 * @param indicator the indicator's page; null for the municipality's
 * @param service the services shown on the municipality's page
 * @param show all, worse or better there
 * @param period the period picked on the indicator's page
 */
record WayBack(
        @Nullable String indicator,
        @Nullable String service,
        @Nullable String show,
        @Nullable String period) {

    static WayBack toMunicipality(String service, String show) {
        return new WayBack(null, service, show, null);
    }

    static WayBack toIndicator(String code, @Nullable String period) {
        return new WayBack(code, null, null, period);
    }

    /** The page's address. */
    Address to(Area own, Look look) {
        return indicator == null
                ? look.municipality(own).with("service", service).with("show", show)
                : look.indicator(indicator, own).with("period", period);
    }

    /** An address on the way that remembers it. */
    Address on(Address address) {
        Address longer = address;
        for (var parameter : parameters().entrySet()) {
            longer = longer.with(parameter.getKey(), parameter.getValue());
        }
        return longer;
    }

    /** What a form on the way carries along. */
    Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        put(parameters, "indicator", indicator);
        put(parameters, "service", service);
        put(parameters, "show", show);
        put(parameters, "period", period);
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            parameters.put(name, value);
        }
    }
}
