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
 * @param page {@code profile}, {@code overview}, {@code findings} or {@code over-time}; null for the municipality's or the indicator's
 * @param base the base year on the page over time
 * @param per with {@code prices} and {@code need} how amounts are told, as in {@link Telling}
 */
record WayBack(
        @Nullable String indicator,
        @Nullable String service,
        @Nullable String show,
        @Nullable String period,
        @Nullable String page,
        @Nullable String base,
        @Nullable String per,
        @Nullable String prices,
        @Nullable String need) {

    private WayBack(
            @Nullable String indicator,
            @Nullable String service,
            @Nullable String show,
            @Nullable String period,
            @Nullable String page) {
        this(indicator, service, show, period, page, null, null, null, null);
    }

    /** What may stand in a path without encoding. */
    private static final Pattern CODE = Pattern.compile("[a-z0-9_]{1,60}");

    private static final String PROFILE = "profile";
    private static final String OVERVIEW = "overview";
    private static final String FINDINGS = "findings";
    private static final String OVER_TIME = "over-time";

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

    static WayBack toOverTime(String code, @Nullable String base) {
        return new WayBack(code, null, null, null, OVER_TIME, base, null, null, null);
    }

    /** The page's address. */
    Address to(Area own, Look plain) {
        Look look = plain.telling(new Telling(per, prices, need));
        if (OVER_TIME.equals(page) && indicator != null) {
            return look.overTime(indicator, own, OVER_TIME).with("base", base);
        }
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
        put(parameters, "base", base);
        put(parameters, "per", per);
        put(parameters, "prices", prices);
        put(parameters, "need", need);
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            parameters.put(name, value);
        }
    }
}
