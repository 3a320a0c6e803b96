package org.maalestok.comparison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maalestok.RunningWithStarterData;
import org.maalestok.access.Accounts;
import org.maalestok.access.web.Browser;
import org.maalestok.access.web.People;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.quality.Cell;
import org.maalestok.keyfigures.quality.Decisions;
import org.maalestok.keyfigures.quality.Decisions.Outcome;
import org.maalestok.keyfigures.quality.Notes;
import org.maalestok.keyfigures.quality.Writer;
import org.maalestok.municipalities.Areas;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What was said of a figure goes with it to every page and every file that shows it. Each line of the table is an address and the words that must be found there; the words tell
 * which figure they are about. All of it is taken back at the end, so that other tests find the figures as they were.
 */
@RunningWithStarterData
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemarksEverywhereTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String SCHOOL = "no.school.gross_per_inhabitant";
    private static final String PUPILS = "no.population.age_6_15";

    @LocalServerPort
    int port;

    @Autowired
    KeyFigures keyFigures;

    @Autowired
    Areas areas;

    @Autowired
    Decisions decisions;

    @Autowired
    Notes notes;

    @Autowired
    Accounts accounts;

    private final List<Cell> decided = new ArrayList<>();
    private Writer sofie;
    private Browser kari;

    @BeforeAll
    void say() {
        var people = new People(accounts);
        sofie = Writer.ofSecretariat(people.secretariat());
        kari = new Browser(port);
        kari.signIn(people.member().email(), People.PASSWORD);
        confirm(SCHOOL, "NO-3911", "2025", "Skolesjefen bekrefter 2025");
        confirm(SCHOOL, "NO-3911", "2018", "Skolesjefen bekrefter 2018");
        confirm(SCHOOL, "NO-3907", "2025", "Sandefjord er spurt");
        correct("no.economy.debt_per_inhabitant", "NO-3911", "2025", "118301", "Et lån talt to ganger");
        leaveOut("no.child_welfare.gross_per_inhabitant", "NO-3911", "2025", "Barnevernet mangler");
        correct("no.accounts.school.gross", "NO-0722", "2016", "300000000", "Feil funksjon");
        confirm("dk.kindergarten.cost_per_child", "DK-751", KINDERGARTEN, "Aarhus er spurgt");
        correct("dk.school.absence", "DK-101.101003", "2024/25", "6.5", "Fravær talt op igen");
        leaveOut("dk.school.absence", "DK-101.101005", "2024/25", "Fravær uden tal");
        confirm("no.planning.gross_per_inhabitant", "NO-3911", "2025", "Planavdelingen er spurt");
        note(PUPILS, "NO-3911", "2025", "Elever fra nabokommunen");
    }

    private Cell cell(String indicator, String area, String period) {
        var cell = new Cell(
                keyFigures.catalogue().findIndicator(indicator).orElseThrow().id(),
                areas.findByCode(area).orElseThrow().id(),
                Period.parse(period).orElseThrow());
        decided.add(cell);
        return cell;
    }

    private void confirm(String indicator, String area, String period, String reason) {
        done(decisions.confirm(List.of(decisions.now(cell(indicator, area, period))), reason, sofie));
    }

    private void correct(String indicator, String area, String period, String value, String reason) {
        done(decisions.correct(decisions.now(cell(indicator, area, period)), new BigDecimal(value), reason, sofie));
    }

    private void leaveOut(String indicator, String area, String period, String reason) {
        done(decisions.leaveOut(List.of(decisions.now(cell(indicator, area, period))), reason, sofie));
    }

    private static void done(Outcome outcome) {
        assertThat(outcome).isEqualTo(new Outcome.Done(1));
    }

    private void note(String indicator, String area, String period, String words) {
        cell(indicator, area, period);
        var form = Map.of("indicator", indicator, "area", area, "period", period, "words", words);
        assertThat(kari.submit("/nb/me", "/nb/me/figures/note", form).statusCode())
                .isEqualTo(303);
    }

    @AfterAll
    void takeBack() {
        decided.forEach(
                cell -> decisions.findDecision(cell).ifPresent(said -> decisions.takeBack(said.id(), "Prøve", sofie)));
        decided.forEach(cell -> notes.find(cell)
                .ifPresent(note -> kari.submit(
                        "/nb/me", "/nb/me/figures/note/withdraw", Map.of("note", String.valueOf(note.id())))));
        kari.close();
    }

    private static final String KINDERGARTEN = "2024";

    private String get(String address) throws Exception {
        HttpResponse<byte[]> answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port
                                + address.replace("[", "%5B").replace("]", "%5D")))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return address.contains("xlsx") ? cells(answer.body()) : new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String cells(byte[] workbook) throws IOException {
        try (var book = WorkbookFactory.create(new ByteArrayInputStream(workbook))) {
            return StreamSupport.stream(book.spliterator(), false)
                    .flatMap(sheet -> StreamSupport.stream(sheet.spliterator(), false))
                    .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                    .map(Object::toString)
                    .collect(Collectors.joining("\n"));
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = TABLE)
    void theRemarkIsThere(String address, String words) throws Exception {
        String answer = get(address);
        assertThat(Stream.of(words.split(" & ")).filter(said -> !answer.contains(said)))
                .as("not found at " + address)
                .isEmpty();
    }

    /** Figures of 2025 are provisional. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            /nb                                                                          | 2025 er foreløpige tall
            /nb/municipality/NO-3911                                                     | 2025 foreløpig & 2025 (foreløpig)
            /nb/municipality/NO-3911/overview                                            | 2025 foreløpig
            /nb/municipality/NO-3911/overview/figures.csv                                | ,20276,p,
            /nb/municipality/NO-3911/service/school                                      | 2025 foreløpig
            /nb/municipality/NO-3911/service/planning/findings                           | Tallet er foreløpig og kan bli endret
            /nb/municipality/NO-3911/findings.csv                                        | provisional & ,yes,
            /nb/indicator/no.school.gross_per_inhabitant?area=NO-3911                    | 2025 (foreløpig) & 2025 er foreløpige tall
            /nb/indicator/no.school.gross_per_inhabitant/figures.csv?area=NO-3911        | ,20276,p,
            /nb/indicator/no.school.gross_per_inhabitant/over-time?area=NO-3911&base=2018 | 2025 (foreløpig) & 2025 er foreløpige tall
            /nb/indicator/no.school.gross_per_inhabitant/over-time.csv?area=NO-3911&base=2018 | ,20276,p,
            /nb/compare?areas=NO-3911,NO-3907&service=school                             | 2025 foreløpig
            /nb/compare/figures.csv?areas=NO-3911,NO-3907&service=school                 | ,20276,p,
            /nb/embed/indicator/no.school.gross_per_inhabitant?area=NO-3911              | 2025 er foreløpige tall
            /nb/embed/indicator/no.school.gross_per_inhabitant?area=NO-3911&chart=ranking | 2025 er foreløpige tall
            /nb/relations?x=no.school.gross_per_inhabitant&y=no.economy.debt_per_inhabitant&area=NO-3911 | foreløpig
            /kolada/v3/data/kpi/no.school.gross_per_inhabitant/municipality/NO-3911/year/2025 | "status":"p"
            """)
    void soIsThatAFigureIsProvisional(String address, String words) throws Exception {
        theRemarkIsThere(address, words);
    }

    /** What the starter data's rules ask about, and nobody has answered. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            /nb/indicator/no.elderly_care.single_rooms?area=NO-3224             | Ikke kontrollert ennå & Kvalitetskontrollen, regel
            /da/indicator/no.elderly_care.single_rooms?area=NO-3224             | Ikke kontrolleret endnu
            /en/indicator/no.elderly_care.single_rooms?area=NO-3224             | Not checked yet
            /nb/indicator/no.elderly_care.single_rooms/figures.csv?area=NO-3224 | not_checked: regel
            /nb/indicator/no.elderly_care.single_rooms/over-time?area=NO-3224   | Ikke kontrollert ennå
            /nb/embed/indicator/no.elderly_care.single_rooms?area=NO-3224       | Ikke kontrollert ennå
            /kolada/v3/data/kpi/no.elderly_care.single_rooms/municipality/NO-3224/year/2025 | not_checked: rule
            /api/v2/tables/no-elderly_care/data?outputFormat=json-stat2&valueCodes[Region]=3224&valueCodes[ContentsCode]=no.elderly_care.single_rooms&valueCodes[Tid]=2025&lang=en | Not checked yet
            """)
    void soIsThatNobodyHasCheckedAFigureYet(String address, String words) throws Exception {
        theRemarkIsThere(address, words);
    }

    private static final String TABLE = """
            /nb                                                                          | Skolesjefen bekrefter 2025 & Et lån talt to ganger & Aarhus er spurgt
            /nb/municipality/NO-3911                                                     | Skolesjefen bekrefter 2025 & Et lån talt to ganger & Barnevernet mangler
            /nb/municipality/NO-3911/overview?service=all                                | Skolesjefen bekrefter 2025 & Sandefjord er spurt & Et lån talt to ganger & Barnevernet mangler
            /nb/municipality/NO-3911/overview/figures.csv?service=all                    | Skolesjefen bekrefter 2025 & Sandefjord er spurt & Barnevernet mangler & original_value & ,119301
            /nb/municipality/NO-3911/overview/figures.xlsx?service=all                   | Skolesjefen bekrefter 2025 & Sandefjord er spurt & Barnevernet mangler & original_value
            /nb/municipality/NO-3911/service/school                                      | Skolesjefen bekrefter 2025
            /nb/municipality/NO-3911/service/school?per=no.population.age_6_15           | Skolesjefen bekrefter 2025 & Elever fra nabokommunen
            /nb/municipality/NO-3911/service/economy                                     | Et lån talt to ganger
            /nb/municipality/NO-3911/service/child_welfare                               | Barnevernet mangler
            /nb/municipality/NO-3911/service/planning/findings                           | Planavdelingen er spurt
            /nb/municipality/NO-3911/findings                                            | Planavdelingen er spurt
            /nb/municipality/NO-3911/findings.csv                                        | Planavdelingen er spurt & original_value
            /nb/municipality/NO-3911/peers?like=school&likeYear=2025                     | Elever fra nabokommunen
            /nb/indicator/no.school.gross_per_inhabitant?area=NO-3911                    | Skolesjefen bekrefter 2025 & Skolesjefen bekrefter 2018 & Sandefjord er spurt
            /nb/indicator/no.school.gross_per_inhabitant                                 | Skolesjefen bekrefter 2025 & Sandefjord er spurt
            /nb/indicator/no.school.gross_per_inhabitant?area=NO-3911&per=no.population.age_6_15 | Skolesjefen bekrefter 2025 & Elever fra nabokommunen
            /nb/indicator/no.school.gross_per_inhabitant/figures.csv?area=NO-3911        | Skolesjefen bekrefter 2025 & Sandefjord er spurt
            /nb/indicator/no.school.gross_per_inhabitant/figures.xlsx?area=NO-3911       | Skolesjefen bekrefter 2025 & Sandefjord er spurt
            /nb/indicator/no.school.gross_per_inhabitant/figures.csv?area=NO-3911&per=no.population.age_6_15 | Skolesjefen bekrefter 2025 & note in no.population.age_6_15: Elever fra nabokommunen
            /nb/indicator/no.child_welfare.gross_per_inhabitant?area=NO-3911             | Barnevernet mangler
            /nb/indicator/no.accounts.school.gross_per_inhabitant?area=NO-0722           | Feil funksjon
            /nb/indicator/no.accounts.school.gross_per_inhabitant/figures.csv?area=NO-0722 | corrected in no.accounts.school.gross: Feil funksjon
            /nb/indicator/no.school.gross_per_inhabitant/over-time?area=NO-3911&base=2018 | Skolesjefen bekrefter 2025 & Skolesjefen bekrefter 2018
            /nb/indicator/no.school.gross_per_inhabitant/over-time?area=NO-3911&base=2018&per=no.population.age_6_15 | Skolesjefen bekrefter 2025 & Elever fra nabokommunen
            /nb/indicator/no.school.gross_per_inhabitant/over-time.csv?area=NO-3911&base=2018 | Skolesjefen bekrefter 2025 & Skolesjefen bekrefter 2018 & Sandefjord er spurt & index_remark
            /nb/indicator/no.school.gross_per_inhabitant/over-time.xlsx?area=NO-3911&base=2018 | Skolesjefen bekrefter 2025 & Skolesjefen bekrefter 2018
            /nb/indicator/no.child_welfare.gross_per_inhabitant/over-time.csv?area=NO-3911 | Barnevernet mangler & original_value & ,3348,
            /da/indicator/dk.school.absence/units?area=DK-101                            | Fravær talt op igen & Fravær uden tal
            /da/indicator/dk.school.absence/units                                        | Fravær talt op igen
            /da/indicator/dk.school.absence/units.csv?area=DK-101                        | Fravær talt op igen & Fravær uden tal & original_value & ,6.7,
            /da/indicator/dk.school.absence/units.xlsx?area=DK-101                       | Fravær talt op igen & Fravær uden tal
            /nb/compare?areas=NO-3911,NO-3907&service=school                             | Skolesjefen bekrefter 2025 & Sandefjord er spurt
            /nb/compare?areas=NO-3911,NO-3907&service=child_welfare&year=2025            | Barnevernet mangler
            /nb/compare/figures.csv?areas=NO-3911,NO-3907&service=economy                | Et lån talt to ganger & original_value & ,119301
            /nb/compare/figures.xlsx?areas=NO-3911,NO-3907&service=economy               | Et lån talt to ganger
            /nb/relations?x=no.school.gross_per_inhabitant&y=no.economy.debt_per_inhabitant&area=NO-3911 | Skolesjefen bekrefter 2025 & Et lån talt to ganger
            /nb/embed/indicator/no.school.gross_per_inhabitant?area=NO-3911              | Skolesjefen bekrefter 2025
            /nb/embed/indicator/no.school.gross_per_inhabitant?area=NO-3911&chart=ranking | Skolesjefen bekrefter 2025 & Sandefjord er spurt
            /nb/embed/indicator/no.school.gross_per_inhabitant?area=NO-3911&chart=distribution | Skolesjefen bekrefter 2025 & Sandefjord er spurt
            /api/v2/tables/no-school/data?outputFormat=json-stat2&valueCodes[Region]=3911&valueCodes[ContentsCode]=no.school.gross_per_inhabitant&valueCodes[Tid]=2025 | Skolesjefen bekrefter 2025 & "p*"
            /api/v2/tables/no-school/data?outputFormat=px&valueCodes[Region]=3911&valueCodes[ContentsCode]=no.school.gross_per_inhabitant&valueCodes[Tid]=2025 | Skolesjefen bekrefter 2025
            /api/v2/tables/no-school/data?outputFormat=xlsx&valueCodes[Region]=3911&valueCodes[ContentsCode]=no.school.gross_per_inhabitant&valueCodes[Tid]=2025 | Skolesjefen bekrefter 2025
            /api/v2/tables/no-school/data?outputFormat=html&valueCodes[Region]=3911&valueCodes[ContentsCode]=no.school.gross_per_inhabitant&valueCodes[Tid]=2025 | Skolesjefen bekrefter 2025
            /api/v2/tables/no-school/data?outputFormat=parquet&valueCodes[Region]=3911&valueCodes[ContentsCode]=no.school.gross_per_inhabitant&valueCodes[Tid]=2025 | Skolesjefen bekrefter 2025
            /api/v2/tables/no-school/data?outputFormat=json-px&valueCodes[Region]=3911&valueCodes[ContentsCode]=no.school.gross_per_inhabitant&valueCodes[Tid]=2025 | Skolesjefen bekrefter 2025
            /kolada/v3/data/kpi/no.school.gross_per_inhabitant/municipality/NO-3911/year/2025 | Skolesjefen bekrefter 2025
            """;
}
