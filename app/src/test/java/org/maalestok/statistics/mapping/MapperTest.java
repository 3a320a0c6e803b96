package org.maalestok.statistics.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.maalestok.statistics.mapping.MappingFixture.danish;
import static org.maalestok.statistics.mapping.MappingFixture.norwegian;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maalestok.municipalities.Areas;
import org.maalestok.municipalities.StarterAreas;
import org.maalestok.statistics.formats.CsvTableReader;
import org.maalestok.statistics.formats.Refusal;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.mapping.MappedFile.LeftOut;
import org.maalestok.statistics.mapping.MappedFile.Reason;
import org.maalestok.statistics.mapping.Mapping.Sign;

/** Named cases, with the real municipalities: Færder was 0729 from 2018, 3811 from 2020 and is 3911 since 2024. */
class MapperTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 19);

    private static final Areas AREAS = StarterAreas.inMemory();

    @TempDir
    private Path folder;

    private Mapper mapper;

    @BeforeEach
    void mapper() {
        mapper = new FileMapper(AREAS, folder);
    }

    /** A delivery drawn as rows {@code Region;Tid;value} or with the header that is given. */
    private static Mapper.Delivery rows(String... rows) {
        return table("Region;Tid;value;status", rows);
    }

    private static Mapper.Delivery table(String header, String... rows) {
        String body = header + "\n" + String.join("\n", rows) + "\n";
        return sink -> CsvTableReader.withDefaults()
                .read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), "sample", sink);
    }

    private record Result(MappedFile mapped, List<String> rows) {}

    private Result map(MappingFixture mapping, Mapper.Delivery delivery) throws IOException, TableRefused {
        var mapped = mapper.apply(mapping.build(), DAY, delivery);
        try {
            var lines = Files.readAllLines(mapped.file());
            return new Result(
                    mapped,
                    lines.stream()
                            .dropWhile(line -> !line.startsWith("indicator,"))
                            .skip(1)
                            .toList());
        } finally {
            Files.delete(mapped.file());
        }
    }

    private Refusal refused(MappingFixture mapping, Mapper.Delivery delivery) {
        var refused = new TableRefused[1];
        assertThatExceptionOfType(TableRefused.class)
                .isThrownBy(() -> map(mapping, delivery))
                .satisfies(thrown -> refused[0] = thrown);
        return refused[0].refusal();
    }

    @Test
    void thePreambleIsTheDataSets() throws Exception {
        var mapped = mapper.apply(norwegian().measure("no.a").build(), DAY, rows("0301;2025;1;"));

        assertThat(Files.readString(mapped.file())).isEqualTo("""
                # maalestok: figures 1
                # dataset: sample
                # title.nb: Sample
                # title.da: Sample
                # title.en: Sample
                # source: SSB
                # table: 12134
                # retrieved: 2026-09-19
                # licence: CC BY 4.0
                # note.nb: To linjer
                indicator,area,period,value,status,symbol,source_area
                no.a,NO-0301,2025,1,,,
                """);
        assertThat(mapped.cells()).isEqualTo(1);
        assertThat(mapped.figures()).isEqualTo(1);
        Files.delete(mapped.file());
    }

    @Test
    void lostZerosPrefixesAndNamesFindTheirAreas() throws Exception {
        var result = map(
                norwegian()
                        .prefix("K-")
                        .prefix("K_")
                        .named("0", "NO")
                        .named("EKG09", "NO-EKG09")
                        .measure("no.a"),
                rows("301;2025;1;", "K-3911;2025;2;", "0;2025;4;", "EKG09;2025;5;", "3901 Horten;2025;6;"));

        assertThat(result.rows())
                .containsExactly(
                        "no.a,NO-0301,2025,1,,,301",
                        "no.a,NO-3911,2025,2,,,K-3911",
                        "no.a,NO,2025,4,,,0",
                        "no.a,NO-EKG09,2025,5,,,",
                        "no.a,NO-3901,2025,6,,,3901 Horten");
    }

    @Test
    void danishMunicipalitiesHaveThreeDigitsAndRegionsAreNamed() throws Exception {
        var result = map(
                danish().area("OMRÅDE")
                        .named("000", "DK")
                        .named("084", "DK-084")
                        .measure("dk.a"),
                table("OMRÅDE;TID;INDHOLD", "101;2025K1;12,5", "000;2025K1;7", "084;2025K1;8"));

        assertThat(result.rows())
                .containsExactly("dk.a,DK-101,2025Q1,12.5,,,", "dk.a,DK,2025Q1,7,,,000", "dk.a,DK-084,2025Q1,8,,,");
    }

    @Test
    void aCodeIsResolvedInItsOwnTime() throws Exception {
        var result = map(
                norwegian().measure("no.a"),
                rows(
                        "0729;2019;1;",
                        "0729;2020;;.",
                        "0729;2024;;.",
                        "3811;2019;;.",
                        "3811;2020;2;",
                        "3811;2024;;.",
                        "3911;2019;;.",
                        "3911;2020;;.",
                        "3911;2024;3;"));

        assertThat(result.rows())
                .containsExactly("no.a,NO-0729,2019,1,,,", "no.a,NO-3811,2020,2,,,", "no.a,NO-3911,2024,3,,,");
        assertThat(result.mapped().leftOut())
                .containsExactly(
                        new LeftOut(Reason.REGION_NOT_THEN, "0729", 2),
                        new LeftOut(Reason.REGION_NOT_THEN, "3811", 2),
                        new LeftOut(Reason.REGION_NOT_THEN, "3911", 2));
    }

    @Test
    void figuresThatTheSourceHasRestatedKeepItsCode() throws Exception {
        assertThat(map(norwegian().measure("no.a"), rows("3911;2020;7;")).rows())
                .containsExactly("no.a,NO-3911,2020,7,,,3911");
    }

    @Test
    void aReasonUnderTheNewCodeInAnOldYearIsTheAreas() throws Exception {
        var sandefjord = norwegian().sign("-", Sign.MISSING).measure("no.a");

        assertThat(map(sandefjord, rows("3907;2022;7;", "3907;2023;-;", "3907;2024;8;"))
                        .rows())
                .containsExactly(
                        "no.a,NO-3907,2022,7,,,3907", "no.a,NO-3907,2024,8,,,", "no.a,NO-3907,2023,..,,-,3907");
    }

    @Test
    void aReasonUnderAnOldCodeInANewYearIsTheAreas() throws Exception {
        var result = map(norwegian().measure("no.a"), rows("3804;2023;7;", "3804;2024;.;", "3804;2025;9;"));

        assertThat(result.rows())
                .containsExactly("no.a,NO-3804,2023,7,,,", "no.a,NO-3804,2025,9,,,3804", "no.a,NO-3804,2024,.,,,3804");
        assertThat(result.mapped().leftOut()).isEmpty();
    }

    @Test
    void anEmptyLineGivesWayToAnotherCodesLineInWhicheverOrderOrPart() throws Exception {
        var first = rows("3804;2023;.;", "3907;2023;..;", "3804;2024;.;");
        var second = rows("3907;2024;8;");

        var result = map(norwegian().measure("no.a"), sink -> {
            first.sendTo(sink);
            second.sendTo(sink);
        });

        assertThat(result.rows()).containsExactly("no.a,NO-3804,2023,.,,,", "no.a,NO-3907,2024,8,,,");
        assertThat(result.mapped().leftOut())
                .containsExactlyInAnyOrder(
                        new LeftOut(Reason.REGION_NOT_THEN, "3907", 1), new LeftOut(Reason.REGION_NOT_THEN, "3804", 1));
    }

    /** Stokke became part of Sandefjord in 2017: another area, which no later code means. */
    @Test
    void aMergedMunicipalityIsNotThereAfterwards() throws Exception {
        var result = map(norwegian().measure("no.a"), rows("0720;2016;..;", "0720;2023;..;", "3907;2010;..;"));

        assertThat(result.rows()).containsExactly("no.a,NO-0720,2016,..,,,");
        assertThat(result.mapped().leftOut())
                .containsExactlyInAnyOrder(
                        new LeftOut(Reason.REGION_NOT_THEN, "0720", 1), new LeftOut(Reason.REGION_NOT_THEN, "3907", 1));
        assertThat(refused(norwegian().measure("no.a"), rows("0720;2023;5;")).kind())
                .isEqualTo(Kind.AREA_NOT_THEN);
    }

    @Test
    void aSignThatNobodyKnowsUnderAnotherCodeIsRefused() {
        assertThat(refused(norwegian().measure("no.a"), rows("3907;2023;?;")))
                .isEqualTo(new Refusal(Kind.UNKNOWN_SIGN, "sample", "cell \"3907\", \"2023\"", "?", ""));
    }

    @Test
    void aNumberForARegionThatDidNotExistThenIsRefused() {
        assertThat(refused(norwegian().measure("no.a"), rows("3911;2025;1;", "3911;2010;7;")))
                .isEqualTo(new Refusal(Kind.AREA_NOT_THEN, "sample", "cell \"3911\", \"2010\"", "3911", ""));
    }

    @Test
    void aReasonForARegionThatIsThereIsKept() throws Exception {
        assertThat(map(norwegian().measure("no.a"), rows("3911;2025;;..")).rows())
                .containsExactly("no.a,NO-3911,2025,..,,,");
    }

    @Test
    void unknownRegionsAreRefusedTogether() {
        assertThat(refused(
                                norwegian().leaving("EAK*").measure("no.a"),
                                rows("9998;2025;;.", "EAKUO;2025;1;", "99999;2025;;."))
                        .found())
                .isEqualTo("9998, 99999");
    }

    @Test
    void unknownRegionsAreLeftOutWhereTheMappingSaysSo() throws Exception {
        var result = map(
                norwegian().leaving("EAK*", "0").leavingUnknown().measure("no.a"),
                rows("9998;2025;1;", "EAKUO;2025;1;", "EAK;2025;1;", "EAK;2024;1;", "0;2025;2;", "0301;2025;3;"));

        assertThat(result.rows()).containsExactly("no.a,NO-0301,2025,3,,,");
        assertThat(result.mapped().cells()).isEqualTo(6);
        assertThat(result.mapped().leftOut())
                .containsExactly(
                        new LeftOut(Reason.REGION_LEFT_OUT, "EAK", 2),
                        new LeftOut(Reason.REGION_LEFT_OUT, "0", 1),
                        new LeftOut(Reason.REGION_LEFT_OUT, "EAKUO", 1),
                        new LeftOut(Reason.UNKNOWN_REGION, "9998", 1));
    }

    @Test
    void measuresArePickedFromTheOtherDimensions() throws Exception {
        var result = map(
                norwegian()
                        .measure("no.women", "Kjonn=2, ContentsCode=A", "1")
                        .measure("no.men", "kjonn=1, ContentsCode=A", "1")
                        .measure("no.thousand", "Kjonn=1, ContentsCode=A", "1000"),
                table(
                        "Region;Kjonn;ContentsCode;Tid;value",
                        "0301;1;A;2025;12.50",
                        "0301;2;A;2025;7",
                        "0301;1;B;2025;8",
                        "0301;2;B;2025;9"));

        assertThat(result.rows())
                .containsExactlyInAnyOrder(
                        "no.men,NO-0301,2025,12.50,,,",
                        "no.thousand,NO-0301,2025,12500,,,",
                        "no.women,NO-0301,2025,7,,,");
        assertThat(result.mapped().leftOut())
                .containsExactly(
                        new LeftOut(Reason.NOT_ASKED_FOR, "1, B", 1), new LeftOut(Reason.NOT_ASKED_FOR, "2, B", 1));
    }

    @Test
    void whatTheMappingAsksForMustBeThere() {
        var delivery = table("Region;Kjonn;Tid;value", "0301;1;2025;1", "0301;2;2025;2");

        assertThat(refused(norwegian().measure("no.a"), delivery))
                .extracting(Refusal::kind, Refusal::found)
                .containsExactly(Kind.AMBIGUOUS, "Kjonn");
        assertThat(refused(norwegian().measure("no.a", "Kjonn=3", "1"), delivery))
                .extracting(Refusal::kind, Refusal::found)
                .containsExactly(Kind.UNKNOWN_CATEGORY, "Kjonn: 3");
        assertThat(refused(norwegian().measure("no.a", "Alder=3", "1"), delivery))
                .extracting(Refusal::kind, Refusal::found)
                .containsExactly(Kind.UNKNOWN_DIMENSION, "Alder");
        assertThat(refused(norwegian().area("Kommune").measure("no.a", "Kjonn=1", "1"), delivery)
                        .kind())
                .isEqualTo(Kind.UNKNOWN_DIMENSION);
    }

    @Test
    void aDeliveryInSeveralPartsIsOne() throws Exception {
        var first = table("Region;K;Tid;value", "0301;1;2025;1");
        var second = table("Region;K;Tid;value", "3911;2;2025;2", "0301;2;2025;3");
        var mapping = norwegian().measure("no.a", "K=1", "1").measure("no.b", "K=2", "1");

        var result = map(mapping, sink -> {
            first.sendTo(sink);
            second.sendTo(sink);
        });

        assertThat(result.rows())
                .containsExactly("no.a,NO-0301,2025,1,,,", "no.b,NO-3911,2025,2,,,", "no.b,NO-0301,2025,3,,,");
    }

    @Test
    void theSameFigureTwiceIsRefused() {
        assertThat(refused(norwegian().prefix("K-").measure("no.a"), rows("3911;2025;1;", "K-3911;2025;1;")))
                .isEqualTo(
                        new Refusal(Kind.DUPLICATE, "sample", "cell \"K-3911\", \"2025\"", "no.a, NO-3911, 2025", ""));
        assertThat(refused(norwegian().measure("no.a"), rows("3811;2020;1;", "3911;2020;1;"))
                        .kind())
                .isEqualTo(Kind.DUPLICATE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ..   | ..,,
            .    | .,,
            ...  | ...,,
            :    | :,,
            ''   | ..,,
            M    | ..,,M
            -    | .,,-
            x    | :,,x
            f    | ..,,f
            """)
    void signsKeepTheirMeaning(String sign, String columns) throws Exception {
        var mapping = norwegian()
                .sign("M", Sign.MISSING)
                .sign("-", Sign.NOT_APPLICABLE)
                .sign("x", Sign.SUPPRESSED)
                .sign("f", Sign.PROVISIONAL)
                .measure("no.a");

        assertThat(map(mapping, rows("0301;2025;" + sign + ";")).rows())
                .containsExactly("no.a,NO-0301,2025," + columns + ",");
    }

    @ParameterizedTest
    @CsvSource({"f,p", "e,e", "r,r", "*,''", "'',''"})
    void lettersBesideNumbersBecomeTheirQuality(String letter, String status) throws Exception {
        var mapping = norwegian()
                .sign("f", Sign.PROVISIONAL)
                .sign("e", Sign.ESTIMATED)
                .sign("r", Sign.REVISED)
                .sign("*", Sign.IGNORED)
                .measure("no.a");

        assertThat(map(mapping, rows("0301;2025;5;" + letter)).rows())
                .containsExactly("no.a,NO-0301,2025,5," + status + ",,");
    }

    @Test
    void signsThatNobodyKnowsAreRefused() {
        assertThat(refused(norwegian().measure("no.a"), rows("0301;2025;-;")))
                .isEqualTo(new Refusal(Kind.UNKNOWN_SIGN, "sample", "cell \"0301\", \"2025\"", "-", ""));
        assertThat(refused(norwegian().measure("no.a"), rows("0301;2025;5;p")).kind())
                .isEqualTo(Kind.UNKNOWN_SIGN);
        assertThat(refused(norwegian().measure("no.a"), rows("0301;2025;5;:")).kind())
                .as("a reason for no number beside a number")
                .isEqualTo(Kind.UNKNOWN_SIGN);
    }

    @ParameterizedTest
    @CsvSource({
        "2025,2025",
        "2025K1,2025Q1",
        "2025k4,2025Q4",
        "2025Q2,2025Q2",
        "2025M03,2025M03",
        "2024/2025,2024/25",
        "2024-2025,2024/25",
        "2024/25,2024/25",
        "1999/2000,1999/00"
    })
    void timesAreRecognised(String time, String period) throws Exception {
        assertThat(map(norwegian().named("0301", "NO").measure("no.a"), rows("0301;" + time + ";5;"))
                        .rows())
                .containsExactly("no.a,NO," + period + ",5,,,0301");
    }

    @ParameterizedTest
    @CsvSource({"2025W01", "2025K5", "2025M13", "2024-2026", "2024/1925", "2011-12", "year"})
    void otherTimesAreRefused(String time) {
        assertThat(refused(norwegian().measure("no.a"), rows("0301;" + time + ";5;")))
                .extracting(Refusal::kind, Refusal::found)
                .containsExactly(Kind.BAD_PERIOD, time);
    }

    @ParameterizedTest
    @CsvSource({
        "12.5,1000,12500",
        "12.50,10,125.0",
        "-0.05,1000,-50",
        "7,0.001,0.007",
        "-7.25,0.01,-0.0725",
        "0,1000,0",
        "0.00,100,0",
        "3,-1,-3",
        "3,2.5,7.5",
        "999999999999999999,1,999999999999999999"
    })
    void factorsAreExact(String number, String factor, String product) throws Exception {
        assertThat(map(norwegian().measure("no.a", "", factor), rows("0301;2025;" + number + ";"))
                        .rows())
                .containsExactly("no.a,NO-0301,2025," + product + ",,,");
    }

    @ParameterizedTest
    @CsvSource({"999999999999999999,10", "0.0000000000000001,0.01", "123456789012345678,1.5"})
    void productsThatCannotBeKeptAreRefused(String number, String factor) {
        assertThat(refused(norwegian().measure("no.a", "", factor), rows("0301;2025;" + number + ";"))
                        .kind())
                .isEqualTo(Kind.BAD_NUMBER);
    }

    @Test
    void rowsAreGatheredByIndicatorHoweverManyThereAre() throws Exception {
        var table = new StringBuilder("Region;Tid;K;value\n");
        var expected = new ArrayList<String>();
        for (int month = 0; month < 3_000; month++) {
            String time = "%dM%02d".formatted(1775 + month / 12, month % 12 + 1);
            table.append("0301;%1$s;a;%2$d\n0301;%1$s;b;%2$d\n".formatted(time, month));
            expected.add("no.a,NO-0301,%s,%d,,,".formatted(time, month));
        }
        for (String row : List.copyOf(expected)) {
            expected.add(row.replace("no.a", "no.b"));
        }

        var result = map(
                norwegian().measure("no.a", "K=a", "1").measure("no.b", "K=b", "1"),
                sink -> CsvTableReader.withDefaults()
                        .read(
                                new ByteArrayInputStream(table.toString().getBytes(StandardCharsets.UTF_8)),
                                "sample",
                                sink));

        assertThat(result.rows()).isEqualTo(expected);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void nothingIsLeftBehindWhenSomethingIsRefused() {
        refused(norwegian().measure("no.a"), rows("0301;2025;1;", "0301;2025;2;"));

        assertThat(folder).isEmptyDirectory();
    }
}
