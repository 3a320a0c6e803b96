package org.maalestok.opendata.pxweb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maalestok.RunningWithStarterData;
import org.maalestok.opendata.OpenTables;
import org.maalestok.opendata.Problem;
import org.maalestok.opendata.web.OpenDataSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.DelegatingServletInputStream;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.databind.JsonNode;

/** Whatever is wrong with a question, the answer is a problem document with the right status that names the culprit. */
@RunningWithStarterData
class ProblemsTest {

    private static final String DATA = "/tables/no-school/data?valueCodes[ContentsCode]=*&valueCodes[Tid]=*";

    @LocalServerPort
    int port;

    @Autowired
    OpenTables tables;

    @Autowired
    SavedQueries queries;

    @Autowired
    ApplicationContext context;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "/tables/nothing                                 | 404 | Non-existent table            | \"nothing\"",
                "/tables/nothing/metadata                        | 404 | Non-existent table            | \"nothing\"",
                "/tables/nothing/data                            | 404 | Non-existent table            | \"nothing\"",
                "/tables/nothing/defaultselection                | 404 | Non-existent table            | \"nothing\"",
                "/codelists/agg_nothing                          | 404 | Non-existent codelist         | \"agg_nothing\"",
                "/savedqueries/nothing                           | 404 | Saved query not found         | \"nothing\"",
                "/savedqueries/nothing/data                      | 404 | Saved query not found         | \"nothing\"",
                "/savedqueries/nothing/selection                 | 404 | Saved query not found         | \"nothing\"",
                "/tables/no-school/metadata?savedQuery=nothing   | 404 | Saved query not found         | \"nothing\"",
                "/tables?pageNumber=99                           | 404 | Non-existent page             | page 99",
                "/tables?pageSize=0                              | 400 | Illegal parameter             | pageSize is \"0\"",
                "/tables?pastDays=soon                           | 400 | Illegal parameter             | pastDays is \"soon\"",
                "/tables?lang=sv                                 | 400 | Unsupported language          | \"sv\"",
                "/tables/no-school?lang=dk                       | 400 | Unsupported language          | \"dk\"",
                "/tables/no-school/metadata?codelist[Region]=vs_x | 404 | Non-existent codelist        | \"vs_x\"",
                "/tables/no-school/metadata?codelist[Kjonn]=vs_x | 400 | Non-existent variable         | \"Kjonn\"",
                "/tables/no-school/data?valueCodes=1             | 400 | Illegal selection             | names no variable",
                "/tables/no-school/data?valueCodes[Tid]=2024     | 400 | Missing selection for mandantory variable | ContentsCode",
                "/tables/no-school/data?valueCodes[Region]=0301  | 400 | Missing selection for mandantory variable | ContentsCode, Tid",
                "/tables/no-school/data?valueCodes[Tid]=top(x)   | 400 | Illegal selection expression | top(x)",
                "/tables/no-school/data?valueCodes[Region]=nowhere | 400 | Non-existent value | nowhere",
                "/tables/no-school/data?valueCodes[Kjonn]=1      | 400 | Non-existent variable         | \"Kjonn\"",
                "D&valueCodes[Region]=9999                       | 400 | Non-existent value            | \"9999\"",
                "D&valueCodes[Region]=top(0)                     | 400 | Illegal selection expression  | top(0)",
                "D&valueCodes[Region]=a*b                        | 400 | Illegal selection expression  | a*b",
                "D&valueCodes[Region]=from(9999)                 | 400 | Illegal selection expression  | \"9999\"",
                "D&valueCodes[Region]=zz*                        | 400 | Illegal selection             | zz*",
                "D&valueCodes[time]=2024                         | 400 | Illegal selection             | Tid is selected twice",
                "D&outputFormat=sdmx                             | 400 | Unsupported output format     | \"sdmx\"",
                "D&outputFormat=px&outputFormatParams=UseCodes   | 400 | Illegal parameter             | does not go with the format px",
                "D&outputFormat=csv&outputFormatParams=UseCodes,UseTexts | 400 | Illegal parameter     | UseTexts",
                "D&outputFormat=html&outputFormatParams=SeparatorTab | 400 | Illegal parameter         | does not go with the format html",
                "D&outputFormat=csv&outputFormatParams=UseCodes&outputFormatParams=UseTexts | 400 | Illegal parameter | UseTexts",
                "D&outputFormat=csv&outputFormatParams=Bold      | 400 | Illegal parameter             | \"Bold\"",
                "D&heading=Kjonn                                 | 400 | Illegal selection             | \"Kjonn\"",
                "D&heading=Tid&stub=Tid                          | 400 | Illegal selection             | \"Tid\"",
                "/nothing                                        | 404 | Not Found                     | /api/v2/nothing",
                "/tables/no-school/data/more                     | 404 | Not Found                     | /api/v2/tables/no-school/data/more",
            })
    void isNamed(String path, int status, String title, String words) {
        String address = path.startsWith("D&") ? DATA + path.substring(1) : path;
        check(new Api(port).get(address), status, title, words);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"selection\":                                                        | 400 | Unreadable body | line 1",
                "[]                                                                     | 400 | Unreadable body | not an object",
                "{}                                                                     | 400 | Unreadable body | \"selection\"",
                "{\"selection\":[{\"valueCodes\":[\"1\"]}]}                             | 400 | Unreadable body | \"variableCode\"",
                "{\"selection\":[{\"variableCode\":\"Tid\",\"valueCodes\":[{}]}]}       | 400 | Unreadable body | \"valueCodes\"",
                "{\"selection\":[{\"variableCode\":\"Tid\",\"codelist\":{}}]}           | 400 | Unreadable body | \"codelist\"",
                "{\"selection\":[{\"variableCode\":\"Tid\",\"valueCodes\":[\"1066\"]},{\"variableCode\":\"ContentsCode\",\"valueCodes\":[\"*\"]}]} | 400 | Non-existent value | \"1066\"",
                "{\"selection\":[{\"variableCode\":\"Tid\",\"valueCodes\":[\"*\"]},{\"variableCode\":\"Tid\",\"valueCodes\":[\"*\"]}]} | 400 | Illegal selection | Tid is selected twice",
            })
    void isNamedInABody(String body, int status, String title, String words) {
        check(new Api(port).post("/tables/no-school/data", body), status, title, words);
    }

    /** Each of them would look at every value of the variable. */
    @Test
    void thousandsOfMasksAreRefused() {
        String masks =
                IntStream.range(0, 100_000).mapToObj(i -> "\"" + i + "*\"").collect(Collectors.joining(","));
        check(
                new Api(port)
                        .post(
                                "/tables/no-school/data",
                                "{\"selection\":[{\"variableCode\":\"Region\",\"valueCodes\":[%s]}]}".formatted(masks)),
                400,
                "Illegal selection expression",
                "one expression too many; beside codes there may be at most 1000");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{}                                                                       | 400 | Unreadable body",
                "{\"tableId\":\"nothing\",\"selection\":{\"selection\":[]}}               | 404 | Non-existent table",
                "{\"tableId\":\"no-school\",\"selection\":{\"selection\":[]},\"language\":[]} | 400 | Unreadable body",
                "{\"tableId\":\"no-school\",\"selection\":{\"selection\":[]},\"outputFormat\":\"sdmx\"} | 400 | Unsupported output format",
                "{\"tableId\":\"no-school\",\"selection\":{\"selection\":[{\"variableCode\":\"Tid\",\"valueCodes\":[\"1\"]}]}} | 400 | Non-existent value",
                "{\"tableId\":\"no-school\",\"selection\":{\"selection\":[{\"variableCode\":\"Tid\",\"valueCodes\":[\"*\"]}]}} | 400 | Missing selection for mandantory variable",
            })
    void whatCannotBeAnsweredIsNotKept(String body, int status, String title) {
        check(new Api(port).post("/savedqueries", body), status, title, "");
    }

    /** Half of them are read by the server, all of them by nobody; both ways a document says so. */
    @Test
    void aHundredThousandValuesInAnAddressAreRefused() throws IOException {
        String address = "/api/v2/tables/no-school/data?valueCodes[Tid]=";
        String read = raw(address + "2024,".repeat(10_000) + "1814&valueCodes[ContentsCode]=*");
        assertThat(read).startsWith("HTTP/1.1 400").contains("application/problem+json", "«1814»");
        String unread = raw(address + "2024,".repeat(100_000));
        assertThat(unread)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "Send lange lister med POST");
    }

    @Test
    void aQueryThatCannotBeDecodedIsTheClientsFault() throws IOException {
        assertThat(raw("/api/v2/tables?query=%zz"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "kan ikke dekodes");
        assertThat(raw("/api/v1/no/maalestok?query=%zz"))
                .startsWith("HTTP/1.1 400")
                .contains("{\"error\":");
        assertThat(raw("/api/v2/tab les")).startsWith("HTTP/1.1 400");
    }

    /** As it is, without what a client would refuse to send. */
    private String raw(String address) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            try {
                socket.getOutputStream()
                        .write("GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                                .formatted(address)
                                .getBytes(StandardCharsets.US_ASCII));
            } catch (SocketException refused) {
                // The server has answered and gone before it had all.
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void tenMegabytesAreRefused() {
        check(new Api(port).post("/tables/no-school/data", "x".repeat(10_000_000)), 413, "Body too large", "2097152");
        check(new Api(port).post("/savedqueries", " ".repeat(100_000)), 413, "Body too large", "65536");
    }

    @Test
    void aHundredThousandValuesAreReadAndTheWrongOneIsNamed() {
        String codes = IntStream.range(0, 100_000)
                .mapToObj(i -> "\"" + (i < 99_999 ? "2024" : "1814") + "\"")
                .collect(Collectors.joining(","));
        String body = """
                {"selection":[{"variableCode":"ContentsCode","valueCodes":["*"]},{"variableCode":"Tid","valueCodes":[%s]}]}""".formatted(codes);
        check(new Api(port).post("/tables/no-school/data", body), 400, "Non-existent value", "\"1814\"");
    }

    /** The same controllers with a lower limit: no table of the starter data is larger than the usual one. */
    @Test
    void moreCellsThanAllowedAreRefusedAndCounted() throws Exception {
        var few = new OpenDataSettings(1000, 10, 10);
        var mvc = MockMvcBuilders.standaloneSetup(
                        new CellsController(tables, few, queries), new V1Controller(tables, few))
                .setControllerAdvice(context.getBeansWithAnnotation(RestControllerAdvice.class)
                        .values()
                        .toArray())
                .build();
        mvc.perform(get(URI.create(
                        "/api/v2" + DATA.replace("[", "%5B").replace("]", "%5D") + "&valueCodes%5BRegion%5D=*")))
                .andExpect(status().isForbidden())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.title").value("Too many cells selected"))
                .andExpect(jsonPath("$.detail")
                        .value(matchesRegex("Utvalget har \\d{4,} celler, og et svar kan ha høyst 1000\\..*")));
        mvc.perform(post("/api/v2/tables/no-school/data").content("""
                        {"selection":[{"variableCode":"Region","valueCodes":["*"]},{"variableCode":"ContentsCode","valueCodes":["*"]},
                                      {"variableCode":"Tid","valueCodes":["*"]}]}""")).andExpect(status().isForbidden());
        mvc.perform(post("/api/v1/no/maalestok/no-school").content("""
                        {"query":[{"code":"Region","selection":{"filter":"all","values":["*"]}}]}"""))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.error").value(startsWith("Too many values selected.")));
    }

    /** What comes without end is read as far as the limit and no further into memory. */
    @Test
    void aBodyOfAnySizeTakesNoMoreMemoryThanTheLimit() throws Exception {
        var memory = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().threadId();
        var request = new MockHttpServletRequest("POST", "/") {
            @Override
            public ServletInputStream getInputStream() {
                return new DelegatingServletInputStream(new ZerosFor(60L << 20));
            }
        };
        long before = memory.getThreadAllocatedBytes(thread);
        assertThatThrownBy(() -> JsonBody.read(request, SelectionBody.MAX_BYTES, body -> body))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("larger than 2097152 bytes");
        assertThat(memory.getThreadAllocatedBytes(thread) - before).isLessThan(4L * SelectionBody.MAX_BYTES);
    }

    private static final class ZerosFor extends InputStream {

        private long left;

        ZerosFor(long bytes) {
            this.left = bytes;
        }

        @Override
        public int read() {
            return left-- > 0 ? '0' : -1;
        }

        @Override
        public int read(byte[] to, int from, int most) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(most, left);
            Arrays.fill(to, from, from + count, (byte) '0');
            left -= count;
            return count;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /tables, 405, 'GET, HEAD'",
        "DELETE, /tables/no-school/data, 405, 'GET, HEAD, POST'",
        "POST, /config, 405, 'GET, HEAD'",
        "GET, /savedqueries, 405, POST",
        "POST, /nothing, 404, ''",
    })
    void otherMethodsAreTold(String method, String path, int status, String allowed) {
        var answer = new Api(port).ask(method, path);
        check(answer, status, status == 405 ? "Method Not Allowed" : "Not Found", "/api/v2" + path);
        assertThat(answer.headers().firstValue("Allow").orElse("")).isEqualTo(allowed);
    }

    /** What is not UTF-8 is no value that somebody has named. */
    @ParameterizedTest
    @CsvSource({
        "/api/v2/tables/no-school/data, not UTF-8: byte 33 ",
        "/api/v1/no/maalestok/no-school, ikke UTF-8: byte nummer 33 "
    })
    void aBodyInAnotherEncodingIsToldSo(String path, String words) {
        byte[] latin = "{\"selection\":[{\"variableCode\":\"Færder\"}]}".getBytes(StandardCharsets.ISO_8859_1);
        var answer = new Api(port, path).post(latin);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(words.strip());
    }

    @Test
    void ofManyUnknownValuesTheFirstIsNamedAndTheyAreCounted() {
        String codes =
                IntStream.range(0, 100_000).mapToObj(i -> "\"x" + i + "\"").collect(Collectors.joining(","));
        var answer = new Api(port)
                .post(
                        "/tables/no-school/data",
                        "{\"selection\":[{\"variableCode\":\"Region\",\"valueCodes\":[\"0\"," + codes + "]}]}");
        check(answer, 400, "Non-existent value", "\"x0\"");
        assertThat(answer.body()).containsPattern("100\\D?000 codes");
    }

    private static void check(HttpResponse<String> answer, int status, String title, String words) {
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = Api.json(answer, status);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asString()).isEqualTo(title);
        assertThat(problem.get("detail").asString()).contains(words);
        assertThat(problem.has("type")).isTrue();
    }
}
