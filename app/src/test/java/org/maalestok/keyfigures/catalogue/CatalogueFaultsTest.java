package org.maalestok.keyfigures.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.keyfigures.catalogue.CatalogueFolder.indicator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maalestok.TestDatabase;
import org.maalestok.keyfigures.CatalogueFiles;
import org.maalestok.keyfigures.CatalogueFiles.Rejected;

/** What an author of catalogue files is told. */
class CatalogueFaultsTest {

    private static CatalogueFiles files;

    @TempDir
    Path temporary;

    private CatalogueFolder folder;

    @BeforeAll
    static void connect() {
        files = CatalogueFixture.over(TestDatabase.fresh()).files();
    }

    @BeforeEach
    void begin() {
        folder = CatalogueFolder.in(temporary);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            service: scool           | line 2, no.x: service is "scool", which is not in services.yaml. Did you mean school?
            service:                 | line 2, no.x: service is missing.
            perspective: resources   | line 10, no.x: perspective is "resources"; expected one of resource_input, coverage, productivity, accessibility, measured_quality, perceived_quality, employees, price, need, context.
            polarity: nuetral        | line 11, no.x: polarity is "nuetral"; expected one of higher_is_better, lower_is_better, neutral. Did you mean neutral?
            decimals: two            | line 4, no.x: decimals is "two"; expected a whole number from 0 to 6.
            headline: yes            | line 6, no.x: headline is "yes"; expected true or false.
            next_review: 1.6.2027    | line 8, no.x: next_review is "1.6.2027"; expected a date such as 2027-06-01.
            disclosure: under 5      | line 5, no.x: disclosure is "under 5"; expected "none", or "below 5" with another number if need be.
            keywords: skole          | line 6, no.x: keywords should be a list, written [a, b, c].
            polarty: neutral         | line 12, no.x: polarty is not a field. Did you mean polarity?
            unit: NOK/persn          | line 2, no.x: unit: "NOK/persn" is not a unit: "persn" is not known; units are built with / and * from NOK, DKK, person, pupil, child, place, full_time_equivalent, points, hour, day, minute, month, year, km2, percent, permille, count and powers of ten.
            da: {name: N, short: K, why: H} | line 3, no.x: da.description is missing.
            en:                      | line 2, no.x: en is missing.
            denominator: no.peple    | line 2, no.x: denominator: no.peple is not an indicator. Did you mean no.people?
            numerator: no.people     | line 2, no.x: There is a numerator and no denominator; give both, or the denominator alone.
            formula: no.peopel * 2   | line 2, no.x: formula: no.peopel at position 1 is not an indicator. Did you mean no.people?
            formula: 2 * no.people   | line 2, no.x: formula: The formula gives person, but the unit is declared as NOK.
            formula: 2 ** no.people  | line 2, no.x: formula: At position 4 "*" stands where a number, an indicator's code or a parenthesis is expected.
            formula: no.x + no.x     | line 2, no.x: It is computed from itself: no.x → no.x.
            """)
    void areToldInASentenceWithTheirPlace(String field, String sentence) {
        folder.file("a.yaml", "# first\n" + indicator("no.x", field));
        folder.file("b.yaml", indicator("no.people", "unit: person"));
        assertThat(files.load(folder.path())).hasToString("a.yaml, " + sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gender: female                            | no.x: gender and age say which part of another key figure this is; part_of must say of which.
            part_of: no.people                        | no.x: part_of is no.people; gender or age must say which part.
            part_of: no.people; gender: woman         | no.x: gender is "woman"; expected one of male, female.
            part_of: no.people; age: 6 to 15          | no.x: age is "6 to 15"; expected years such as 0, 6-15 or 80+.
            part_of: no.people; age: 15-6             | no.x: age is "15-6"; expected years such as 0, 6-15 or 80+.
            part_of: no.old; gender: male             | no.x: part_of is no.old, which is itself a part of no.people.
            part_of: no.people; age: 1-5; unit: hour  | no.x: part_of is no.people, and no.people is of the same; they must have the same service, kind and unit.
            part_of: no.people; age: 80+              | no.x: part_of, gender and age are those of no.old, too.
            """)
    void ofAPartThatIsNone(String fields, String sentence) {
        folder.file("a.yaml", indicator("no.x", fields.split("; ")));
        folder.file("b.yaml", indicator("no.people") + indicator("no.old", "part_of: no.people", "age: 80+"));
        assertThat(files.load(folder.path()).toString()).contains(sentence);
    }

    @Test
    void partsOfWhatNobodyPublishesMustBeCalledAlike() {
        folder.file(
                "a.yaml",
                indicator("no.a.men", "part_of: no.a", "gender: male", "en: " + named("Life expectancy, men"))
                        + indicator(
                                "no.a.women", "part_of: no.a", "gender: female", "en: " + named("Life span, women")));
        assertThat(files.load(folder.path()).toString())
                .contains("en.name is \"Life span, women\" and that of no.a.men is \"Life expectancy, men\"");
    }

    private static String named(String name) {
        return "{name: '%s', short: Short, description: What, why: Why}".formatted(name);
    }

    @Test
    void nameACycleAllTheWayRound() {
        folder.file(
                "a.yaml",
                indicator("no.a", "formula: no.b")
                        + indicator("no.b", "formula: 2 * no.c")
                        + indicator("no.c", "formula: no.a / 2"));
        assertThat(files.load(folder.path()))
                .hasToString("a.yaml, line 1, no.a: It is computed from itself: no.a → no.b → no.c → no.a.");
    }

    @Test
    void nameBothPlacesOfACodeThatStandsTwice() {
        folder.file("a.yaml", indicator("no.a")).file("b.yaml", indicator("no.a"));
        assertThat(files.load(folder.path()))
                .hasToString("b.yaml, line 1, no.a: The code stands twice: also in a.yaml, line 1.");
    }

    @Test
    void tellUnitsOfPartsThatDoNotMakeTheRatio() {
        folder.file(
                "a.yaml",
                indicator("no.a", "numerator: no.n", "denominator: no.d", "unit: NOK/pupil")
                        + indicator("no.n")
                        + indicator("no.d", "unit: person"));
        assertThat(files.load(folder.path()))
                .hasToString(
                        "a.yaml, line 1, no.a: numerator and denominator give NOK/person, but the unit is declared as NOK/pupil.");
    }

    @Test
    void tellPartsOfWhatIsNoRatio() {
        folder.file("a.yaml", indicator("no.a", "kind: flow", "denominator: no.d") + indicator("no.d"));
        assertThat(files.load(folder.path()))
                .hasToString("a.yaml, line 1, no.a: kind is flow; only a ratio has a numerator and a denominator.");
    }

    @Test
    void areToldAllAtOnceInOrder() {
        folder.file("b.yaml", indicator("no.b", "unit:", "kind: ratios"));
        folder.file("a.yaml", indicator("No.A") + indicator("no.c", "service: schol"));
        assertThat(((Rejected) files.load(folder.path())).faults())
                .extracting(fault -> fault.file() + " " + fault.code() + " "
                        + fault.message().substring(0, 8))
                .containsExactly(
                        "a.yaml  code is ", "a.yaml no.c service ", "b.yaml no.b unit is ", "b.yaml no.b kind is ");
    }

    @Test
    void tellWhereAFileIsNoYaml() {
        folder.file("a.yaml", "- code: no.a\n  source: SSB: KOSTRA\n");
        assertThat(files.load(folder.path()).toString())
                .startsWith("a.yaml, line 2: This is not YAML: ")
                .endsWith("needs quotes.");
    }

    @Test
    void tellAFileThatIsNoListAndOneThatIsNotUtf8() throws IOException {
        folder.file("a.yaml", "code: no.a\n").file("c.yaml", "# nothing yet\n").file("d.yaml", "- just words\n");
        Files.write(temporary.resolve("b.yaml"), "- code: blåbær".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(files.load(folder.path()).toString().lines())
                .containsExactly(
                        "a.yaml: Expected a list of indicators, each beginning with \"- code: …\".",
                        "b.yaml: The file is not UTF-8.",
                        "d.yaml, line 1: Expected fields, written \"name: value\".");
    }

    @Test
    void tellAFolderThatIsNotThereOrEmpty(@TempDir Path empty) {
        assertThat(files.load(empty.resolve("catalog")))
                .hasToString("catalog: The folder cannot be read. Is the path right?");
        assertThat(files.load(empty)).hasToString(empty.getFileName() + ": The folder holds no .yaml file.");
    }

    @Test
    void tellAServiceUnderAnUnknownHeading() {
        folder.file("services.yaml", "services:\n  - {code: fire, group: tecnical, nb: Brann, da: Brand, en: Fire}\n");
        assertThat(files.load(folder.path()))
                .hasToString("services.yaml, line 2, fire: group is \"tecnical\", which is not in services.yaml.");
    }

    @Test
    void constructNothingThatAFileAsksFor() {
        folder.file("a.yaml", "- !!javax.script.ScriptEngineManager [x]\n");
        assertThat(files.load(folder.path()).toString())
                .startsWith("a.yaml, line 1: This is not YAML: Global tag is not allowed");
    }
}
