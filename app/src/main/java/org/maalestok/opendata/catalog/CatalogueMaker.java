package org.maalestok.opendata.catalog;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.maalestok.opendata.OpenTable;
import org.maalestok.opendata.catalog.Graph.Subject;

/** Puts the catalogue together: what it says of itself, then each table and each interface. */
final class CatalogueMaker {

    private final Nodes nodes;
    private final DatasetMaker datasets;
    private final ServiceMaker services;

    /**
     * @param base where this installation is reached, without a slash at the end
     * @param maxCells how many cells one answer may have
     */
    CatalogueMaker(String base, CatalogSettings settings, long maxCells) {
        this.nodes = new Nodes(new Graph(), base, settings);
        this.datasets = new DatasetMaker(nodes, new Distributions(nodes, maxCells));
        this.services = new ServiceMaker(nodes);
    }

    /** @param issued when the first figures were published; empty as long as there are none */
    Graph catalogue(List<OpenTable> tables, Optional<Instant> issued) {
        Subject catalogue = nodes.graph()
                .of(nodes.base() + "/catalog", "dcat:Catalog")
                .say("dct:identifier", nodes.base() + "/catalog")
                .say("dct:title", Sentences.TITLE)
                .say("dct:description", Sentences.ABOUT)
                .to("dct:publisher", nodes.publisher())
                .to("dcat:contactPoint", nodes.contact())
                .to("dct:license", nodes.licence())
                .to("foaf:homepage", nodes.document(nodes.base() + "/"))
                .to("dcat:themeTaxonomy", nodes.scheme());
        issued.ifPresent(day -> catalogue.say("dct:issued", nodes.time(day), "xsd:dateTime"));
        tables.stream()
                .map(OpenTable::updated)
                .max(Comparator.naturalOrder())
                .ifPresent(day -> catalogue.say("dct:modified", nodes.time(day), "xsd:dateTime"));
        nodes.languages(catalogue);
        tables.stream()
                .map(OpenTable::country)
                .distinct()
                .forEach(country -> catalogue.to("dct:spatial", nodes.country(country)));
        tables.forEach(table -> catalogue.to("dcat:dataset", datasets.dataset(table)));
        catalogue
                .to("dcat:service", services.pxWeb(tables))
                .to("dcat:service", services.pxWebOne(tables))
                .to("dcat:service", services.kolada(tables));
        return nodes.graph();
    }

    /** One table with all that its description names. */
    Graph dataset(List<OpenTable> one) {
        one.forEach(datasets::dataset);
        services.pxWeb(one);
        return nodes.graph();
    }
}
