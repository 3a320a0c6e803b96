package org.maalestok.municipalities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rule of {@link Turn}, case by case, on small countries. */
class GenealogyTest {

    private static List<String> areas(String drawing) {
        return AreaBookFixture.book(drawing).areas().stream()
                .filter(it -> it.kind() != AreaKind.COUNTRY)
                .map(it -> String.join(
                        " ",
                        it.spells().stream()
                                .map(Spell::code)
                                .map(AreaCode::officialOf)
                                .toList()))
                .sorted()
                .toList();
    }

    @Test
    void keepsAnAreaThroughRenumberings() {
        assertThat(areas("""
                0101 Halden ..2020
                3001 Halden 2020..2024
                3101 Halden 2024..
                2020: 0101 > 3001
                2024: 3001 > 3101
                """)).containsExactly("0101 3001 3101");
    }

    @Test
    void keepsAnAreaThroughANewName() {
        assertThat(areas("""
                1736 Snåsa ..2011
                1736 Snåase - Snåsa 2011..
                2011: 1736 > 1736
                """)).containsExactly("1736 1736");
        assertThat(areas("""
                1867 Bø (Nordland) ..2020
                1867 Bø 2020..
                """)).containsExactly("1867 1867");
    }

    @Test
    void makesANewAreaOfAMerger() {
        assertThat(areas("""
                0704 Tønsberg ..2020
                0716 Re ..2020
                3803 Tønsberg 2020..
                2020: 0704 > 3803
                2020: 0716 > 3803
                """)).containsExactly("0704", "0716", "3803");
    }

    @Test
    void makesANewAreaOfAMergerEvenUnderAnOldCode() {
        assertThat(areas("""
                5001 Trondheim ..
                5030 Klæbu ..2020
                2020: 5001 > 5001
                2020: 5030 > 5001
                """)).containsExactly("5001", "5001", "5030");
    }

    @Test
    void takesTheCodeThatGoesOnForAPartOfTheMergerWhenTheChangesForgetIt() {
        assertThat(areas("""
                5001 Trondheim ..
                5030 Klæbu ..2020
                2020: 5030 > 5001
                """)).containsExactly("5001", "5001", "5030");
    }

    @Test
    void makesNewAreasOfASplit() {
        assertThat(areas("""
                1507 Ålesund ..2024
                1508 Ålesund 2024..
                1580 Haram 2024..
                2024: 1507 > 1508
                2024: 1507 > 1580
                """)).containsExactly("1507", "1508", "1580");
    }

    @Test
    void makesNewAreasOfARedistribution() {
        assertThat(areas("""
                5012 Snillfjord ..2020
                5013 Hitra ..2020
                5016 Agdenes ..2020
                5056 Hitra 2020..
                5059 Orkland 2020..
                2020: 5012 > 5056
                2020: 5012 > 5059
                2020: 5013 > 5056
                2020: 5016 > 5059
                """)).containsExactly("5012", "5013", "5016", "5056", "5059");
    }

    @Test
    void keepsAnAreaThatGotAPartAndKeptItsCode() {
        assertThat(areas("""
                0704 Tønsberg ..
                0706 Sandefjord ..2017
                0710 Sandefjord 2017..
                0720 Stokke ..2017
                2017: 0704 > 0704
                2017: 0706 > 0710
                2017: 0720 > 0704
                2017: 0720 > 0710
                """)).containsExactly("0704", "0706", "0710", "0720");
    }

    @Test
    void keepsAnAreaThatGaveAPartAwayAndKeptItsCode() {
        assertThat(areas("""
                15 Møre og Romsdal ..
                50 Trøndelag ..
                2019: 15 > 50
                """)).containsExactly("15", "50");
    }

    @Test
    void tellsApartTwoAreasThatHadTheSameCodeWithATimeBetween() {
        assertThat(areas("""
                0714 Hof ..1964
                0714 Nyhof 2002..
                """)).containsExactly("0714", "0714");
    }

    @Test
    void remembersMovedBordersOnlyAsSuccessions() {
        var book = AreaBookFixture.book("""
                15 Møre og Romsdal ..
                50 Trøndelag ..
                2019: 15 > 50
                """);
        assertThat(book.successions()).containsExactly(new Succession(LocalDate.of(2019, 1, 1), 2, 3));
    }

    @Test
    void meansByACodeInAMembershipEachAreaThatHadIt() {
        var book = AreaBookFixture.book("""
                11 Rogaland ..
                1103 Stavanger ..
                1141 Finnøy ..2020
                2020: 1141 > 1103
                11 < 1103
                """);
        assertThat(book.memberships()).hasSize(2);
    }

    @Test
    void meansByACodeInAMembershipTheWholeLifeOfTheOnlyAreaThatEverHadIt() {
        var book = AreaBookFixture.book("""
                KG1 Towns ..
                0101 Halden ..2020
                3001 Halden 2020..
                2020: 0101 > 3001
                KG1 < 3001
                """);
        assertThat(book.memberships()).singleElement().satisfies(it -> assertThat(it.time())
                .isEqualTo(Validity.ALWAYS));
    }
}
