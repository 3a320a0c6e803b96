package org.maalestok.opendata.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.RunningWithStarterData;
import org.maalestok.keyfigures.KeyFigures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The feeds as a feed reader takes them, by the rules of RFC 4287. */
@RunningWithStarterData
class FeedsTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @LocalServerPort
    int port;

    @Autowired
    KeyFigures figures;

    /** What PxWeb's interfaces call bokmål leads to the feed's one address. */
    @Test
    void norwegianIsBokmal() throws Exception {
        var answer = get("/feeds/no/releases.atom?since=x");
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location")).hasValue("/feeds/nb/releases.atom?since=x");
        assertThat(get("/feeds/no/x.atom").statusCode()).isEqualTo(404);
        assertThat(get("/feeds/nn/releases.atom").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "nb, releases",
        "da, releases",
        "en, releases",
        "nb, changes",
        "da, changes",
        "en, changes",
        "nb, indicators",
        "da, indicators",
        "en, indicators"
    })
    void areValid(String language, String name) throws Exception {
        String path = "/feeds/%s/%s.atom".formatted(language, name);
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/atom+xml");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        Element feed = parse(answer.body()).getDocumentElement();
        assertThat(feed.getAttributeNS("http://www.w3.org/XML/1998/namespace", "lang"))
                .isEqualTo(language);
        for (String once : List.of("id", "title", "updated")) {
            assertThat(children(feed, once)).as(once).hasSize(1);
        }
        assertThat(text(feed, "id")).isEqualTo(base() + path);
        assertThat(link(feed, "self").getAttribute("href")).isEqualTo(base() + path);
        assertThat(children(feed, "author")).hasSize(1);
        var ids = new ArrayList<String>();
        var latest = OffsetDateTime.MIN;
        for (Element entry : children(feed, "entry")) {
            ids.add(text(entry, "id"));
            assertThat(URI.create(text(entry, "id")).isAbsolute()).isTrue();
            assertThat(text(entry, "title")).isNotBlank();
            assertThat(text(entry, "summary")).isNotBlank();
            assertThat(link(entry, "alternate").getAttribute("href")).startsWith(base() + "/" + language + "/");
            var updated = OffsetDateTime.parse(text(entry, "updated"));
            assertThat(OffsetDateTime.parse(text(entry, "published"))).isBeforeOrEqualTo(updated);
            latest = updated.isAfter(latest) ? updated : latest;
        }
        assertThat(ids).doesNotHaveDuplicates();
        var updated = OffsetDateTime.parse(text(feed, "updated"));
        assertThat(updated).isEqualTo(ids.isEmpty() ? figuresPublished().truncatedTo(ChronoUnit.SECONDS) : latest);
    }

    @Test
    void theReleasesAreThere() throws Exception {
        Element feed = parse(get("/feeds/nb/releases.atom").body()).getDocumentElement();
        var releases = figures.listReleases();
        assertThat(children(feed, "entry")).hasSize(Math.min(50, releases.size()));
        Element newest = children(feed, "entry").getFirst();
        assertThat(text(newest, "id"))
                .isEqualTo(base() + "/nb/data/releases/" + releases.getFirst().number());
        assertThat(get(text(newest, "id").substring(base().length())).statusCode())
                .isEqualTo(200);
    }

    @Test
    void newKeyFiguresAreThere() throws Exception {
        Element feed = parse(get("/feeds/da/indicators.atom").body()).getDocumentElement();
        assertThat(children(feed, "entry")).isNotEmpty();
        String page = text(children(feed, "entry").getFirst(), "id").substring(base().length());
        assertThat(get(page).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"releases", "changes", "indicators"})
    void whoHasItGetsItNoMore(String name) throws Exception {
        String path = "/feeds/en/%s.atom".formatted(name);
        var again = get(
                path, "If-None-Match", get(path).headers().firstValue("ETag").orElseThrow());
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void selfIsTheAddressThatWasFetched() throws Exception {
        String path = "/feeds/en/releases.atom?from=reader&x=1";
        Element feed = parse(get(path).body()).getDocumentElement();
        assertThat(link(feed, "self").getAttribute("href")).isEqualTo(base() + path);
        assertThat(text(feed, "id")).isEqualTo(base() + "/feeds/en/releases.atom");
    }

    @Test
    void selfKeepsTheCapitalLettersThatWereWritten() throws Exception {
        Element feed = parse(get("/feeds/NB/Releases.atom").body()).getDocumentElement();
        assertThat(link(feed, "self").getAttribute("href")).isEqualTo(base() + "/feeds/NB/Releases.atom");
        assertThat(text(feed, "id")).isEqualTo(base() + "/feeds/nb/releases.atom");
    }

    @Test
    void pagesNameThem() throws Exception {
        assertThat(get("/nb/").body())
                .contains("<link rel=\"alternate\" type=\"application/atom+xml\"")
                .contains("href=\"/feeds/nb/releases.atom\"");
        assertThat(get("/en/data").body())
                .contains("<a href=\"/feeds/en/releases.atom\"")
                .contains("<a href=\"/feeds/en/changes.atom\"")
                .contains("<a href=\"/feeds/en/indicators.atom\"");
    }

    private OffsetDateTime figuresPublished() {
        return figures.listReleases().getFirst().published().atOffset(ZoneOffset.UTC);
    }

    private String base() {
        return "http://localhost:" + port;
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base() + path));
        return CLIENT.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }

    private static Document parse(String xml) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> children(Element parent, String name) {
        var found = new ArrayList<Element>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element
                    && ATOM.equals(element.getNamespaceURI())
                    && name.equals(element.getLocalName())) {
                found.add(element);
            }
        }
        return found;
    }

    private static String text(Element parent, String name) {
        return children(parent, name).getFirst().getTextContent();
    }

    private static Element link(Element parent, String relation) {
        return children(parent, "link").stream()
                .filter(link -> link.getAttribute("rel").equals(relation))
                .findFirst()
                .orElseThrow();
    }
}
