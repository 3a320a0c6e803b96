package org.maalestok.keyfigures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.keyfigures.KeyFiguresFixture.file;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.maalestok.keyfigures.ImportOutcome.Rejected;

/** Each thing that can be wrong with a row, and the sentence that says so. Rows begin on line 10. */
class RejectionTest {

    private static RejectedFiles files;

    @BeforeAll
    static void begin() {
        files = new RejectedFiles();
    }

    @AfterAll
    static void end() {
        files.close();
    }

    static Stream<Arguments> rows() {
        return Stream.of(
                row(
                        "no.school.gros,NO-3911,2020,1,",
                        "There is no indicator \"no.school.gros\" in the catalogue. Did you mean no.school.gross?"),
                row(
                        "quite.something.else,NO-3911,2020,1,",
                        "There is no indicator \"quite.something.else\" in the catalogue."),
                row(
                        "no.per_pupil,NO-3911,2020,1,",
                        "\"no.per_pupil\" is computed from other indicators and cannot be imported. Import the parts"
                                + " of no.school.gross / no.school.pupils."),
                row(
                        "no.school.gross,NO-3919,2020,1,",
                        "No area had the code \"NO-3919\" in that period or ever since. Did you mean NO-3911"
                                + " (Færder)?"),
                row(
                        "no.school.gross,Horten,2020,1,",
                        "No area had the code \"Horten\" in that period or ever since. Did you mean NO-3901 (Horten)?"),
                row("no.school.gross,SE-01,2020,1,", "No area had the code \"SE-01\" in that period or ever since."),
                row(
                        "no.school.gross,NO-0301,2010,1,",
                        "No area had the code \"NO-0301\" in that period or ever since. Did you mean NO-0301 (Old"
                                + " Town) or NO-0301 (New Town)?"),
                row(
                        "no.school.gross,NO-3911,20,1,",
                        "\"20\" is not a period. Write it as 2025, 2021/22, 2024Q1 or 2024M03."),
                row(
                        "no.school.gross,NO-3911,2021/23,1,",
                        "\"2021/23\" is not a period. Write it as 2025, 2021/22, 2024Q1 or 2024M03."),
                row(
                        "no.school.gross,NO-3911,2020,\"12,5\",",
                        "\"12,5\" is neither a number nor one of the symbols for why there is none. Write a decimal"
                                + " point instead of the comma: 12.5."),
                row(
                        "no.school.gross,NO-3911,2020,12,5,",
                        "The row has 6 fields. The header has 5. Write decimals with a point."),
                row(
                        "no.school.gross,NO-3911,2020,1 234,",
                        "\"1 234\" is neither a number nor one of the symbols for why there is none. Leave the"
                                + " thousands separators out."),
                row(
                        "no.school.gross,NO-3911,2020,\"1,234.5\",",
                        "\"1,234.5\" is neither a number nor one of the symbols for why there is none. Leave the"
                                + " thousands separators out."),
                row(
                        "no.school.gross,NO-3911,2020,1234567890123456789,",
                        "\"1234567890123456789\" is neither a number nor one of the symbols for why there is none. It"
                                + " has 19 digits; at most 18 can be kept."),
                row(
                        "no.school.gross,NO-3911,2020,1.2e6,",
                        "\"1.2e6\" is neither a number nor one of the symbols for why there is none. Write it without"
                                + " an exponent."),
                row("no.school.gross,NO-3911,2020,.5,", notANumber(".5")),
                row("no.school.gross,NO-3911,2020,5.,", notANumber("5.")),
                row("no.school.gross,NO-3911,2020,-,", notANumber("-")),
                row("no.school.gross,NO-3911,2020,+5,", notANumber("+5")),
                row("no.school.gross,NO-3911,2020, 5,", notANumber(" 5")),
                row("no.school.gross,NO-3911,2020,1.2.3,", notANumber("1.2.3")),
                row("no.school.gross,NO-3911,2020,....,", notANumber("....")),
                row("no.school.gross,NO-3911,2020,NaN,", notANumber("NaN")),
                row(
                        "no.school.gross,NO-3911,2020,,",
                        "The value is empty. Say why there is none: .. missing, . not applicable, : suppressed, ..."
                                + " not yet reported."),
                row(
                        "no.school.gross,NO-3911,2020,1,x",
                        "\"x\" is not a status. Write any of p, e and r, or leave it empty."),
                row(
                        "no.school.gross,NO-3911,2020,1,pp",
                        "\"pp\" is not a status. Write any of p, e and r, or leave it empty."),
                row(
                        "no.school.gross,NO-3911,2020,..,p",
                        "The status \"p\" stands at a figure that is not there. Leave it empty."),
                row("no.school.gross,NO-3911,2020,1", "The row has 4 fields. The header has 5."),
                row("", "The row has nothing in it. The header has 5."),
                row(
                        "no.school.gross,NO-3911,2020,\"1,",
                        "A quotation mark is not closed, or something stands behind it:"
                                + " no.school.gross,NO-3911,2020,\"1,."),
                row(
                        "no.school.pupils,NO-3905,2020,900,",
                        "no.school.pupils, NO-3905, 2020 is already given by another data set. It belongs to"
                                + " \"other\", and a figure comes from one data set only."));
    }

    private static Arguments row(String row, String sentence) {
        return Arguments.of(row, sentence);
    }

    private static String notANumber(String text) {
        return "\"" + text + "\" is neither a number nor one of the symbols for why there is none. Write digits with a"
                + " decimal point, or .. missing, . not applicable, : suppressed, ... not yet reported.";
    }

    @ParameterizedTest
    @MethodSource("rows")
    void saysWhatIsWrongWithARow(String row, String sentence) {
        var good = "no.school.gross,NO-3901,2020,1,";

        assertThat(files.rejected(file("sample", good, row, "no.school.gross,NO-3901,2021,1,")))
                .containsExactly("Line 11: " + sentence);
    }

    @Test
    void saysAllThatIsWrongWithARowAtOnce() {
        assertThat(files.rejected(file("sample", "no.x,NO-3911,x,y,"))).hasSize(3);
    }

    @Test
    void showsAHundredAndCountsAll() {
        String[] rows = Stream.iterate(0, i -> i + 1)
                .limit(250)
                .map(i -> i % 2 == 0
                        ? "no.school.gross,NO-3911,%d,x,".formatted(1800 + i)
                        : "no.school.gross,NO-3911,x,1,")
                .toArray(String[]::new);
        var rejected = (Rejected) files.bring(file("sample", rows));

        assertThat(rejected.shown()).hasSize(100);
        assertThat(rejected.totals())
                .containsOnly(Map.entry(Rejection.Kind.BAD_NUMBER, 125L), Map.entry(Rejection.Kind.BAD_PERIOD, 125L));
        assertThat(rejected.total()).isEqualTo(250);
    }
}
