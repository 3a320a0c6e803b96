package org.maalestok.opendata.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The interfaces that have a page for people. */
enum OpenInterface {
    PXWEB(
            "/api",
            "/api/v2/tables",
            "/api/v2/tables/{table}",
            "/api/v2/tables/{table}/metadata",
            "/api/v2/tables/{table}/data",
            "/api/v2/codelists/{list}",
            "/api/v2/config",
            "/api/v2/savedqueries",
            "/api/v1/{lang}/maalestok"),
    KOLADA(
            "/kolada",
            "/kolada/v3/kpi",
            "/kolada/v3/kpi_groups",
            "/kolada/v3/municipality",
            "/kolada/v3/municipality_groups",
            "/kolada/v3/ou",
            "/kolada/v3/data/kpi/{kpi}/municipality/{place}/year/{year}",
            "/kolada/v3/oudata/kpi/{kpi}/year/{year}"),
    FEEDS("/feeds", "/feeds/{tag}/releases.atom", "/feeds/{tag}/changes.atom", "/feeds/{tag}/indicators.atom"),
    CATALOG("/catalog", "/catalog.ttl", "/catalog.rdf", "/catalog.jsonld", "/catalog.nt", "/catalog/dataset/{table}");

    private final String root;
    private final List<String> addresses;

    OpenInterface(String root, String... addresses) {
        this.root = root;
        this.addresses = List.of(addresses);
    }

    static Optional<OpenInterface> find(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** As addresses and texts write it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where programs find it. */
    String root() {
        return root;
    }

    /** What it answers, with places for what somebody asks for. */
    List<String> addresses() {
        return addresses;
    }
}
