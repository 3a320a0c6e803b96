package org.maalestok.statistics.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.statistics.formats.Refusal.Kind;

/** All real files of these formats: what the readers hand over is what a plain count finds, and it survives every format. */
class RealFilesTest {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    static Stream<String> jsonStatFiles() {
        return Stream.of(
                "norway/ssb-jsonstat2/ks-resultatTest.json",
                "norway/ssb-jsonstat2/ks-resultatTest2.json",
                "norway/ssb-jsonstat2/ssb-12134-pxwebapi-v2.json",
                "protocols/json-stat/pxweb_provider-jsonstat.json",
                "protocols/json-stat/rjstat-bundle.json",
                "protocols/json-stat/rjstat-canada.json",
                "protocols/json-stat/rjstat-collection.json",
                "protocols/json-stat/rjstat-galicia.json",
                "protocols/json-stat/rjstat-hierarchy.json",
                "protocols/json-stat/rjstat-oecd-canada-col.json",
                "protocols/json-stat/rjstat-oecd.json",
                "protocols/json-stat/rjstat-us-gsp.json",
                "protocols/json-stat/rjstat-us-labor.json",
                "protocols/json-stat/rjstat-us-unr.json",
                "protocols/pxwebapi-v2/scb-TAB6471_data.json");
    }

    static Stream<String> pxFiles() {
        return Stream.of(
                        "TAB001",
                        "TAB002",
                        "TAB003",
                        "TAB004",
                        "TAB005",
                        "pxR-EPA_es_1",
                        "pxR-example",
                        "pxR-example2",
                        "pxR-example6")
                .map("protocols/px/%s.px"::formatted);
    }

    /** The file, its encoding, its separator, the lines above the first row, the columns with numbers. */
    static Stream<Arguments> csvFiles() {
        return Stream.of(
                Arguments.of("denmark/statbank/FOLK1A_KUBDatalab_SD_data.csv", "UTF-8", ";", 1, 1),
                Arguments.of("denmark/statbank/FOLK1A_codes.csv", "UTF-8", ";", 1, 1),
                Arguments.of("norway/ssb-kurs-r/befolkning.csv", "UTF-8", ";", 1, 1),
                Arguments.of("norway/ssb-kurs-r/kommunedata.csv", "UTF-8", ",", 1, 6),
                Arguments.of("reference/norway/population/Personer2005-2009.csv", "windows-1252", "\t", 1, 5),
                Arguments.of("reference/norway/population/Personer2010-2014.csv", "windows-1252", "\t", 1, 5),
                Arguments.of("reference/norway/population/Personer2015-2018.csv", "windows-1252", "\t", 1, 4),
                Arguments.of("reference/norway/population/Personer2019.csv", "UTF-8", ",", 1, 1),
                Arguments.of("reference/norway/population/Personer2020.csv", "windows-1252", "\t", 1, 1),
                Arguments.of("reference/norway/population/Personer2021.csv", "windows-1252", ";", 3, 1));
    }

    private static Tally tally(TableReader reader, byte[] body) throws IOException, TableRefused {
        var tally = new Tally();
        reader.read(new ByteArrayInputStream(body), "file", tally);
        return tally;
    }

    @ParameterizedTest
    @MethodSource("jsonStatFiles")
    void jsonStatIsCounted(String file) throws Exception {
        byte[] body = SharedData.read(file);

        var read = tally(new JsonStatReader(), body);

        assertThat(read.cells).isPositive();
        assertThat(read).hasToString(PlainCounts.jsonStat(body).toString());
    }

    @ParameterizedTest
    @MethodSource("pxFiles")
    void pxIsCounted(String file) throws Exception {
        byte[] body = SharedData.read(file);

        var read = tally(new PxTableReader(), body);

        assertThat(read.cells).isPositive();
        assertThat(read).hasToString(PlainCounts.px(body, "windows-1252").toString());
    }

    @ParameterizedTest
    @MethodSource("csvFiles")
    void csvIsCounted(String file, String charset, String separator, int above, int columns) throws Exception {
        byte[] body = SharedData.read(file);

        var read = tally(CsvTableReader.withDefaults().with(Charset.forName(charset)), body);

        assertThat(read.cells).isPositive();
        assertThat(read)
                .hasToString(
                        PlainCounts.columns(body, separator, above, columns).toString());
    }

    @ParameterizedTest
    @EnumSource(RoundTripTest.Format.class)
    void everyFileComesBackFromEveryFormat(RoundTripTest.Format format) throws Exception {
        for (String file : jsonStatFiles().toList()) {
            if (!file.contains("bundle") && !file.contains("-col")) {
                comesBack(format, file, new JsonStatReader());
            }
        }
        for (String file : pxFiles().toList()) {
            comesBack(format, file, new PxTableReader());
        }
        comesBack(format, "norway/ssb-kurs-r/kommunedata.csv", CsvTableReader.withDefaults());
        comesBack(format, "denmark/statbank/FOLK1A_KUBDatalab_SD_data.csv", CsvTableReader.withDefaults());
        comesBack(
                format,
                "reference/norway/population/Personer2021.csv",
                CsvTableReader.withDefaults().with(WESTERN));
    }

    /** A cell that the file does not have may come back as one without number and sign. */
    private static void comesBack(RoundTripTest.Format format, String file, TableReader reader) throws Exception {
        byte[] body = SharedData.read(file);
        Map<String, String> original =
                ReadCells.of(reader, new ByteArrayInputStream(body)).cells();

        var read = format.through(reader, body).cells();
        read.entrySet().removeIf(cell -> cell.getValue().equals("[]") && !original.containsKey(cell.getKey()));

        assertThat(read).as("%s through %s", file, format).isEqualTo(original);
    }

    @Test
    void statisticsNorwaysTableIsUnderstood() throws Exception {
        var read = ReadCells.of(
                new JsonStatReader(),
                new ByteArrayInputStream(SharedData.read("norway/ssb-jsonstat2/ssb-12134-pxwebapi-v2.json")));

        assertThat(read.cells()).containsEntry("0301|KOSAG110000|2024", "81240");
        assertThat(read.table().code()).isEqualTo("12134");
        assertThat(read.table().source()).isEqualTo("Statistisk sentralbyrå");
        assertThat(read.table().updated()).isEqualTo("2026-03-16T07:00:00Z");
        assertThat(read.table().notes()).hasSize(5);
        var contents = read.table().dimension("ContentsCode").orElseThrow();
        assertThat(contents.role()).isEqualTo(Dimension.Role.CONTENTS);
        assertThat(contents.categories().getFirst().unit()).isEqualTo("kr");
        assertThat(contents.categories().getFirst().decimals()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "protocols/pxwebapi-v2/scb-TAB6471_metadata.json, Region Alder Kon ContentsCode Tid",
        "protocols/pxwebapi-v2/pxwebapi-expected-MetadataById_tab001_js2.json, REGION SEX AGE ContentsCode TIME",
        "protocols/pxwebapi-v2/pxwebapi-expected-MetadataById_tab003_js2.json, TREATMENT_CAT WASTE_CAT ContentsCode"
                + " TIME",
        "protocols/pxwebapi-v2/pxwebapi-expected-MetadataById_tab004_js2.json, SECTOR GREENHOUSEGAS ContentsCode TIME"
    })
    void metadataIsDescribed(String file, String dimensions) throws Exception {
        var table = new JsonStatReader().describe(new ByteArrayInputStream(SharedData.read(file)), file);

        assertThat(table.dimensions()).extracting(Dimension::code).isEqualTo(List.of(dimensions.split(" ")));
    }

    @Test
    void textsInPlaceOfNumbersAreRefused() throws IOException {
        var refusal = Refusals.of(new JsonStatReader(), SharedData.read("protocols/json-stat/rjstat-order.json"));

        assertThat(refusal).isEqualTo(new Refusal(Kind.BAD_NUMBER, "sample", "line 29, column 11", "\"A1B1C1\"", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "protocols/pxwebapi-v2/scb-config.json",
                "protocols/pxwebapi-v2/scb-tables.json",
                "protocols/json-stat/pxweb_provider-json_response.json",
                "protocols/json-stat/rjstat-collection_sample.json",
                "protocols/pxwebapi-v1/json_query_example.json"
            })
    void otherJsonIsRefused(String file) throws IOException {
        assertThat(Refusals.of(new JsonStatReader(), SharedData.read(file)).kind())
                .isEqualTo(Kind.OTHER_FORMAT);
    }
}
