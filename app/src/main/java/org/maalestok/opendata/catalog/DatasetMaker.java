package org.maalestok.opendata.catalog;

import org.maalestok.opendata.OpenTable;
import org.maalestok.opendata.catalog.Graph.Subject;

/** Says of one table what a portal wants to know: what it is about, for whom, since when, from whom, and where it is. */
record DatasetMaker(Nodes nodes, Distributions distributions) {

    Subject dataset(OpenTable table) {
        String iri = nodes.base() + "/catalog/dataset/" + table.id();
        var subject = Authority.theme(table.service());
        Subject dataset = nodes.graph()
                .of(iri, "dcat:Dataset")
                .say("dct:identifier", iri)
                .say("dct:title", table.title())
                .say("dct:description", Sentences.about(table))
                .say("dcat:keyword", table.service().name())
                .say("dcat:keyword", table.service().group().name())
                .say("dct:modified", nodes.time(table.updated()), "xsd:dateTime")
                .to("dct:publisher", nodes.publisher())
                .to("dcat:contactPoint", nodes.contact())
                .to("dcat:theme", nodes.theme(subject))
                .to("dct:type", nodes.concept(Authority.STATISTICAL, Sentences.STATISTICS, Sentences.KIND))
                .say("dcat:temporalResolution", Authority.resolution(table.timeUnit()), "xsd:duration")
                .to("dct:accessRights", nodes.authority(Authority.PUBLIC, "dct:RightsStatement"))
                .to("dct:accrualPeriodicity", nodes.authority(Authority.frequency(table.timeUnit()), "dct:Frequency"))
                .to("dct:spatial", nodes.country(table.country()))
                .to("dct:temporal", period(iri, table))
                .to(
                        "dct:provenance",
                        nodes.graph()
                                .of(iri + "#sources", "dct:ProvenanceStatement")
                                .say("rdfs:label", Sentences.sources(table)))
                .to("dcat:landingPage", nodes.document(page(table)))
                .to("foaf:page", nodes.document(howTo(table)));
        nodes.languages(dataset);
        distributions.addTo(dataset, iri, table);
        return dataset;
    }

    /** The key figures of the service, in the country's language. */
    private String page(OpenTable table) {
        String language = table.country().equals("DK") ? "da" : "nb";
        return "%s/%s/catalogue?service=%s"
                .formatted(nodes.base(), language, table.service().code());
    }

    /** How to ask for the table, in the country's language. */
    private String howTo(OpenTable table) {
        return "%s/%s/open/pxweb".formatted(nodes.base(), table.country().equals("DK") ? "da" : "nb");
    }

    /** From the first day of the first period to the last of the last. */
    private Subject period(String dataset, OpenTable table) {
        return nodes.graph()
                .of(dataset + "#period", "dct:PeriodOfTime")
                .say("dcat:startDate", table.periods().getFirst().start().toString(), "xsd:date")
                .say(
                        "dcat:endDate",
                        table.periods().getLast().end().minusDays(1).toString(),
                        "xsd:date");
    }
}
