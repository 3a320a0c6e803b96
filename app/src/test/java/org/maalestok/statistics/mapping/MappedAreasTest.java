package org.maalestok.statistics.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.statistics.mapping.MappingFixture.danish;
import static org.maalestok.statistics.mapping.MappingFixture.norwegian;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maalestok.statistics.formats.Refusal;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.mapping.MappedFile.LeftOut;
import org.maalestok.statistics.mapping.MappedFile.Reason;
import org.maalestok.statistics.mapping.Mapping.Sign;

/** Regions become areas: named cases, with the real municipalities. Færder was 0729 from 2018, 3811 from 2020 and is 3911 since 2024. */
class MappedAreasTest extends MapperCase {

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

    /** {@code ?} is one character, {@code *} at the end anything; a name is meant whole. */
    @ParameterizedTest
    @CsvSource({
        "30??, 3001, Halden, true",
        "30??, 30011, Halden, false",
        "EKG?, EKG9, x, true",
        "30?*, 3001 Halden, x, true",
        "30*, 3001, x, true",
        "3?.1, 30x1, x, false",
        "Halden, 3001, Halden, true",
        "Hal, 3001, Halden, false"
    })
    void whatIsLeftOutIsMeantByItsSigns(String pattern, String region, String label, boolean meant) {
        assertThat(Mapping.AreaRule.isMeantBy(pattern, region, label)).isEqualTo(meant);
    }
}
