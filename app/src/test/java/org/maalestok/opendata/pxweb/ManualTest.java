package org.maalestok.opendata.pxweb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.maalestok.Programs;
import org.maalestok.RunningWithStarterData;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What stands in the manual to be copied, copied and run. */
@RunningWithStarterData
class ManualTest {

    private static final Path MANUAL = Path.of("../docs/opendata.md");
    private static final Pattern BLOCK = Pattern.compile("```(sh|r|python|powerquery)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern NEEDS = Pattern.compile("(?m)^(library\\(\\w+\\)|import pandas.*|from pyjstat.*)$");

    @LocalServerPort
    int port;

    /** @param language of the code, as the manual names it */
    record Block(String language, String code) {

        /** The comment in front. */
        @Override
        public String toString() {
            return code.substring(0, code.indexOf('\n'));
        }

        List<String> command(String what) {
            return switch (language) {
                case "sh" -> List.of("sh", "-c", what);
                case "r" -> List.of("Rscript", "-e", what);
                default -> List.of("python3", "-c", what);
            };
        }
    }

    static Stream<Block> blocks() throws IOException {
        return BLOCK.matcher(Files.readString(MANUAL))
                .results()
                .map(found -> new Block(found.group(1), found.group(2)));
    }

    /** Runs where the program and its libraries are there, and is passed over where they are not. */
    @ParameterizedTest
    @MethodSource("blocks")
    void runs(Block block) throws Exception {
        assumeTrue(!block.language().equals("powerquery"), "Power Query runs in Excel only");
        var needs = NEEDS.matcher(block.code());
        String library = needs.find() ? needs.group() : block.language().equals("r") ? "1" : "";
        if (block.code().contains("read_parquet")) {
            library += "\nimport pyarrow";
        }
        assumeTrue(
                Programs.succeeds(block.command(block.language().equals("sh") ? "curl --version" : library)),
                "not installed");
        String out = Programs.run(block.command(block.code().replace("localhost:8080", "localhost:" + port)));
        assertThat(out).contains("709037").containsPattern("0301|Oslo").contains("2023");
    }

    /** Also of what cannot be run here: the address in version 2 answers with what the line around it relies on. */
    @Test
    void everyAddressAnswersWithWhatItsLineReliesOn() throws IOException {
        var address = Pattern.compile("http://localhost:8080(/api/v2)([^\"']+)");
        var api = new Api(port);
        assertThat(blocks().filter(block -> block.code().contains("/api/v2/")))
                .hasSizeGreaterThan(7)
                .allSatisfy(block -> {
                    var found = address.matcher(block.code());
                    assertThat(found.find()).isTrue();
                    var answer = api.get(found.group(2));
                    assertThat(answer.statusCode()).isEqualTo(200);
                    assertThat(answer.body()).contains(header(found.group(2)));
                });
    }

    private static String header(String address) {
        if (address.contains("outputFormat=parquet")) {
            return "PAR1";
        }
        if (address.contains("&stub=")) {
            return "\"Region\",\"ContentsCode\",\"Tid\",";
        }
        return address.contains("outputFormat=csv")
                ? "\"Region\",\"no.population 20"
                : "\"id\":[\"Region\",\"ContentsCode\",\"Tid\"]";
    }
}
