package org.maalestok.opendata.catalog;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.maalestok.opendata.OpenTable;
import org.maalestok.opendata.catalog.Authority.Licence;
import org.maalestok.opendata.catalog.Graph.Subject;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;

/**
 * Says of each table what a portal wants to know. What others describe (licences, languages, countries, media types) is named by their addresses, and its kind is
 * repeated here, as validators read nothing else.
 */
final class CatalogueMaker {

    private static final List<Distribution> DISTRIBUTIONS = List.of(
            new Distribution("csv", "CSV", "text/csv", ""),
            new Distribution("json-stat2", "JSON", "application/json", "https://json-stat.org/full/"),
            new Distribution(
                    "px",
                    "TXT",
                    "text/plain",
                    "https://www.scb.se/en/services/statistical-programs-for-px-files/px-file-format/"),
            new Distribution("xlsx", "XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ""),
            new Distribution("parquet", "PARQUET", "application/vnd.apache.parquet", ""));

    private final String base;
    private final CatalogSettings settings;
    private final long maxCells;
    private final Graph graph = new Graph();

    /** @param conformsTo the form's description; empty when its media type says it all */
    private record Distribution(String format, String fileType, String mediaType, String conformsTo) {}

    /**
     * @param base where this installation is reached, without a slash at the end
     * @param maxCells how many cells one answer may have: a larger table cannot be had in one piece
     */
    CatalogueMaker(String base, CatalogSettings settings, long maxCells) {
        this.base = base;
        this.settings = settings;
        this.maxCells = maxCells;
    }

    /** @param issued when the first figures were published; empty as long as there are none */
    Graph catalogue(List<OpenTable> tables, Optional<Instant> issued) {
        Subject catalogue = graph.of(base + "/catalog", "dcat:Catalog")
                .say("dct:identifier", base + "/catalog")
                .say("dct:title", Sentences.TITLE)
                .say("dct:description", Sentences.ABOUT)
                .to("dct:publisher", publisher())
                .to("dcat:contactPoint", contact())
                .to("dct:license", licence())
                .to("foaf:homepage", document(base + "/"))
                .to("dcat:themeTaxonomy", scheme());
        issued.ifPresent(day -> catalogue.say("dct:issued", time(day), "xsd:dateTime"));
        tables.stream()
                .map(OpenTable::updated)
                .max(Comparator.naturalOrder())
                .ifPresent(day -> catalogue.say("dct:modified", time(day), "xsd:dateTime"));
        languages(catalogue);
        tables.stream()
                .map(OpenTable::country)
                .distinct()
                .forEach(country -> catalogue.to("dct:spatial", country(country)));
        tables.forEach(table -> catalogue.to("dcat:dataset", dataset(table)));
        catalogue
                .to("dcat:service", pxWeb(tables))
                .to("dcat:service", pxWebOne(tables))
                .to("dcat:service", kolada(tables));
        return graph;
    }

    /** One table with all that its description names. */
    Graph dataset(List<OpenTable> one) {
        one.forEach(this::dataset);
        pxWeb(one);
        return graph;
    }

    private Subject dataset(OpenTable table) {
        String iri = base + "/catalog/dataset/" + table.id();
        var theme = Authority.theme(table.service());
        Subject dataset = graph.of(iri, "dcat:Dataset")
                .say("dct:identifier", iri)
                .say("dct:title", table.title())
                .say("dct:description", Sentences.about(table))
                .say("dcat:keyword", table.service().name())
                .say("dcat:keyword", table.service().group().name())
                .say("dct:modified", time(table.updated()), "xsd:dateTime")
                .to("dct:publisher", publisher())
                .to("dcat:contactPoint", contact())
                .to("dcat:theme", theme(theme))
                .to("dct:type", concept(Authority.STATISTICAL, Sentences.STATISTICS, Sentences.KIND))
                .say("dcat:temporalResolution", Authority.resolution(table.timeUnit()), "xsd:duration")
                .to("dct:accessRights", authority(Authority.PUBLIC, "dct:RightsStatement"))
                .to("dct:accrualPeriodicity", authority(Authority.frequency(table.timeUnit()), "dct:Frequency"))
                .to("dct:spatial", country(table.country()))
                .to("dct:temporal", period(iri, table))
                .to(
                        "dct:provenance",
                        graph.of(iri + "#sources", "dct:ProvenanceStatement")
                                .say("rdfs:label", Sentences.sources(table)))
                .to("dcat:landingPage", document(page(table)))
                .to("foaf:page", document(howTo(table)));
        languages(dataset);
        DISTRIBUTIONS.forEach(form -> dataset.to("dcat:distribution", distribution(iri, form, table)));
        return dataset;
    }

    /** The key figures of the service, in the country's language. */
    private String page(OpenTable table) {
        String language = table.country().equals("DK") ? "da" : "nb";
        return "%s/%s/catalogue?service=%s"
                .formatted(base, language, table.service().code());
    }

    /** How to ask for the table, in the country's language. */
    private String howTo(OpenTable table) {
        return "%s/%s/open/pxweb".formatted(base, table.country().equals("DK") ? "da" : "nb");
    }

    private Subject distribution(String dataset, Distribution form, OpenTable table) {
        String address = "%s/api/v2/tables/%s/data?outputFormat=%s".formatted(base, table.id(), form.format());
        Subject distribution = graph.of(dataset + "#" + form.format(), "dcat:Distribution")
                .say("dct:title", suffixed(table.title(), form.format()))
                .say("dct:description", Sentences.about(table))
                .to("dcatap:availability", concept(Authority.STABLE, Sentences.STABLE, Sentences.AVAILABILITY))
                .to("dcat:accessURL", graph.of(address, "rdfs:Resource"))
                .to("dct:format", authority(Authority.fileType(form.fileType()), "dct:MediaTypeOrExtent"))
                .to("dcat:mediaType", graph.of(Vocabulary.MEDIA_TYPES + form.mediaType(), "dct:MediaType"))
                .to("dcat:accessService", base + "/catalog#pxwebapi")
                .say("dct:modified", time(table.updated()), "xsd:dateTime");
        terms(distribution, dataset, table);
        if (cells(table) <= maxCells) {
            distribution.to("dcat:downloadURL", graph.of(address + everything(table), "rdfs:Resource"));
        }
        if (!form.conformsTo().isEmpty()) {
            distribution.to("dct:conformsTo", standard(form.conformsTo(), form.format()));
        }
        languages(distribution);
        return distribution;
    }

    /** The sources' licence when they share one; else ours, with the terms of each beside it. */
    private void terms(Subject distribution, String dataset, OpenTable table) {
        Optional<Licence> shared = Authority.licence(table);
        distribution.to("dct:license", licence(shared.orElse(Licence.CC_BY_4_0)));
        if (shared.isEmpty()) {
            distribution.to(
                    "dct:rights",
                    graph.of(dataset + "#terms", "dct:RightsStatement").say("rdfs:label", Sentences.sources(table)));
        }
    }

    private static String everything(OpenTable table) {
        return table.variables().stream()
                .map(variable -> "&valueCodes%5B" + variable.code() + "%5D=*")
                .collect(Collectors.joining());
    }

    private static long cells(OpenTable table) {
        return table.variables().stream()
                .mapToLong(variable -> variable.values().size())
                .reduce(1, (a, b) -> a * b);
    }

    private Subject pxWeb(List<OpenTable> tables) {
        return service("pxwebapi", Sentences.PXWEB, Sentences.PXWEB_ABOUT, "/api/v2", tables)
                .to("dct:conformsTo", standard("https://github.com/statisticssweden/PxApiSpecs", "PxWebApi 2"))
                .to(
                        "dcat:endpointDescription",
                        graph.of(
                                "https://raw.githubusercontent.com/statisticssweden/PxApiSpecs/master/PxAPI-2.yml",
                                "rdfs:Resource"));
    }

    private Subject pxWebOne(List<OpenTable> tables) {
        return service("pxwebapi1", Sentences.PXWEB_ONE, Sentences.PXWEB_ONE_ABOUT, "/api/v1/no", tables)
                .to("dct:conformsTo", standard("https://www.scb.se/api_en/", "PxWebApi 1"))
                .to("dcat:endpointDescription", graph.of("https://www.scb.se/api_en/", "rdfs:Resource"));
    }

    private Subject kolada(List<OpenTable> tables) {
        return service("kolada", Sentences.KOLADA, Sentences.KOLADA_ABOUT, "/kolada/v3", tables)
                .to("dcat:endpointDescription", graph.of(base + "/api/openapi", "rdfs:Resource"));
    }

    private Subject service(String name, Text title, Text about, String path, List<OpenTable> tables) {
        String iri = base + "/catalog#" + name;
        Subject service = graph.of(iri, "dcat:DataService")
                .say("dct:identifier", iri)
                .say("dct:title", title)
                .say("dct:description", about)
                .say("dcat:keyword", Sentences.KEY_FIGURES)
                .say("dcat:keyword", Sentences.MUNICIPALITIES)
                .to("dct:publisher", publisher())
                .to("dcat:contactPoint", contact())
                .to("dct:license", licence())
                .to("dcatap:availability", concept(Authority.STABLE, Sentences.STABLE, Sentences.AVAILABILITY))
                .to("dct:accessRights", authority(Authority.PUBLIC, "dct:RightsStatement"))
                .to("dcat:endpointURL", graph.of(base + path, "rdfs:Resource"))
                .to("dct:format", authority(Authority.fileType("JSON"), "dct:MediaTypeOrExtent"));
        tables.stream()
                .map(table -> Authority.theme(table.service()))
                .distinct()
                .forEach(theme -> service.to("dcat:theme", theme(theme)));
        tables.forEach(table -> service.to("dcat:servesDataset", base + "/catalog/dataset/" + table.id()));
        return service;
    }

    private Subject publisher() {
        String iri = settings.publisher().isEmpty() ? base + "/catalog#publisher" : settings.publisher();
        return graph.of(iri, "foaf:Agent").say("foaf:name", settings.publisherName());
    }

    private Subject contact() {
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
    private Subject licence() {
        return licence(Licence.CC_BY_4_0);
    }

    private Subject licence(Licence licence) {
        return authority(licence.iri(), "dct:LicenseDocument").say("dct:title", licence.title());
    }

    private Subject scheme() {
        return graph.of(Authority.THEMES, "skos:ConceptScheme")
                .say("dct:title", new Text("Datatemaer", "Datatemaer", "Data themes"));
    }

    private Subject theme(Authority.Theme theme) {
        return graph.of(theme.iri(), "skos:Concept")
                .say("skos:prefLabel", theme.words())
                .to("skos:inScheme", scheme());
    }

    /** A line of a table that validators want to see as such. */
    private Subject concept(String iri, Text words, Text table) {
        Subject of = graph.of(iri.substring(0, iri.lastIndexOf('/')), "skos:ConceptScheme")
                .say("dct:title", table);
        return graph.of(iri, "skos:Concept").say("skos:prefLabel", words).to("skos:inScheme", of);
    }

    private Subject country(String code) {
        return authority(Authority.country(code), "dct:Location");
    }

    /** A line of one of the EU's tables, with the table: a validator that has not loaded the tables believes it. */
    private Subject authority(String iri, String type) {
        return graph.of(iri, type).to("skos:inScheme", iri.substring(0, iri.lastIndexOf('/')));
    }

    private Subject document(String address) {
        return graph.of(address, "foaf:Document");
    }

    private Subject standard(String address, String title) {
        return graph.of(address, "dct:Standard").say("dct:title", title);
    }

    private void languages(Subject subject) {
        for (Language language : Language.values()) {
            subject.to("dct:language", authority(Authority.language(language), "dct:LinguisticSystem"));
        }
    }

    /** From the first day of the first period to the last of the last. */
    private Subject period(String dataset, OpenTable table) {
        return graph.of(dataset + "#period", "dct:PeriodOfTime")
                .say("dcat:startDate", table.periods().getFirst().start().toString(), "xsd:date")
                .say(
                        "dcat:endDate",
                        table.periods().getLast().end().minusDays(1).toString(),
                        "xsd:date");
    }

    private static Text suffixed(Text title, String format) {
        return new Text(title.da() + ", " + format, title.nb() + ", " + format, title.en() + ", " + format);
    }

    private static String time(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
