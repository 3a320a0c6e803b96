package org.maalestok.opendata.catalog;

import java.util.List;
import org.maalestok.opendata.OpenTable;
import org.maalestok.opendata.catalog.Graph.Subject;
import org.maalestok.ui.Text;

/** Says of each interface that serves the tables where it is and what it speaks. */
record ServiceMaker(Nodes nodes) {

    Subject pxWeb(List<OpenTable> tables) {
        return service("pxwebapi", Sentences.PXWEB, Sentences.PXWEB_ABOUT, "/api/v2", tables)
                .to("dct:conformsTo", nodes.standard("https://github.com/statisticssweden/PxApiSpecs", "PxWebApi 2"))
                .to(
                        "dcat:endpointDescription",
                        nodes.graph()
                                .of(
                                        "https://raw.githubusercontent.com/statisticssweden/PxApiSpecs/master/PxAPI-2.yml",
                                        "rdfs:Resource"));
    }

    Subject pxWebOne(List<OpenTable> tables) {
        return service("pxwebapi1", Sentences.PXWEB_ONE, Sentences.PXWEB_ONE_ABOUT, "/api/v1/no", tables)
                .to("dct:conformsTo", nodes.standard("https://www.scb.se/api_en/", "PxWebApi 1"))
                .to("dcat:endpointDescription", nodes.graph().of("https://www.scb.se/api_en/", "rdfs:Resource"));
    }

    Subject kolada(List<OpenTable> tables) {
        return service("kolada", Sentences.KOLADA, Sentences.KOLADA_ABOUT, "/kolada/v3", tables)
                .to("dcat:endpointDescription", nodes.graph().of(nodes.base() + "/api/openapi", "rdfs:Resource"));
    }

    private Subject service(String name, Text title, Text about, String path, List<OpenTable> tables) {
        String iri = nodes.base() + "/catalog#" + name;
        Subject service = nodes.graph()
                .of(iri, "dcat:DataService")
                .say("dct:identifier", iri)
                .say("dct:title", title)
                .say("dct:description", about)
                .say("dcat:keyword", Sentences.KEY_FIGURES)
                .say("dcat:keyword", Sentences.MUNICIPALITIES)
                .to("dct:publisher", nodes.publisher())
                .to("dcat:contactPoint", nodes.contact())
                .to("dct:license", nodes.licence())
                .to("dcatap:availability", nodes.concept(Authority.STABLE, Sentences.STABLE, Sentences.AVAILABILITY))
                .to("dct:accessRights", nodes.authority(Authority.PUBLIC, "dct:RightsStatement"))
                .to("dcat:endpointURL", nodes.graph().of(nodes.base() + path, "rdfs:Resource"))
                .to("dct:format", nodes.authority(Authority.fileType("JSON"), "dct:MediaTypeOrExtent"));
        tables.stream()
                .map(table -> Authority.theme(table.service()))
                .distinct()
                .map(nodes::theme)
                .forEach(theme -> service.to("dcat:theme", theme));
        tables.forEach(table -> service.to("dcat:servesDataset", nodes.base() + "/catalog/dataset/" + table.id()));
        return service;
    }
}
