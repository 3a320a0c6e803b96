package org.maalestok.comparison.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maalestok.Programs;
import org.maalestok.RunningWithStarterData;
import org.maalestok.comparison.web.Offers.Line;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every line that a page offers is run as it stands there, in the tool that it is for. */
@RunningWithStarterData
class UseInToolsTest {

    @TempDir
    static Path folder;

    @LocalServerPort
    int port;

    private Offers offers;

    @BeforeEach
    void open() {
        offers = new Offers(port);
    }

    @Test
    void curlFetchesThem() throws Exception {
        assumeTrue(Programs.succeeds("curl", "--version"), "curl is not there");
        List<Line> lines = offers.everyLine("curl");
        String script = lines.stream()
                .map(line -> line.text().replace("curl ", "curl -s -f ") + " | wc -c\n")
                .collect(Collectors.joining());
        var sizes = new ArrayList<String>();
        for (Line line : lines) {
            sizes.add(String.valueOf(offers.get(line.address()).getBytes(StandardCharsets.UTF_8).length));
        }
        assertThat(Programs.run("sh", "-c", script).lines().map(String::strip)).containsExactlyElementsOf(sizes);
    }

    @Test
    void rReadsThem() throws Exception {
        assumeTrue(Programs.succeeds("Rscript", "--version"), "R is not there");
        List<Line> lines = offers.everyLine("R");
        String script = lines.stream().map(line -> """
                        d <- %s
                        n <- if (is.null(d$value)) d$distance else d$value
                        cat(nrow(d), is.numeric(n), sprintf("%%.3f", sum(n, na.rm = TRUE)), \
                        all(vapply(d[intersect(names(d), c("Region", "Unit"))], is.character, TRUE)), "\\n")
                        """.formatted(line.text())).collect(Collectors.joining());
        assertThat(Programs.run("Rscript", script(script, ".R")).lines().map(String::strip))
                .containsExactlyElementsOf(expected(lines, "%d TRUE %s TRUE"));
    }

    @Test
    void pythonReadsThem() throws Exception {
        assumeTrue(Programs.succeeds("python3", "--version"), "Python is not there");
        List<Line> lines = offers.everyLine("Python");
        String script = lines.stream()
                .map(line -> """
                        %s; d = %s
                        n = [float(r.get("value", r.get("distance"))) for r in d if r.get("value", r.get("distance"))]
                        print(len(d), f"{sum(n):.3f}")
                        """.formatted((Object[]) line.text().split("; ", 2)))
                .collect(Collectors.joining());
        assertThat(Programs.run("python3", script(script, ".py")).lines())
                .containsExactlyElementsOf(expected(lines, "%d %s"));
    }

    @Test
    void pandasReadsThem() throws Exception {
        assumeTrue(Programs.succeeds("python3", "-c", "import pandas"), "Python with pandas is not there");
        List<Line> lines = offers.everyLine("Python (pandas)");
        String script = lines.stream()
                .map(line -> """
                        %s; d = %s
                        n = d["value"] if "value" in d else d["distance"]
                        print(len(d), n.dtype.kind in "if", f"{n.sum():.3f}", all(isinstance(d[c].iloc[0], str) for c in ("Region", "Unit") if c in d))
                        """.formatted((Object[]) line.text().split("; ", 2)))
                .collect(Collectors.joining());
        assertThat(Programs.run("python3", script(script, ".py")).lines())
                .containsExactlyElementsOf(expected(lines, "%d True %s True"));
    }

    /** By an interpreter of the part of the language that they are in. */
    @Test
    void powerQueryReadsThem() throws Exception {
        for (Line line : offers.everyLine("Excel (Power Query)")) {
            var rows = PowerQuery.rows(line.text(), this::fetched);
            List<NamedCsvRecord> file = Offers.csv(offers.get(line.address()));
            String column = Offers.column(file);
            assertThat(rows).as(line.text()).hasSize(file.size());
            for (int i = 0; i < rows.size(); i++) {
                String text = file.get(i).getField(column);
                assertThat(rows.get(i).get(column)).isEqualTo(text.isEmpty() ? null : new BigDecimal(text));
            }
        }
    }

    /** In the changes of a release signs stand in place of some numbers. */
    @Test
    void theChangesOfAReleaseAreRead() throws Exception {
        String page = "/nb/data/releases/15";
        List<Line> lines = offers.on(page);
        assertThat(lines).hasSize(5);
        List<NamedCsvRecord> file = Offers.csv(offers.get(lines.getFirst().address()));
        var rows = PowerQuery.rows(lineOf(page, "Excel (Power Query)"), this::fetched);
        assertThat(rows).hasSize(file.size()).hasSizeGreaterThan(100);
        assertThat(rows.getFirst()).containsEntry("value_after", file.getFirst().getField("value_after"));
        if (Programs.succeeds("python3", "--version")) {
            String counted = lineOf(page, "Python").replaceFirst("; (.*)", "\nprint(len($1))");
            assertThat(Programs.run("python3", script(counted, ".py")).strip()).isEqualTo(String.valueOf(file.size()));
        }
        if (Programs.succeeds("Rscript", "--version")) {
            String told = "d <- %s; cat(nrow(d), is.numeric(d$value_after), is.character(d$period))"
                    .formatted(lineOf(page, "R"));
            assertThat(Programs.run("Rscript", script(told, ".R"))).isEqualTo(file.size() + " TRUE TRUE");
        }
    }

    private String lineOf(String page, String tool) throws Exception {
        return offers.on(page, tool).getFirst().text();
    }

    /** A program that asks for much is longer than a command may be. */
    private String script(String text, String ending) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "lines", ending), text)
                .toString();
    }

    /** @param pattern of a sentence with how many rows there are, and the sum of their numbers */
    private List<String> expected(List<Line> lines, String pattern) throws Exception {
        var expected = new ArrayList<String>();
        for (Line line : lines) {
            List<NamedCsvRecord> rows = Offers.csv(offers.get(line.address()));
            String column = Offers.column(rows);
            double sum = rows.stream()
                    .map(row -> row.getField(column))
                    .filter(text -> !text.isEmpty())
                    .mapToDouble(Double::parseDouble)
                    .sum();
            expected.add(pattern.formatted(rows.size(), String.format(Locale.ROOT, "%.3f", sum)));
        }
        return expected;
    }

    private String fetched(String address) {
        try {
            return offers.get(address);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
