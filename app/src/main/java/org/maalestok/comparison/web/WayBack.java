package org.maalestok.comparison.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.Service;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Address;

/**
 * The page that a reader left to pick peers, with what was chosen on it.
 *
 * @param indicator the indicator's page; null for the municipality's
 * @param service the services shown on the municipality's page, or the service of the profile
 * @param show all, worse or better there
 * @param period the period picked on the indicator's page
 * @param page {@code profile}, {@code overview} or {@code findings}; null for the municipality's or the indicator's
 */
record WayBack(
        @Nullable String indicator,
        @Nullable String service,
        @Nullable String show,
        @Nullable String period,
        @Nullable String page) {

    /** What may stand in a path without encoding. */
    private static final Pattern CODE = Pattern.compile("[a-z0-9_]{1,60}");

    private static final String PROFILE = "profile";
    private static final String OVERVIEW = "overview";
    private static final String FINDINGS = "findings";

    static WayBack toMunicipality(String service, String show) {
        return new WayBack(null, service, show, null, null);
    }

    static WayBack toProfile(Service service) {
        return new WayBack(null, service.code(), null, null, PROFILE);
    }

    static WayBack toFindings(Service service) {
        return new WayBack(null, service.code(), null, null, FINDINGS);
    }

    static WayBack toAllFindings() {
        return new WayBack(null, null, null, null, FINDINGS);
    }

    static WayBack toOverview(String service, String show) {
        return new WayBack(null, service, show, null, OVERVIEW);
    }

    static WayBack toIndicator(String code, @Nullable String period) {
        return new WayBack(code, null, null, period, null);
    }

    /** The page's address. */
    Address to(Area own, Look look) {
        if (PROFILE.equals(page) && service != null && CODE.matcher(service).matches()) {
            return look.profile(own, service);
        }
        if (FINDINGS.equals(page)) {
            return service != null && CODE.matcher(service).matches()
                    ? look.findings(own, service)
                    : look.findings(own);
        }
        if (OVERVIEW.equals(page)) {
            return look.overview(own).with("service", service).with("show", show);
        }
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
        put(parameters, "page", page);
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            parameters.put(name, value);
        }
    }
}
