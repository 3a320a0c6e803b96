package org.maalestok.municipalities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maalestok.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

class AreaFilesTest {

    private static final String BEFORE = """
            0101 Halden ..2020
            3001 Halden 2020..
            0702 Holmestrand ..
            0714 Hof ..
            2020: 0101 > 3001
            """;
    private static final String AFTER = """
            0101 Halden ..2020
            3001 Halden 2020..2024
            3101 Halden 2024..
            0702 Holmestrand ..2018
            0714 Hof ..2018
            0715 Holmestrand 2018..
            2018: 0702 > 0715
            2018: 0714 > 0715
            2020: 0101 > 3001
            2024: 3001 > 3101
            """;

    private static final DataSource DATABASE = TestDatabase.fresh();

    private final CurrentAreas areas = StarterAreas.areasIn(DATABASE);
    private final AreaFiles files = new AreaFiles(StarterAreas.storeIn(DATABASE), areas);

    @BeforeEach
    void nothingLoaded() {
        JdbcClient.create(DATABASE).sql("truncate municipalities.area cascade").update();
    }

    private int load(String drawing) {
        return files.load(
                new StringReader(AreaBookFixture.areas(drawing)),
                new StringReader(AreaBookFixture.changes(drawing)),
                new StringReader(AreaBookFixture.memberships(drawing)));
    }

    @Test
    void loadsTheStarterAreasAndReadsThemBackAsTheyWere() {
        files.load(StarterAreas.folder());
        AreaBook written = new StableIds(AreaBook.EMPTY).carryOver(StarterAreas.book(), new Reasons());
        AreaBook read = StarterAreas.storeIn(DATABASE).read();
        assertThat(read.areas()).containsExactlyInAnyOrderElementsOf(written.areas());
        assertThat(read.successions()).containsExactlyInAnyOrderElementsOf(written.successions());
        assertThat(read.memberships()).containsExactlyInAnyOrderElementsOf(written.memberships());
    }

    @Test
    void changesNothingWhenTheSameFilesComeAgain() {
        files.load(StarterAreas.folder());
        AreaBook first = StarterAreas.storeIn(DATABASE).read();
        files.load(StarterAreas.folder());
        assertThat(StarterAreas.storeIn(DATABASE).read()).isEqualTo(first);
    }

    @Test
    void keepsTheNumbersOfAreasThatWereKnown() {
        load(BEFORE);
        int halden = areas.findByCode("NO-3001").orElseThrow().id();
        int holmestrand = areas.findByCode("NO-0702").orElseThrow().id();
        load(AFTER);
        assertThat(areas.findByCode("NO-3101").orElseThrow().id()).isEqualTo(halden);
        assertThat(areas.findByCode("NO-0702", LocalDate.of(2017, 1, 1))
                        .orElseThrow()
                        .id())
                .isEqualTo(holmestrand);
        assertThat(areas.get(holmestrand).validity().to()).isEqualTo("2018-01-01");
    }

    @Test
    void refusesFilesInWhichAKnownAreaHasVanished() {
        load(BEFORE);
        assertThatThrownBy(() -> load("3001 Halden 2020.."))
                .isInstanceOf(AreasRejected.class)
                .hasMessageContaining("NO-0714 (Hof) is no longer an area of its own");
        assertThat(areas.findByCode("NO-0714")).isPresent();
        assertThat(StarterAreas.areasIn(DATABASE).findByCode("NO-0714")).isPresent();
    }

    @Test
    void answersFromTheDatabaseAfterARestart() {
        load(AFTER);
        assertThat(StarterAreas.areasIn(DATABASE).findByCode("NO-0101"))
                .isEqualTo(areas.findByCode("NO-3101"))
                .isPresent();
    }

    @Test
    void answersNothingBeforeAnythingIsLoaded() {
        assertThat(areas.listCountries()).isEmpty();
        assertThat(areas.search("Halden", 5)).isEmpty();
        assertThat(areas.findByCode("NO-3101")).isEmpty();
        assertThatThrownBy(() -> areas.get(1)).hasMessage("There is no area with the number 1");
    }

    @Test
    void saysWhichFileIsMissing() {
        assertThatThrownBy(() -> files.load(Path.of("nowhere")))
                .isInstanceOf(AreasRejected.class)
                .hasMessageContaining("areas.csv is missing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NO-07,region,Vestfold,,,,2020-01-01,2019-01-01 | areas.csv, line 3: to (2019-01-01) is not after from (2020-01-01)
            NO-07,fylke,Vestfold,,,,,       | areas.csv, line 3: kind is "fylke", expected country, region, municipality, group, selection or unit
            07,region,Vestfold,,,,,         | areas.csv, line 3: code is "07", expected country, hyphen and official code, such as NO-3911
            NO-07,region,,,,,,              | areas.csv, line 3: name is empty
            NO-07,region,Vestfold,,,,2020,  | areas.csv, line 3: from is "2020", expected a date such as 2024-01-01
            NO-07,region,Vestfold           | areas.csv, line 3: found 3 fields, expected 8
            SE-01,region,Stockholm,,,,,     | areas.csv, line 3: SE-01 lies in SE, but there is no row for that country
            NO,country,Noreg,,,,2000-01-01, | areas.csv, line 3: NO (Noreg) is valid from 2000-01-01, but line 2 gives the code to Norge always: one code, one area at a time
            """)
    void namesFileAndLineOfABadAreaRow(String row, String reason) {
        assertThat(reasonsFor(
                        AreaBookFixture.areas("") + row + "\n",
                        AreaBookFixture.changes(""),
                        AreaBookFixture.memberships("")))
                .containsExactly(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2020-01-01,NO-0101,NO-9999 | changes.csv, line 2: new_code NO-9999 is in no row of areas.csv, expected a code that is valid on 2020-01-01
            2021-01-01,NO-0101,NO-3001 | changes.csv, line 2: old_code NO-0101 is valid until 2020-01-01 only, expected a code that is valid on the day before 2021-01-01
            2020-01-01,NO-0101,NO-KG1  | changes.csv, line 2: NO-0101 and NO-KG1 are not of the same kind
            """)
    void namesFileAndLineOfABadChange(String row, String reason) {
        String drawing = "0101 Halden ..2020\n3001 Halden 2020..\nKG1 Towns ..\n";
        assertThat(reasonsFor(
                        AreaBookFixture.areas(drawing),
                        AreaBookFixture.changes("") + row + "\n",
                        AreaBookFixture.memberships("")))
                .containsExactly(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NO-KG2,NO-0101,,  | memberships.csv, line 2: NO-KG2 is in no row of areas.csv
            NO-0101,NO-KG1,,  | memberships.csv, line 2: NO-KG1 is a group and NO-0101 a municipality; expected a municipality in a region, group or selection, or a unit in a municipality
            NO-KG1,NO-0101,2021-01-01, | memberships.csv, line 2: NO-KG1 and NO-0101 were never there together in that time
            """)
    void namesFileAndLineOfABadMembership(String row, String reason) {
        String drawing = "0101 Halden ..2020\nKG1 Towns ..\n";
        assertThat(reasonsFor(
                        AreaBookFixture.areas(drawing),
                        AreaBookFixture.changes(""),
                        AreaBookFixture.memberships("") + row + "\n"))
                .containsExactly(reason);
    }

    @Test
    void namesAWrongHeaderAndAWrongEncoding() {
        assertThat(reasonsFor("kode,type\n", AreaBookFixture.changes(""), AreaBookFixture.memberships("")))
                .containsExactly(
                        "areas.csv, line 1: header is \"kode,type\", expected \"code,kind,name,name_da,name_nb,name_en,from,to\"");
        var latin = new ByteArrayInputStream("code,kindæ".getBytes(StandardCharsets.ISO_8859_1));
        var reader = new InputStreamReader(latin, StandardCharsets.UTF_8.newDecoder());
        assertThat(reasonsFor(() -> files.load(
                        reader, reader(AreaBookFixture.changes("")), reader(AreaBookFixture.memberships("")))))
                .containsExactly("areas.csv is not written in UTF-8");
    }

    private static Reader reader(String text) {
        return new StringReader(text);
    }

    private List<String> reasonsFor(String areaRows, String changeRows, String membershipRows) {
        return reasonsFor(() -> files.load(reader(areaRows), reader(changeRows), reader(membershipRows)));
    }

    private static List<String> reasonsFor(ThrowingCallable load) {
        var rejected = catchThrowableOfType(AreasRejected.class, load);
        assertThat(rejected).as("rejection").isNotNull();
        return rejected.reasons();
    }
}
