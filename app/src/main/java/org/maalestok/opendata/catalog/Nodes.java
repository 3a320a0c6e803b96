package org.maalestok.opendata.catalog;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.maalestok.opendata.catalog.Authority.Licence;
import org.maalestok.opendata.catalog.Graph.Subject;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;

/**
 * What several parts of the catalogue name: who publishes, licences, languages, countries. What others describe is named by their addresses, and its kind is
 * repeated here, as validators read nothing else.
 *
 * @param graph where they stand
 * @param base where this installation is reached, without a slash at the end
 */
record Nodes(Graph graph, String base, CatalogSettings settings) {

    Subject publisher() {
        String iri = settings.publisher().isEmpty() ? base + "/catalog#publisher" : settings.publisher();
        return graph.of(iri, "foaf:Agent").say("foaf:name", settings.publisherName());
    }

    Subject contact() {
        Subject contact = graph.of(base + "/catalog#contact", "vcard:Kind")
                .is("vcard:Organization")
                .say("vcard:fn", settings.contactName())
                .say("vcard:hasOrganizationName", settings.contactName())
                .to("vcard:hasURL", base + "/nb/data");
        return settings.contactEmail().isEmpty()
                ? contact
                : contact.to("vcard:hasEmail", "mailto:" + settings.contactEmail());
    }

    /** Ours. */
    Subject licence() {
        return licence(Licence.CC_BY_4_0);
    }

    Subject licence(Licence licence) {
        return authority(licence.iri(), "dct:LicenseDocument").say("dct:title", licence.title());
    }

    Subject scheme() {
        return graph.of(Authority.THEMES, "skos:ConceptScheme")
                .say("dct:title", new Text("Datatemaer", "Datatemaer", "Data themes"));
    }

    Subject theme(Authority.Theme theme) {
        return graph.of(theme.iri(), "skos:Concept")
                .say("skos:prefLabel", theme.words())
                .to("skos:inScheme", scheme());
    }

    /** A line of a table that validators want to see as such. */
    Subject concept(String iri, Text words, Text table) {
        Subject of = graph.of(iri.substring(0, iri.lastIndexOf('/')), "skos:ConceptScheme")
                .say("dct:title", table);
        return graph.of(iri, "skos:Concept").say("skos:prefLabel", words).to("skos:inScheme", of);
    }

    Subject country(String code) {
        return authority(Authority.country(code), "dct:Location");
    }

    /** A line of one of the EU's tables, with the table: a validator that has not loaded the tables believes it. */
    Subject authority(String iri, String type) {
        return graph.of(iri, type).to("skos:inScheme", iri.substring(0, iri.lastIndexOf('/')));
    }

    Subject document(String address) {
        return graph.of(address, "foaf:Document");
    }

    Subject standard(String address, String title) {
        return graph.of(address, "dct:Standard").say("dct:title", title);
    }

    void languages(Subject subject) {
        for (Language language : Language.values()) {
            subject.to("dct:language", authority(Authority.language(language), "dct:LinguisticSystem"));
        }
    }

    static String time(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
