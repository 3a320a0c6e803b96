package org.maalestok.opendata.catalog;

import java.util.LinkedHashMap;
import java.util.Map;

/** The vocabularies of the catalogue and their usual short names. */
final class Vocabulary {

    /** What the tables of the EU's Publications Office begin with. */
    static final String EU = "http://publications.europa.eu/resource/authority/";

    static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";

    private static final Map<String, String> PREFIXES = prefixes();

    private Vocabulary() {}

    private static Map<String, String> prefixes() {
        var prefixes = new LinkedHashMap<String, String>();
        prefixes.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        prefixes.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        prefixes.put("dcat", "http://www.w3.org/ns/dcat#");
        prefixes.put("dcatap", "http://data.europa.eu/r5r/");
        prefixes.put("dct", "http://purl.org/dc/terms/");
        prefixes.put("foaf", "http://xmlns.com/foaf/0.1/");
        prefixes.put("skos", "http://www.w3.org/2004/02/skos/core#");
        prefixes.put("vcard", "http://www.w3.org/2006/vcard/ns#");
        prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return prefixes;
    }

    /** Namespaces by short name, in order. */
    static Map<String, String> namespaces() {
        return PREFIXES;
    }

    /** {@code dcat:title} in full. */
    static String full(String name) {
        int colon = name.indexOf(':');
        String namespace = PREFIXES.get(name.substring(0, colon));
        if (namespace == null) {
            throw new IllegalArgumentException("\"%s\" is in none of the vocabularies".formatted(name));
        }
        return namespace + name.substring(colon + 1);
    }
}
