package org.maalestok.statistics.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maalestok.statistics.sources.KoladaFile;

/**
 * Broken bodies, from fixed seeds: whatever comes, a reader gives a table or refuses it, soon and in little memory; and a byte that changes within a number
 * changes that number to what now stands there and nothing else, or the body is refused.
 */
class FuzzTest {

    private static final int MUTATIONS = 2_000;
    private static final int MUTATIONS_OF_A_REAL_FILE = 30;
    private static final int LARGEST_REAL_FILE = 130_000;
    private static final long MOST_BYTES_OF_REAL_FILES = 40_000_000;
    private static final double MOST_SECONDS = 5;

    /** Buffers, and a few hundred bytes for each byte of the body: every name and text of it may become an object. */
    private static final long MOST_MEMORY = 24 << 20;

    private static final int MEMORY_FOR_A_BYTE = 400;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    enum Body {
        JSON_STAT(new JsonStatReader(), "(?s).*?\"value\":(?<data>[^]]*).*", """
                {"version": "2.0", "class": "dataset", "label": "Utgifter", "source": "SSB", "note": ["a"],
                 "id": ["Region", "ContentsCode", "Tid"], "size": [3, 1, 4], "role": {"time": ["Tid"]},
                 "dimension": {
                   "Region": {"label": "region", "category": {"index": {"3911": 1, "0301": 0, "0": 2}, "label": {"0301": "Oslo"}}},
                   "ContentsCode": {"label": "innhold", "category": {"label": {"A": "Utgifter"}, "unit": {"A": {"base": "kr", "decimals": 1}}}},
                   "Tid": {"label": "år", "category": {"index": ["2022", "2023", "2024", "2025"]}}},
                 "extension": {"px": {"tableid": "12134"}},
                 "value": [12.50, null, -3, 1000, 5, 0.25, 7, 81240, null, 123456789012345678, 1e3, -0.5],
                 "status": {"1": ":", "2": "p", "8": ".."}}
                """),
        JSON_STAT_SPARSE(new JsonStatReader(), "(?s).*?\"value\":\\s*(?<data>\\{[^}]*).*", """
                {"dataset": {"label": "Folketal", "value": {"0": 12.5, "2": 3, "3": 667099}, "status": {"1": ".."},
                 "dimension": {"id": ["OMRÅDE", "Tid"], "size": [2, 2], "role": {"geo": ["OMRÅDE"]},
                   "OMRÅDE": {"label": "område", "category": {"index": {"101": 0, "147": 1}}},
                   "Tid": {"label": "tid", "category": {"index": {"2025K1": 0, "2025K2": 1}}}}}}
                """),
        PX(new PxTableReader(), "(?s).*?DATA=(?<data>.*);\\s*", """
                CHARSET="ANSI";
                CODEPAGE="utf-8";
                LANGUAGE="no";
                MATRIX="T1";
                TITLE="Utgifter "
                "per innbygger";
                STUB="region";
                HEADING="innhold","år";
                CONTVARIABLE="innhold";
                VARIABLECODE("region")="Region";
                VALUES("region")="Oslo","Færder","Landet";
                CODES("region")="0301","3911","0";
                VALUES("innhold")="Utgifter";
                UNITS("Utgifter")="kr";
                VALUES("år")="2024","2025";
                TIMEVAL("år")=TLIST(A1),"2024","2025";
                DATASYMBOL1="..";
                DATANOTECELL("3911","*","2025")="p";
                DATA=
                12.50 ".."
                -3 1000
                81240 123456789012345678
                ;
                """),
        PX_WITH_KEYS(new PxTableReader(), "(?s).*?DATA=(?<data>.*);\\s*", """
                CHARSET="ANSI";
                STUB="B","C";
                HEADING="A";
                VALUES("B")="x","y";VALUES("C")="u","v";VALUES("A")="A1","A2";
                KEYS("B")=VALUES;KEYS("C")=VALUES;
                DATA=
                "x","u", 10 2.5
                "y","v", 3 "." ;
                """),
        KOLADA_TWO(new KoladaFile(), "(?s)(?<data>.*)", """
                {"values": [{"kpi": "N1", "municipality": "0180", "period": "2024", "values":
                  [{"gender": "T", "count": "1", "status": "", "value": 81.25}, {"gender": "K", "status": ":", "value": null}]},
                 {"kpi": "N1", "municipality": "1280", "period": "2024", "values": [{"gender": "T", "value": -7.0, "status": ""}]}],
                 "count": "2"}
                """),
        KOLADA_THREE(new KoladaFile(), "(?s)(?<data>.*)", """
                {"next_url": null, "previous_url": null, "count": "1", "values": [{"kpi": "N2", "period": "2025", "ou": "V15E1",
                 "values": [{"gender": "M", "value": 123456.789, "status": "", "isdeleted": false}]}]}
                """),
        STAT_BANK(CsvTableReader.withDefaults(), "(?s)[^\\n]*\\n(?<data>.*)", """
                OMRÅDE;KØN;TID;INDHOLD
                a;TOT;K;667099
                a;TOT;L;12,50
                "b;c";TOT;K;..
                "b;c";TOT;L;-3,5
                """),
        STAT_BANK_BULK(CsvTableReader.withDefaults(), "(?s)[^\\n]*\\n(?<data>.*)", """
                OMRÅDE;KØN;TID;INDHOLD
                x;y;k;1234567
                x;y;l;..
                z;y;k;0,5
                """),
        PX_WEB_CSV(CsvTableReader.withDefaults(), "(?s).*?\\n\\n[^\\n]*\\n(?<data>.*)", """
                "T: Population, by region, age, contents and year"

                "region";"age";"Persons 2020";"Persons 2021"
                "a Halden";"b years";253;1234.5
                "a Halden";"c years";269;"."
                """);

        private static final Pattern NUMBER = Pattern.compile("(?<![\\w\"])-?\\d+([.,]\\d+)?(e\\d+)?(?![\\w\"])");

        final TableReader reader;
        final byte[] bytes;
        private final Pattern data;

        Body(TableReader reader, String data, String text) {
            this.reader = reader;
            this.data = Pattern.compile(data);
            this.bytes = text.getBytes(StandardCharsets.UTF_8);
        }

        /** Where the numbers stand among the bytes. */
        List<int[]> numbers() {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            var whole = data.matcher(text);
            if (!whole.matches()) {
                throw new IllegalStateException(name());
            }
            var number = NUMBER.matcher(text).region(whole.start("data"), whole.end("data"));
            var found = new ArrayList<int[]>();
            while (number.find()) {
                found.add(new int[] {number.start(), number.end()});
            }
            return found;
        }
    }

    @ParameterizedTest
    @EnumSource(Body.class)
    void brokenBodiesAreReadOrRefused(Body body) {
        var mutations = new Mutations(new Random(body.ordinal()));
        int refused = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            refused += isRefused(body.reader, mutations.of(body.bytes), "%s %d".formatted(body, i)) ? 1 : 0;
        }
        assertThat(refused).as("refused of %d", MUTATIONS).isBetween(MUTATIONS / 10, MUTATIONS);
    }

    @Test
    void brokenRealFilesAreReadOrRefused() {
        var readers = new ArrayList<Map.Entry<String, TableReader>>();
        RealFilesTest.jsonStatFiles().forEach(file -> readers.add(Map.entry(file, new JsonStatReader())));
        RealFilesTest.pxFiles().forEach(file -> readers.add(Map.entry(file, new PxTableReader())));
        RealFilesTest.csvFiles()
                .forEach(file -> readers.add(Map.entry(
                        (String) file.get()[0],
                        CsvTableReader.withDefaults().with(Charset.forName((String) file.get()[1])))));
        var mutations = new Mutations(new Random(99));
        long bytes = 0;
        for (var entry : readers) {
            byte[] whole = SharedData.read(entry.getKey());
            byte[] body = Arrays.copyOf(whole, Math.min(whole.length, LARGEST_REAL_FILE));
            for (int i = 0; i < MUTATIONS_OF_A_REAL_FILE && bytes < MOST_BYTES_OF_REAL_FILES; i++) {
                isRefused(entry.getValue(), mutations.of(body), "%s %d".formatted(entry.getKey(), i));
                bytes += body.length;
            }
        }
    }

    /** Reads in bounded time and memory; anything else that is thrown fails the test. */
    private static boolean isRefused(TableReader reader, byte[] body, String what) {
        long begin = THREADS.getCurrentThreadCpuTime();
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        boolean refused = false;
        try {
            reader.read(new ByteArrayInputStream(body), "sample", new Tally());
        } catch (TableRefused expected) {
            refused = true;
        } catch (IOException | RuntimeException | Error e) {
            fail(
                    "%s: %s%n%s"
                            .formatted(
                                    what, e, new String(body, 0, Math.min(body.length, 4000), StandardCharsets.UTF_8)),
                    e);
        }
        assertThat((THREADS.getCurrentThreadCpuTime() - begin) / 1e9).as(what).isLessThan(MOST_SECONDS);
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - allocated)
                .as(what)
                .isLessThan(MOST_MEMORY + (long) MEMORY_FOR_A_BYTE * body.length);
        return refused;
    }

    @ParameterizedTest
    @EnumSource(Body.class)
    void noNumberChangesUnseen(Body body) throws Exception {
        var original = cells(body, body.bytes);
        var places = body.numbers();
        var numbered =
                original.stream().filter(cell -> isNumber(cell.getValue())).toList();
        assertThat(places).hasSameSizeAs(numbered);
        for (int i = 0; i < places.size(); i++) {
            for (int at = places.get(i)[0]; at < places.get(i)[1]; at++) {
                for (int replacement = 1; replacement < 160; replacement++) {
                    byte[] mutated = Mutations.spliced(body.bytes, at, 1, new byte[] {(byte) replacement});
                    check(body, mutated, original, original.indexOf(numbered.get(i)), places.get(i));
                }
            }
        }
    }

    private static List<Map.Entry<String, String>> cells(Body body, byte[] bytes) throws IOException, TableRefused {
        return List.copyOf(ReadCells.of(body.reader, new ByteArrayInputStream(bytes))
                .cells()
                .entrySet());
    }

    private static boolean isNumber(String cell) {
        return cell.matches("-?\\d.*");
    }

    private static void check(
            Body body, byte[] mutated, List<Map.Entry<String, String>> original, int cell, int[] place)
            throws IOException {
        String written = new String(mutated, place[0], place[1] - place[0], StandardCharsets.ISO_8859_1);
        List<Map.Entry<String, String>> read;
        try {
            read = cells(body, mutated);
        } catch (TableRefused refused) {
            return;
        }
        var expected = new ArrayList<>(original);
        expected.set(cell, read.get(Math.min(cell, read.size() - 1)));
        assertThat(read).as("'%s'", written).isEqualTo(expected);
        String now = read.get(cell).getValue();
        if (isNumber(now)) {
            assertThat(new BigDecimal(now.replaceAll(" .*", "")))
                    .as("'%s'", written)
                    .isEqualByComparingTo(new BigDecimal(
                            written.replaceAll("^[\\s,]+|[\\s,]+$", "").replace(',', '.')));
        } else {
            assertThat(written).as("a sign of its own").doesNotContainPattern("\\d");
        }
    }
}
