package org.maalestok.municipalities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maalestok.ui.Text;

/** Laws that the real areas obey, and what became of places whose story is known. */
class StarterAreasTest {

    private static final AreaBook BOOK = StarterAreas.book();
    private static final Areas AREAS = StarterAreas.inMemory(BOOK);

    private static LocalDate day(int year) {
        return LocalDate.of(year, 1, 1);
    }

    @ParameterizedTest
    @CsvSource({
        "2011, 430", "2012, 429", "2013, 428", "2014, 428", "2015, 428", "2016, 428", "2017, 426", "2018, 422",
        "2019, 422", "2020, 356", "2021, 356", "2022, 356", "2023, 356", "2024, 357", "2025, 357", "2026, 357"
    })
    void hasAsManyNorwegianMunicipalitiesAsThereWere(int year, int count) {
        assertThat(AREAS.listMunicipalities("NO", day(year))).hasSize(count);
    }

    @ParameterizedTest
    @CsvSource({"2007, 98", "2018, 98", "2026, 98"})
    void hasAsManyDanishMunicipalitiesAsThereWere(int year, int count) {
        assertThat(AREAS.listMunicipalities("DK", day(year))).hasSize(count);
    }

    @Test
    void leavesNoGapInTheCodesOfAnyArea() {
        for (AreaHistory area : BOOK.areas()) {
            for (int i = 1; i < area.spells().size(); i++) {
                assertThat(area.spells().get(i).time().from())
                        .as("%s", area)
                        .isEqualTo(area.spells().get(i - 1).time().to());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"NO, 2011", "NO, 2017", "NO, 2018", "NO, 2020", "NO, 2024", "NO, 2026", "DK, 2007", "DK, 2026"})
    void putsEveryMunicipalityInOneRegionAndItsCountry(String country, int year) {
        for (Area municipality : AREAS.listMunicipalities(country, day(year))) {
            var groups = AREAS.listGroupsOf(municipality, day(year));
            assertThat(groups)
                    .as("%s", municipality)
                    .filteredOn(it -> it.kind() == AreaKind.REGION)
                    .hasSize(1);
            assertThat(groups.getLast().code()).isEqualTo(country);
        }
    }

    @ParameterizedTest
    @CsvSource({"2011", "2017", "2018", "2020", "2024"})
    void findsForEveryFormerMunicipalityWhatBecameOfIt(int year) {
        for (Area municipality : AREAS.listMunicipalities("NO", day(year))) {
            String code = AREAS.codeOf(municipality, day(year)).orElseThrow();
            assertThat(AREAS.findFate(code, day(year)).orElseThrow())
                    .as("%s", municipality)
                    .isNotInstanceOf(Fate.Ended.class);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NO-0101 | 2016 | renumbered Halden
            NO-3001 | 2023 | renumbered Halden 2024
            NO-3101 | 2024 | unchanged Halden
            NO-1736 | 2010 | renumbered Snåsa 2018
            NO-0704 | 2016 | merged Tønsberg 2020
            NO-0716 | 2016 | merged Tønsberg 2020
            NO-3803 | 2020 | renumbered Tønsberg 2024
            NO-0722 | 2016 | merged Færder 2018
            NO-0723 | 2016 | merged Færder 2018
            NO-0702 | 2016 | merged Holmestrand 2020
            NO-5001 | 2019 | merged Trondheim 2020
            NO-5030 | 2019 | merged Trondheim 2020
            NO-5001 | 2020 | unchanged Trondheim
            NO-1017 | 2019 | merged Kristiansand 2020
            NO-1018 | 2019 | merged Kristiansand 2020
            NO-5012 | 2019 | split Heim Hitra Orkland 2020
            NO-1850 | 2019 | split Hamarøy Narvik 2020
            NO-1849 | 2019 | merged Hamarøy 2020
            NO-1507 | 2023 | split Haram Ålesund 2024
            NO-1534 | 2019 | split Haram Ålesund 2024
            NO-0720 | 2016 | split Sandefjord Tønsberg 2017
            NO-1723 | 2011 | merged Inderøy 2012
            """)
    void tellsWhatBecameOf(String code, int year, String fate) {
        assertThat(told(AREAS.findFate(code, day(year)).orElseThrow())).startsWith(fate);
    }

    private static String told(Fate fate) {
        return switch (fate) {
            case Fate.Unchanged it -> "unchanged " + plain(it.area());
            case Fate.Renumbered it ->
                "renumbered %s %d".formatted(plain(it.area()), it.on().getYear());
            case Fate.Merged it ->
                "merged %s %d".formatted(plain(it.into()), it.on().getYear());
            case Fate.Split it ->
                "split %s %d".formatted(plain(it.into()), it.on().getYear());
            case Fate.Ended it -> "ended " + it.on().getYear();
        };
    }

    private static String plain(List<Area> areas) {
        return areas.stream().map(StarterAreasTest::plain).sorted().collect(Collectors.joining(" "));
    }

    private static String plain(Area area) {
        return area.name().nb().replaceAll(" [-(].*|.* - (?=Hamarøy)", "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NO-3101 | 2010 | same
            NO-3911 | 2018 | same
            NO-3911 | 2017 | sum 2018 NO-0722 NO-0723
            NO-3905 | 2019 | sum 2020 NO-0704 NO-0716
            NO-3905 | 2016 | sum 2020 NO-0704 NO-0716
            NO-3903 | 2019 | sum 2020 NO-0713 NO-0715
            NO-3903 | 2017 | sum 2020 NO-0702 NO-0713 NO-0714
            NO-5001 | 2019 | sum 2020 NO-5001 NO-5030
            NO-5001 | 2017 | sum 2020 NO-5001 NO-5030
            NO-4204 | 2019 | sum 2020 NO-1001 NO-1017 NO-1018
            NO-1508 | 2023 | break 2024 NO-1507
            NO-1580 | 2019 | break 2024 NO-1507
            NO-5059 | 2019 | break 2020 NO-5012 NO-5016 NO-5023 NO-5024
            NO-1875 | 2019 | break 2020 NO-1849 NO-1850
            NO-3907 | 2016 | break 2017 NO-0706 NO-0719 NO-0720
            DK-223  | 2006 | break 2007
            """)
    void tellsWhetherASeriesMayBeJoined(String code, int year, String join) {
        Area area = AREAS.findByCode(code).orElseThrow();
        assertThat(told(AREAS.joinBackTo(area, day(year)))).isEqualTo(join);
    }

    private static String told(SeriesJoin join) {
        return switch (join) {
            case SeriesJoin.Same same -> "same";
            case SeriesJoin.SumOf it -> "sum %d%s".formatted(it.since().getYear(), codes(it.parts()));
            case SeriesJoin.Break it -> "break %d%s".formatted(it.since().getYear(), codes(it.partly()));
        };
    }

    private static String codes(List<Area> areas) {
        return areas.stream()
                .map(it -> AREAS.codeOf(it, it.validity().to().minusDays(1)).orElseThrow())
                .sorted()
                .map(it -> " " + it)
                .collect(Collectors.joining());
    }

    @Test
    void knowsWhichCodeAnAreaHadThen() {
        Area halden = AREAS.findByCode("NO-3101").orElseThrow();
        assertThat(AREAS.codeOf(halden, day(2019))).contains("NO-0101");
        assertThat(AREAS.codeOf(halden, day(2023))).contains("NO-3001");
        Area faerder = AREAS.findByCode("NO-3911").orElseThrow();
        assertThat(AREAS.codeOf(faerder, day(2017))).isEmpty();
    }

    @Test
    void resolvesACodeAtItsTime() {
        Area before = AREAS.findByCode("NO-5001", day(2019)).orElseThrow();
        Area after = AREAS.findByCode("NO-5001", day(2020)).orElseThrow();
        assertThat(before).isNotEqualTo(after);
        assertThat(AREAS.findByCode("NO-5001")).contains(after);
    }

    @Test
    void takesTodaysCodeForAnEarlierYearWhenOnlyOneAreaEverHadIt() {
        assertThat(AREAS.findByCode("NO-3911", day(2016)).orElseThrow().name().nb())
                .isEqualTo("Færder");
        assertThat(AREAS.findByCode("NO-9999", day(2016))).isEmpty();
    }

    @Test
    void callsAnAreaByTheNameItHadThen() {
        Area sande = AREAS.findByCode("NO-1514").orElseThrow();
        assertThat(AREAS.nameOf(sande, day(2019)).nb()).isEqualTo("Sande (Møre og Romsdal)");
        assertThat(AREAS.nameOf(sande, day(2021)).nb()).isEqualTo("Sande");
    }

    @Test
    void callsAnAreaByWhatTheReadersLanguageCallsIt() {
        assertThat(AREAS.nameOf(AREAS.findByCode("NO").orElseThrow(), day(2019)))
                .isEqualTo(new Text("Norge", "Norge", "Norway"));
        assertThat(AREAS.nameOf(AREAS.findByCode("NO-EAKUO").orElseThrow(), day(2019)))
                .isEqualTo(new Text("Norge uden Oslo", "Landet uten Oslo", "Norway without Oslo"));
        assertThat(AREAS.nameOf(AREAS.findByCode("DK-101").orElseThrow(), day(2019)))
                .isEqualTo(new Text("København", "København", "Copenhagen"));
    }

    @Test
    void putsGroupsBeforeSelectionsBeforeTheRegionBeforeTheCountry() {
        Area faerder = AREAS.findByCode("NO-3911").orElseThrow();
        assertThat(AREAS.listGroupsOf(faerder, day(2024)))
                .extracting(Area::code)
                .containsExactly("NO-EKG09", "NO-VESTFOLD10", "NO-39", "NO");
    }

    @Test
    void sortsAsTheCountryDoes() {
        assertThat(AREAS.listMunicipalities("NO", day(2024)))
                .extracting(it -> it.name().nb())
                .startsWith("Alstahaug")
                .endsWith("Ås", "Åseral", "Åsnes");
        assertThat(AREAS.listMunicipalities("DK", day(2024)).getLast().name().da())
                .isIn("Aarhus", "Århus");
    }

    @Test
    void keepsTheMembersOfARegionApartByTime() {
        Area vestfold = AREAS.findByCode("NO-39").orElseThrow();
        assertThat(AREAS.listMembers(vestfold, day(2024)))
                .extracting(it -> it.name().nb())
                .containsExactly("Færder", "Holmestrand", "Horten", "Larvik", "Sandefjord", "Tønsberg");
    }
}
