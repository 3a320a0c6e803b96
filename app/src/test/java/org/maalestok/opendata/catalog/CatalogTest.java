package org.maalestok.opendata.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.RunningWithStarterData;
import org.maalestok.opendata.OpenTables;
import org.maalestok.statistics.formats.SharedData;
import org.maalestok.ui.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The catalogue as harvesters ask for it, read by Apache Jena and checked against the shapes of DCAT-AP. */
@RunningWithStarterData
class CatalogTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String DCAT = "http://www.w3.org/ns/dcat#";

    @LocalServerPort
    int port;

    @Autowired
    OpenTables tables;

    @Test
    void isAsTheProfilesWantIt() {
        Model shapes = ModelFactory.createDefaultModel();
        shapes.read(CatalogTest.class.getResourceAsStream("dcat-ap.shapes.ttl"), null, "TTL");
        assertConforms(shapes.getGraph(), read("/catalog.ttl", Lang.TURTLE).getGraph());
    }

    /** Mandatory and recommended properties alike: a warning of these shapes is a fault of ours. */
    @ParameterizedTest
    @ValueSource(strings = {"dcat-ap-3", "dcat-ap-no", "dcat-ap-dk"})
    void hasWhatEachProfileWantsAndRecommends(String profile) {
        var shapes = Shapes.parse(shapes(profile).getGraph());
        assertThat(
                        ShaclValidator.get()
                                .validate(
                                        shapes,
                                        read("/catalog.ttl", Lang.TURTLE).getGraph())
                                .getEntries()
                                .stream()
                                .map(entry -> entry.focusNode() + " " + entry.resultPath() + ": " + entry.message())
                                .distinct()
                                .limit(20))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "dcat-ap-3, http://purl.org/dc/terms/title",
        "dcat-ap-3, http://www.w3.org/ns/dcat#accessURL",
        "dcat-ap-3, http://data.europa.eu/r5r/availability",
        "dcat-ap-no, http://purl.org/dc/terms/identifier",
        "dcat-ap-no, http://www.w3.org/ns/dcat#theme",
        "dcat-ap-dk, http://purl.org/dc/terms/license",
        "dcat-ap-dk, http://purl.org/dc/terms/provenance",
    })
    void eachProfileNoticesWhatIsMissing(String profile, String property) {
        Model less = read("/catalog.ttl", Lang.TURTLE);
        less.removeAll(null, less.createProperty(property), null);
        assertThat(ShaclValidator.get()
                        .validate(Shapes.parse(shapes(profile).getGraph()), less.getGraph())
                        .conforms())
                .isFalse();
    }

    private static Model shapes(String profile) {
        Model shapes = ModelFactory.createDefaultModel();
        shapes.read(CatalogTest.class.getResourceAsStream(profile + ".shapes.ttl"), null, "TTL");
        return shapes;
    }

    @Test
    void aPersonIsLedToThePageInTheirLanguage() {
        var answer = get(
                "/catalog",
                "Accept",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
                "Accept-Language",
                "da");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/da/open/catalog");
        assertThat(get("/da/open/catalog").statusCode()).isEqualTo(200);
    }

    /** The shapes would notice: without its titles and its licence a catalogue is refused. */
    @Test
    void theShapesRefuseWhatLacksSomething() {
        Model shapes = ModelFactory.createDefaultModel();
        shapes.read(CatalogTest.class.getResourceAsStream("dcat-ap.shapes.ttl"), null, "TTL");
        Model model = read("/catalog.ttl", Lang.TURTLE);
        for (String property : List.of("license", "title", "publisher", "temporal")) {
            Model less = ModelFactory.createDefaultModel().add(model);
            less.removeAll(null, less.createProperty("http://purl.org/dc/terms/" + property), null);
            assertThat(ShaclValidator.get()
                            .validate(Shapes.parse(shapes.getGraph()), less.getGraph())
                            .conforms())
                    .as(property)
                    .isFalse();
        }
    }

    /** The Norwegian profile's own shapes, where they lie beside the repository. */
    @Test
    void isAsTheNorwegianShapesWantIt() throws Exception {
        var file = SharedData.folder()
                .map(folder -> folder.resolve("protocols/dcat-ap-no/DCAT-AP-NO-shacl_shapes_2.00.ttl"));
        assumeTrue(file.isPresent() && Files.exists(file.get()), "the shapes of DCAT-AP-NO are not there");
        Model shapes = ModelFactory.createDefaultModel();
        RDFDataMgr.read(shapes, file.get().toString());
        assertConforms(shapes.getGraph(), read("/catalog.ttl", Lang.TURTLE).getGraph());
    }

    private static void assertConforms(Graph shapes, Graph data) {
        var report = ShaclValidator.get().validate(Shapes.parse(shapes), data);
        assertThat(report.getEntries().stream()
                        .filter(entry -> entry.severity().equals(Severity.Violation))
                        .map(entry -> entry.focusNode() + " " + entry.resultPath() + ": " + entry.message())
                        .distinct()
                        .limit(20))
                .isEmpty();
    }

    @Test
    void saysTheSameInEveryForm() {
        Model turtle = read("/catalog.ttl", Lang.TURTLE);
        assertThat(turtle.size()).isGreaterThan(500);
        assertThat(read("/catalog.rdf", Lang.RDFXML).isIsomorphicWith(turtle)).isTrue();
        assertThat(read("/catalog.jsonld", Lang.JSONLD).isIsomorphicWith(turtle))
                .isTrue();
        assertThat(read("/catalog.nt", Lang.NTRIPLES).isIsomorphicWith(turtle)).isTrue();
    }

    @Test
    void hasEveryTableAndNoBlankNodes() {
        Model model = read("/catalog", Lang.TURTLE);
        assertThat(tables.list()).isNotEmpty().allSatisfy(table -> {
            var dataset = model.getResource("http://localhost:" + port + "/catalog/dataset/" + table.id());
            assertThat(model.contains(null, model.createProperty(DCAT + "dataset"), dataset))
                    .isTrue();
            assertThat(dataset.listProperties(model.createProperty(DCAT + "distribution"))
                            .toList())
                    .hasSize(5);
        });
        assertThat(model.listSubjects().toList()).noneMatch(RDFNode::isAnon);
        assertThat(model.listObjects().toList()).noneMatch(RDFNode::isAnon);
    }

    /** The licence of the sources, if they share one; where one has terms of its own, those stand beside ours. */
    @Test
    void saysOnWhichTermsTheSourcesGaveTheirFigures() {
        Model model = read("/catalog", Lang.TURTLE);
        var rights = model.createProperty("http://purl.org/dc/terms/rights");
        var label = model.createProperty("http://www.w3.org/2000/01/rdf-schema#label");
        for (var table : tables.list()) {
            boolean shared = table.sources().stream()
                    .allMatch(release -> release.dataSet().licence().equals("CC BY 4.0"));
            var csv = model.getResource("http://localhost:" + port + "/catalog/dataset/" + table.id() + "#csv");
            assertThat(csv.hasProperty(rights)).as(table.id()).isNotEqualTo(shared);
            if (!shared) {
                assertThat(csv.getProperty(rights)
                                .getResource()
                                .getProperty(label, "en")
                                .getString())
                        .contains(table.sources().stream()
                                .map(release -> release.dataSet().licenceIn(Language.EN))
                                .distinct()
                                .toList());
            }
        }
        assertThat(model.listObjectsOfProperty(rights).toList()).isNotEmpty();
    }

    @Test
    void itsAddressesAnswer() {
        Model model = read("/catalog", Lang.TURTLE);
        for (String property : List.of("downloadURL", "accessURL")) {
            var addresses = model.listObjectsOfProperty(model.createProperty(DCAT + property)).toList().stream()
                    .map(RDFNode::toString)
                    .filter(address -> address.contains("no-population") || address.contains("dk-school"))
                    .toList();
            assertThat(addresses)
                    .isNotEmpty()
                    .allSatisfy(address ->
                            assertThat(get(address).statusCode()).as(address).isEqualTo(200));
        }
        String dataset = "http://localhost:" + port + "/catalog/dataset/no-school";
        assertThat(model.containsAll(parse(get(dataset).body(), Lang.TURTLE))).isTrue();
        assertThat(parse(get(dataset).body(), Lang.TURTLE).contains(model.getResource(dataset), null, (RDFNode) null))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "text/turtle, text/turtle",
        "application/rdf+xml, application/rdf+xml",
        "application/ld+json, application/ld+json",
        "application/n-triples, application/n-triples",
        "'application/pdf, application/ld+json;q=0.2, application/rdf+xml;q=0.9', application/rdf+xml",
        "'text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2', text/turtle",
        "*/*, text/turtle",
        "nonsense, text/turtle",
        "application/json, application/ld+json",
        "'text/html;q=0.5,application/rdf+xml', application/rdf+xml",
        "'text/html;q=0, */*', text/turtle",
    })
    void theReaderChoosesTheForm(String accept, String type) {
        var answer = get("/catalog", "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        assertThat(String.join(",", answer.headers().allValues("Vary"))).containsIgnoringCase("accept,");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void isTheSameUntilSomethingIsPublished() {
        var first = get("/catalog?format=rdf");
        var second = get("/catalog?format=rdf");
        assertThat(second.body()).isEqualTo(first.body());
        String tag = first.headers().firstValue("ETag").orElseThrow();
        var again = get("/catalog?format=rdf", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/catalog.pdf, 400, pdf",
        "/catalog?format=odt, 400, odt",
        "/catalog/dataset/no-nothing, 404, no-nothing"
    })
    void whatIsNotThereIsToldInADocument(String path, int status, String culprit) {
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.body()).contains(culprit);
    }

    private Model read(String path, Lang lang) {
        var answer = get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return parse(answer.body(), lang);
    }

    private static Model parse(String text, Lang lang) {
        Model model = ModelFactory.createModelForGraph(GraphFactory.createDefaultGraph());
        RDFDataMgr.read(model, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), lang);
        return model;
    }

    private HttpResponse<String> get(String path, String... headers) {
        String address = path.startsWith("http") ? path : "http://localhost:" + port + path;
        var request = HttpRequest.newBuilder(URI.create(address)).GET();
        try {
            return CLIENT.send(
                    (headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
