package org.maalestok.comparison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maalestok.RunningWithStarterData;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What addresses answer, good and bad. */
@RunningWithStarterData
class AddressesTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @ParameterizedTest(name = "{0} answers {1} with \"{2}\"")
    @CsvSource(delimiter = '|', textBlock = """
        /nb/municipality/NO-3911                       | 200 | de 9 andre i Vestfold og nabokommunene
        /da/municipality/DK-223                        | 200 | Hørsholm
        /en/municipality/NO-3911?peers=NO-3901,NO-3905 | 200 | Horten and Tønsberg
        /nb/municipality/NO-3911?peers=NOKO-7          | 200 | Vi kjenner ikke gruppen «NOKO-7»
        /nb/municipality/NO-3911?peers=NO-3911         | 200 | Færder kan ikke sammenlignes med Færder
        /nb/municipality/NO-3911?peers=similar,no-nothing,2024 | 200 | Gruppen av lignende kommuner i adressen
        /da/municipality/DK-751/service/school         | 200 | Aarhus har 45 enheder med tal for 2024/25
        /nb/municipality/DK-751/service/school         | 200 | Resultatet er målt for enhetene i Aarhus
        /da/municipality/DK-751/peers                  | 200 | Nærmest i den ene egenskab
        /nb/municipality/NO-3911?page=-7               | 200 | Færder
        /nb/municipality/NO-3911?page=99999            | 200 | Færder
        /nb/municipality/NO-3911?page=two              | 400 | Vi forstod ikke adressen
        /nb/municipality/NO-3911?release=1             | 200 | slik de var etter publisering 1
        /nb/municipality/NO-3911?release=9999          | 404 | Siden finnes ikke
        /nb/municipality/NO-9999                       | 404 | Vi fant ikke kommunen «NO-9999»
        /da/municipality/NO-39                         | 404 | Vi fandt ikke kommunen »NO-39«
        /en/indicator/no.such.thing                    | 404 | We found no key figure “no.such.thing”
        /nb/indicator/no.population?area=NO-9999       | 404 | Vi fant ikke kommunen «NO-9999»
        /nb/indicator/no.population                    | 200 | Viser
        /nb/indicator/no.population?period=1066        | 200 | Vi har ingen tall for «1066» i adressen, og viser 20
        /da/indicator/no.population?period=xyz&area=NO-3911 | 200 | Vi har ingen tal for »xyz« i adressen og viser 20
        /nb/indicator/no.school.gross_per_inhabitant?per=zzz | 200 | Det adressen ber om, kan ikke regnes ut her.
        /en/indicator/no.population.share_6_15?per=zzz | 200 | but these are not amounts
        /nb/indicator/no.school.gross_per_inhabitant/over-time?area=NO-3911&per=zzz | 200 | Det adressen ber om, kan ikke regnes ut her.
        /da/indicator/dk.school.wellbeing/units?period=1850 | 200 | Vi har ingen tal for »1850« i adressen og viser 2024/25
        /nb/compare?areas=NO-3911,NO-3907              | 200 | «KOSTRA-gruppe 9» har for få andre kommuner med de viktigste tallene.
        /xx/municipality/NO-3911                       | 404 | This page does not exist
        /nb/municipalities?q=zzzzqqq                   | 200 | 0 kommuner passer
        /nb/municipalities?q=%22%3E%3Cscript%3E        | 200 | &lt;script&gt;
        /nb/municipality/NO-3911/peers?choose=own      | 200 | Kryss av minst én kommune.
        /nb/municipality/NO-3911/peers?like=school     | 200 | <option value="school" selected>
        /nb/municipality/NO-3911/peers?like=no-school  | 200 | Vi har ingen egen likhet for «no-school» i adressen
        /da/municipality/NO-3911/peers?like=school&likeYear=1066 | 200 | Lighed kan ikke beregnes for »1066« i adressen
        /nb/municipalities?country=zz                  | 200 | Vi kjenner ikke landet «zz» i adressen. Disse finnes:
        /en/relations?country=zz                       | 200 | the country “zz” in the address
        /nb/relations?x=no.population.share_80_plus&y=no.accounts.care.gross_per_inhabitant&period=1066 | 200 | Vi har ingen tall for «1066»
        /nb/relations?x=no.population.share_80_plus&y=no.accounts.care.gross_per_inhabitant&period=2016 | 200 | <option value="2016" selected>2016
        /nb/relations?x=no.population.share_80_plus&y=no.accounts.care.gross_per_inhabitant | 200 | <option value="" selected>Siste år de fleste har
        /nb/relations                                  | 200 | <option value="" selected>Siste år de fleste har
        /da/relations?y=dk.school.class_size&x=dk.population&area=DK-751 | 200 | (for hver fordobling)
        /nb/embed/indicator/no.population?period=1066  | 200 | Vi har ingen tall for «1066» i adressen
        /da/embed/indicator/no.population?area=NO-3911&peers=NOKO | 200 | Vi kender ikke gruppen »NOKO«
        /nb/embed/indicator/no.population?chart=cake   | 404 | Vi kjenner ikke figuren «cake» i adressen. Disse finnes: trend, ranking, map
        /en/embed/indicator/no.population?chart=gap    | 404 | needs a municipality to show: put area=
        /nb/embed/relation?x=no.population.share_80_plus&y=no.accounts.care.gross_per_inhabitant&period=1066 | 200 | Vi har ingen tall for «1066»
        /nb/municipality/NO-3911/peers?like=school     | 200 | Sammenlign med disse 7
        /nb/municipality/NO-3911/peers?service=school&page=profile | 200 | /nb/municipality/NO-3911/service/school?peers=NO-
        /nb/municipality/NO-3911/peers?like=school&w.size=abc | 200 | Du skrev «abc».
        /nb/municipality/NO-3911/peers?like=school&w.size=-1  | 200 | Vektene kan ikke brukes
        /da/municipality/NO-3911/peers?like=school&w.size=0&w.age_6_15=0&w.age_1_5=0 | 200 | Mindst én vægt skal være større end nul
        /nb/municipality/NO-3911/peers?like=school&w.size=1,5 | 200 | value="1,5"
        /nb/municipality/NO-3911/peers?like=school&of=no&w.size=abc | 200 | Sammenlign med disse 7
        /en/municipality/DK-751/peers                  | 200 | Compare with these 7
        /nb/municipality/NO-3911/overview              | 200 | >Tønsberg</th>
        /nb/municipality/NO-3911/overview              | 200 | svakere i 2 (ett av dem blir svakere)
        /nb/municipality/NO-3911/overview?service=all&show=worse  | 200 | Viser 1 av
        /nb/municipality/NO-3911/overview?service=all&show=worse  | 200 | >Netto lånegjeld</a>
        /nb/municipality/NO-3911/overview?service=all&show=better | 200 | Ingen nøkkeltall passer
        /en/municipality/NO-3911/overview?peers=NO     | 200 | Only the median
        /da/municipality/DK-751/overview?peers=DK&beside=DK-101 | 200 | >København</th>
        /nb/municipality/NO-9999/overview              | 404 | Vi fant ikke kommunen «NO-9999»
        /nb/municipality/NO-0722                       | 200 | ble slått sammen
        /nb/relations                                  | 200 | Velg to nøkkeltall
        /da/relations?x=no.such&y=no.population        | 404 | Vi fandt ikke nøgletallet »no.such«
        /da/relations?x=dk.kindergarten.cost_per_child&y=dk.kindergarten.parent_satisfaction&area=DK-751 | 200 | at vente
        /en/relations?area=NO-9999                     | 404 | We found no municipality “NO-9999”
        /nb/relations?y=skole                          | 200 | Mente du ett av disse?
        /nb/relations?y=xyzzyx                         | 200 | eller noe som ligner
        /nb/relations?y=dk.kindergarten.cost_per_child | 200 | <option value="DK" selected>
        /da/relations?x=dk.kindergarten.cost_per_child&y=dk.kindergarten.parent_satisfaction | 200 | Spearman
        /en/relations?x=no.population.share_80_plus&y=no.accounts.care.gross_per_inhabitant | 200 | (95%
        /nb/relations?x=no.population.share_80_plus&y=no.accounts.care.gross_per_inhabitant&area=NO-3911 | 200 | grunn til å vente
        /nb/relations?x=no.population.share_80_plus&y=dk.kindergarten.cost_per_child | 200 | er et nøkkeltall for et annet land enn det som er valgt
        /nb/relations?x=zzz&y=no.school.gross_per_inhabitant | 200 | Ingen av landets nøkkeltall heter «zzz»
        /nb/relations?x=no.population.share_80_plus&y=no.accounts.care.gross_per_inhabitant&period=1850 | 200 | Vi har ingen tall for «1850» i adressen
        """)
    void areWhatTheySay(String address, int status, String words) throws Exception {
        var answer = get(address);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(words);
    }

    @ParameterizedTest(name = "{0} leads to {1}")
    @CsvSource({
        "/nb/municipality/no-3911, /nb/municipality/NO-3911",
        "/nb/municipality/dk-751/overview/figures.csv?peers=DK, /nb/municipality/DK-751/overview/figures.csv?peers=DK",
        "/da/indicator/no.population?area=no-3911&period=2025, /da/indicator/no.population?area=NO-3911&period=2025",
        "'/en/compare?areas=no-3911,NO-3907&against=no-3907', '/en/compare?areas=NO-3911,NO-3907&against=NO-3907'"
    })
    void codesInSmallLettersLeadToTheAddress(String typed, String written) throws Exception {
        var answer = get(typed);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(written);
    }

    @Test
    void anOldNumberLeadsToTheMunicipalityOfToday() throws Exception {
        var answer = get("/nb/municipality/NO-3811?peers=NO-39");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/nb/municipality/NO-3911?peers=NO-39"));
    }

    /** Tables and figures use short names, so people type those. */
    @Test
    void aShortNameIsEnoughWhenOnlyOneHasIt() throws Exception {
        var answer = get("/nb/relations?y=GRUNNSKOLE,%20brutto&country=NO");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains("y=no.school.gross_per_inhabitant"));
    }

    /** With size alone, the nearest are those of the same size; the result stands in the address that is handed on. */
    @Test
    void changedWeightsChangeWhoIsAlike() throws Exception {
        String address = "/nb/municipality/NO-3911/peers?like=school&of=no-school&w.age_6_15=0&w.age_1_5=0";
        String usual = get("/nb/municipality/NO-3911/peers?like=school").body();
        String changed = get(address).body();
        assertThat(usual).contains("Nærmest i 3 egenskaper");
        assertThat(changed).contains("Egenskaper som teller: 1", "er gitt vekten null");
        assertThat(peersOf(changed)).isNotEqualTo(peersOf(usual)).doesNotContain("NO-3911");
        assertThat(get(address).body()).isEqualTo(changed);
    }

    private static String peersOf(String page) {
        return page.replaceAll("(?s).*<a class=\"ds-button\" href=\"([^\"]*)\".*", "$1")
                .replaceAll(".*peers=", "");
    }

    @Test
    void aFileCarriesUnitSourceAndStateOfEveryFigure() throws Exception {
        String csv = get("/nb/indicator/no.school.gross_per_inhabitant/figures.csv?area=NO-3911")
                .body();
        assertThat(csv.lines().findFirst()).contains(String.join(",", FigureFiles.HEADINGS));
        assertThat(csv.lines())
                .anyMatch(row -> row.startsWith(
                        "no.school.gross_per_inhabitant,NO-3911,Færder,2025,20276,p,,NOK/person,\"Statistisk"
                                + " sentralbyrå (SSB), KOSTRA\",CC BY 4.0,"))
                .anyMatch(
                        row -> row.startsWith("no.school.gross_per_inhabitant,NO-3905,Tønsberg,2018,,,..,NOK/person"));
    }

    @Test
    void aFileTellsWhyThereIsNoFigureWhateverTheSourceWrote() throws Exception {
        String csv = get("/da/indicator/dk.kindergarten.children_per_adult_0_2/figures.csv?area=DK-741")
                .body();
        assertThat(csv.lines())
                .anyMatch(row ->
                        row.contains(",DK-741,Samsø,2017,,,.,child/full_time_equivalent,") && row.endsWith(",0,,,,"));
    }

    @Test
    void aDefinitionIsInTheReadersLanguage() throws Exception {
        assertThat(get("/da/indicator/dk.kindergarten.parent_satisfaction").body())
                .contains("Fri brug, når kilden nævnes.", "Oplevet kvalitet", "Næste gennemgang")
                .doesNotContain("free reuse");
        assertThat(get("/nb/indicator/no.accounts.school.gross_per_inhabitant").body())
                .contains("» / «Innbyggere 1. januar»");
    }

    private HttpResponse<String> get(String address) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
