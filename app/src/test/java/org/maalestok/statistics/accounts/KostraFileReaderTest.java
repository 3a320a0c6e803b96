package org.maalestok.statistics.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.maalestok.statistics.accounts.AccountsFixture.line;
import static org.maalestok.statistics.accounts.AccountsFixture.shared;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.ui.Language;

class KostraFileReaderTest {

    private static final String LINE = line("0A", "20194", "040200", "1", "120", "010", -36328);

    @Test
    void aLineIsReadField() throws Exception {
        assertThat(LINE).isEqualTo("0A20194040200                  1120 010   -36328\n");
        assertThat(read(LINE))
                .containsExactly(new AccountLine(1, "0A", 2019, 4, "0402", "00", "1", "120", "010", -36328));
        assertThat(read(LINE).getFirst().period()).isEqualTo("2019K4");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        -36328    | -3632       | CUT_OFF   | Linjen har 47 tegn; en linje i regnskapsfilen har 48.
        -36328    | -363 28     | MALFORMED | Linjen har 49 tegn; en linje i regnskapsfilen har 48.
        '  -36328' | 1 -36328   | MALFORMED | Beløpet (tegn 40–48) er « 1 -36328».
        ' -36328'  | '  -36,3'  | MALFORMED | Beløpet (tegn 40–48) er «    -36,3».
        0A2019    | 0B2019      | MALFORMED | Linjen er fra skjema «0B» (balanse for kommunekassen).
        0A2019    | 0A1819      | MALFORMED | Årstallet (tegn 3–6) er «1819».
        20194     | 20195       | MALFORMED | Kvartalet (tegn 7) er «5».
        040200    | 04020A      | MALFORMED | Kommunenummeret (tegn 8–13) er «04020A».
        1120 010  | 2120 010    | MALFORMED | Kontoklassen (tegn 32) er «2».
        1120 010  | 112X 010    | MALFORMED | Funksjonen (tegn 33–36) er «12X ».
        1120 010  | 1120 01A    | MALFORMED | Arten (tegn 37–39) er «01A».
        """)
    void whatStandsWrongIsNamedWithLineAndPlace(String from, String to, Kind kind, String words) throws IOException {
        assertThat(LINE).contains(from);
        try {
            read(LINE + LINE.replace(from, to));
            throw new AssertionError("nothing was refused");
        } catch (TableRefused e) {
            assertThat(e.refusal().kind()).isEqualTo(kind);
            assertThat(e.refusal().place()).isEqualTo("line 2");
            assertThat(e.refusal().sentence(Language.NB)).startsWith("0A.dat, linje 2: " + words);
        }
    }

    @Test
    void theRealFile() throws Exception {
        var found = shared("kostra-filuttrekk/0A_V2019_K4_R040200_OK.dat");
        assumeTrue(found.isPresent(), "shared/data is not there");
        var lines = read(Files.readString(found.get(), StandardCharsets.ISO_8859_1));
        assertThat(lines).hasSize(1644);
        assertThat(lines.stream()
                        .filter(it -> it.accountClass().equals("1"))
                        .mapToLong(AccountLine::thousands)
                        .sum())
                .isEqualTo(35_838);
        assertThat(lines.stream()
                        .filter(it -> it.accountClass().equals("0"))
                        .mapToLong(AccountLine::thousands)
                        .sum())
                .isEqualTo(113_385);
    }

    /** Kongsvinger's school until December 2019, against the plain sum of the lines. */
    @Test
    void theRealFileAsFigures(@TempDir java.nio.file.Path folder) throws Exception {
        var found = shared("kostra-filuttrekk/0A_V2019_K4_R040200_OK.dat");
        assumeTrue(found.isPresent(), "shared/data is not there");
        long thousands = 0;
        for (String line : Files.readAllLines(found.get(), StandardCharsets.ISO_8859_1)) {
            String art = line.substring(36, 39);
            boolean school = line.charAt(31) == '1'
                    && List.of("202", "215", "222", "223").contains(line.substring(32, 35));
            boolean counts = art.compareTo("490") < 0 && !art.equals("290")
                    || List.of("590", "690", "710", "729").contains(art);
            thousands += school && counts ? Long.parseLong(line.substring(39).strip()) : 0;
        }
        var rows = new AccountsFixture(folder).rows(AccountsFixture.file(found.get()));
        assertThat(rows).hasSize(9).anyMatch(row -> row.startsWith("no.accounts.school.gross,NO-0402,2019,"));
        assertThat(rows.stream()
                        .filter(row -> row.contains("school"))
                        .findFirst()
                        .orElseThrow())
                .startsWith("no.accounts.school.gross,NO-0402,2019,%d000,p".formatted(thousands));
    }

    private static List<AccountLine> read(String text) throws IOException, TableRefused {
        var lines = new ArrayList<AccountLine>();
        new KostraFileReader()
                .read(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)),
                        "0A.dat",
                        new AccountSink() {
                            @Override
                            public void accept(AccountLine line) {
                                lines.add(line);
                            }

                            @Override
                            public void incomplete(long number, String line) {
                                throw new AssertionError(line);
                            }
                        });
        return lines;
    }
}
