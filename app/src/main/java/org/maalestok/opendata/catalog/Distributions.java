package org.maalestok.opendata.catalog;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.maalestok.opendata.OpenTable;
import org.maalestok.opendata.catalog.Authority.Licence;
import org.maalestok.opendata.catalog.Graph.Subject;
import org.maalestok.ui.Text;

/**
 * The forms that a table can be had in.
 *
 * @param maxCells how many cells one answer may have: a larger table cannot be had in one piece
 */
record Distributions(Nodes nodes, long maxCells) {

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

    /** @param conformsTo the form's description; empty when its media type says it all */
    private record Distribution(String format, String fileType, String mediaType, String conformsTo) {}

    /** @param iri of the data set */
    void addTo(Subject dataset, String iri, OpenTable table) {
        DISTRIBUTIONS.forEach(form -> dataset.to("dcat:distribution", distribution(iri, form, table)));
    }

    private Subject distribution(String dataset, Distribution form, OpenTable table) {
        String address = "%s/api/v2/tables/%s/data?outputFormat=%s".formatted(nodes.base(), table.id(), form.format());
        Subject distribution = nodes.graph()
                .of(dataset + "#" + form.format(), "dcat:Distribution")
                .say("dct:title", suffixed(table.title(), form.format()))
                .say("dct:description", Sentences.about(table))
                .to("dcatap:availability", nodes.concept(Authority.STABLE, Sentences.STABLE, Sentences.AVAILABILITY))
                .to("dcat:accessURL", nodes.graph().of(address, "rdfs:Resource"))
                .to("dct:format", nodes.authority(Authority.fileType(form.fileType()), "dct:MediaTypeOrExtent"))
                .to("dcat:mediaType", nodes.graph().of(Vocabulary.MEDIA_TYPES + form.mediaType(), "dct:MediaType"))
                .to("dcat:accessService", nodes.base() + "/catalog#pxwebapi")
                .say("dct:modified", nodes.time(table.updated()), "xsd:dateTime");
        terms(distribution, dataset, table);
        if (cells(table) <= maxCells) {
            distribution.to("dcat:downloadURL", nodes.graph().of(address + everything(table), "rdfs:Resource"));
        }
        if (!form.conformsTo().isEmpty()) {
            distribution.to("dct:conformsTo", nodes.standard(form.conformsTo(), form.format()));
        }
        nodes.languages(distribution);
        return distribution;
    }

    /** The sources' licence when they share one; else ours, with the terms of each beside it. */
    private void terms(Subject distribution, String dataset, OpenTable table) {
        Optional<Licence> shared = Authority.licence(table);
        distribution.to("dct:license", nodes.licence(shared.orElse(Licence.CC_BY_4_0)));
        if (shared.isEmpty()) {
            distribution.to(
                    "dct:rights",
                    nodes.graph()
                            .of(dataset + "#terms", "dct:RightsStatement")
                            .say("rdfs:label", Sentences.sources(table)));
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

    private static Text suffixed(Text title, String format) {
        return new Text(title.da() + ", " + format, title.nb() + ", " + format, title.en() + ", " + format);
    }
}
