package org.maalestok.comparison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maalestok.RunningWithStarterData;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The profile of a service says all that is known of it on one page, and all that is not. */
@RunningWithStarterData
class ProfileTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        /nb/municipality/NO-3911                             | href="/nb/municipality/NO-3911/service/school">Grunnskole</a>
        /nb/municipality/NO-3911?peers=NO-39                 | /service/school?peers=NO-39
        /nb/municipality/NO-3911/service/school              | Avstandsdiagram: brutto driftsutgifter
        /nb/municipality/NO-3911/service/school              | Vi vet ikke hva brukerne i Færder mener.
        /nb/municipality/NO-3911/service/school              | Uten tall for resultatet
        /da/municipality/NO-3911/service/school              | Vi ved ikke, hvad brugerne i Færder mener.
        /en/municipality/NO-3911/service/school              | We do not know what users in Færder think.
        /nb/municipality/NO-3911/service/school              | no.population.share_6_15
        /nb/municipality/NO-3911/service/kindergarten        | no.population.share_1_5
        /nb/municipality/NO-3911/service/elderly_care        | no.population.share_80_plus
        /nb/municipality/NO-0301/service/population          | Ingen av tallene kunne sammenlignes.
        /da/municipality/NO-0301/service/population          | ved vi ikke: Ingen af tallene kunne sammenlignes.
        /en/municipality/NO-0301/service/population          | known: none of the figures could be compared.
        /nb/municipality/NO-3222/overview                    | har for få å sammenligne med
        /da/municipality/DK-751/service/kindergarten         | Hvad får vi for indsatsen?
        /da/municipality/DK-751/service/kindergarten         | Resultat:
        /da/municipality/DK-751/service/kindergarten         | /da/relations?x=dk.kindergarten
        """)
    void says(String address, String words) throws Exception {
        assertThat(get(address)).contains(words);
    }

    /** What is unknown and what could not be compared is not said to be nothing. */
    @ParameterizedTest(name = "{0}: no {1}")
    @CsvSource(delimiter = '|', textBlock = """
        /nb/municipality/NO-3911/service/school   | Vi vet ikke hvor stort behovet er
        /nb/municipality/NO-0301/service/population | Ingen styrker peker seg ut
        /nb/municipality/NO-3222/overview         | Ingen av nøkkeltallene i utvalget sier
        /nb/municipality/NO-3911/service/school   | hvilke antall
        /da/municipality/DK-751/overview          | kr..
        """)
    void doesNotSay(String address, String words) throws Exception {
        assertThat(get(address)).doesNotContain(words);
    }

    /** What is older is by one rule what the sentence above counts, of those compared, and what the rows are marked with: not what is merely before the newest. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"DK-751/service/kindergarten, 5, 2", "DK-101/service/school, 0, 0"})
    void marksByTheRuleThatItCountsBy(String profile, int counted, int uncounted) throws Exception {
        String page = get("/da/municipality/" + profile);
        if (counted > 0) {
            assertThat(page).contains(counted + " af de sammenlignede er ældre end de tre seneste år");
        }
        int marked = 0;
        for (String row : page.split("id=\"sides\"")[1].split("<tr role=\"row\">")) {
            var years = Pattern.compile("<span class=\"st-prov\">(\\d{4})|<span class=\"\">(\\d{4})(/\\d\\d)?<")
                    .matcher(row);
            var latest = years.results().reduce((first, later) -> later);
            if (latest.isEmpty()) {
                continue;
            }
            String year = latest.get().group(1) != null
                    ? latest.get().group(1)
                    : latest.get().group(2);
            boolean older = Integer.parseInt(year) + (latest.get().group(3) == null ? 0 : 1) < 2023;
            assertThat(row.contains("<b>Ældre</b>")).as(row).isEqualTo(older);
            marked += older ? 1 : 0;
        }
        assertThat(marked).isEqualTo(counted + uncounted);
        String rest = uncounted + " af de " + marked + " tal, der er mærket »Ældre«, er ikke med i optællingen øverst";
        assertThat(page.contains(rest)).isEqualTo(uncounted > 0);
    }

    /** Tint and border are for the spread, solid fill for intervals: the two stand in columns of their own. */
    @Test
    void neverPutsBothKindsOfVerdictInOneColumn() throws Exception {
        String page = get("/nb/municipality/NO-0301/service/social");
        var cells = Pattern.compile("<td role=\"cell\" class=\"(i?vd)\">(.*?)</td>", Pattern.DOTALL)
                .matcher(page)
                .results()
                .toList();
        assertThat(cells).hasSizeGreaterThan(4);
        assertThat(cells).anySatisfy(cell -> assertThat(cell.group(2)).contains("tag ci"));
        assertThat(cells).allSatisfy(cell -> {
            if (cell.group(1).equals("vd")) {
                assertThat(cell.group(2)).doesNotContain("tag ci");
            } else {
                assertThat(cell.group(2)).containsPattern("class=\"(tag ci|vh)");
            }
        });
    }

    @Test
    void showsThreeYearsWithTheLatestLast() throws Exception {
        String table = get("/nb/municipality/NO-3911/service/school").split("id=\"sides\"")[1];
        assertThat(table.split("no.school.gross_per_inhabitant")[1])
                .containsSubsequence(">2023<", ">2024<", ">2025 foreløpig<", "20\u00a0276");
    }

    private String get(String address) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .build();
        var answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }
}
