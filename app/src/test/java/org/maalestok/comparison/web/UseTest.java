package org.maalestok.comparison.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.comparison.web.Offers.OLDER;
import static org.maalestok.comparison.web.Offers.POPULATION;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.maalestok.RunningWithStarterData;
import org.maalestok.comparison.web.Offers.Line;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every page that shows figures offers each of its tables to R, Python, Excel and curl, and its charts as frames. */
@RunningWithStarterData
class UseTest {

    @LocalServerPort
    int port;

    private Offers offers;

    @BeforeEach
    void open() {
        offers = new Offers(port);
    }

    @ParameterizedTest
    @MethodSource("org.maalestok.comparison.web.Offers#pages")
    void everyPageOffersEachOfItsTablesToEachTool(String page) throws Exception {
        List<Line> lines = offers.on(page);
        List<String> addresses = lines.stream().map(Line::address).distinct().toList();
        assertThat(addresses).isNotEmpty();
        assertThat(lines).hasSize(5 * addresses.size());
        String html = offers.get(page);
        for (String address : addresses) {
            assertThat(html).contains("href=\"" + address.replace("&", "&amp;") + "\"");
        }
    }

    /** A chart that is not beside the lines leads to them; one for which there is a frame names it. */
    @ParameterizedTest
    @CsvSource({
        "/nb/indicator/no.population?area=NO-3911, 4",
        "/nb/indicator/no.school.gross_per_inhabitant/over-time?area=NO-3911, 2",
        "/da/indicator/dk.school.absence/units?area=DK-163, 1",
        "/nb/relations?x=no.population.share_80_plus&y=no.accounts.care.gross_per_inhabitant&area=NO-3911, 1",
    })
    void everyChartLeadsToTheLines(String page, int charts) throws Exception {
        String html = offers.get(page);
        List<String> figures = Pattern.compile("(?s)<figure.*?</figure>")
                .matcher(html)
                .results()
                .map(found -> found.group())
                .toList();
        assertThat(figures).hasSize(charts).allMatch(figure -> figure.contains("href=\"#use\""));
        assertThat(html).containsOnlyOnce("id=\"use\"");
    }

    @Test
    void allMunicipalitiesAreAskedForByName() throws Exception {
        assertThat(offers.on("/nb/indicator/no.population", "curl").getLast().address())
                .contains("codelist%5BRegion%5D=agg_no_municipality");
    }

    /** Programs get the latest figures from the open tables: older ones are in the page's own file only, which says of which release. */
    @Test
    void olderFiguresAreInThePagesOwnFileOnly() throws Exception {
        assertThat(offers.on(POPULATION + OLDER, "curl")).singleElement().satisfies(line -> assertThat(line.address())
                .contains(OLDER));
        assertThat(offers.get(POPULATION + OLDER)).doesNotContain("iframe");
    }

    @ParameterizedTest
    @CsvSource({
        "/nb/indicator/no.population?area=NO-3911, 4",
        "/nb/indicator/no.population?area=NO-3911&peers=NO-39, 5",
        "/nb/indicator/no.school.gross_per_inhabitant/over-time?area=NO-3911, 2",
        "/nb/indicator/no.school.gross_per_inhabitant?area=NO-3911&per=total, 4",
        "/da/indicator/dk.school.absence/units?area=DK-163, 1",
        "/nb/relations?x=no.population.share_80_plus&y=no.accounts.care.gross_per_inhabitant&area=NO-3911, 1",
        "/nb/, 2",
    })
    void theFramesOnThePageOpen(String page, int atLeast) throws Exception {
        var frames = Pattern.compile("&lt;iframe src=\"([^\"]+)\"")
                .matcher(offers.get(page))
                .results()
                .map(found -> found.group(1).replace("&amp;amp;", "&"))
                .toList();
        assertThat(frames).hasSizeGreaterThanOrEqualTo(atLeast).doesNotHaveDuplicates();
        for (String frame : frames) {
            assertThat(offers.get(frame)).as(frame).contains("<svg", "target=\"_blank\"");
        }
    }
}
