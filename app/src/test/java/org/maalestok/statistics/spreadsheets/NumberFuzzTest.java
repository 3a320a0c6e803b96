package org.maalestok.statistics.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.statistics.spreadsheets.Workbook.row;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maalestok.statistics.formats.SourceCell;
import org.maalestok.statistics.formats.TableRefused;

/** Numbers that something has happened to: what is taken is what stands in the file, with all its digits, or the file is refused. Every run does the same, and a failure tells the seed. */
class NumberFuzzTest {

    /** A number that is taken has the digits of the text, all of them, in their order, and its decimals behind the decimal sign. */
    @Test
    void aNumberThatIsTakenHasTheDigitsOfItsText() {
        var random = new Random(20261122);
        int taken = 0;
        for (int i = 0; i < 200_000; i++) {
            String text = text(random);
            char decimal = random.nextBoolean() ? ',' : '.';
            Optional<BigDecimal> number = number(text, decimal);
            if (number.isPresent() && text.indexOf('e') < 0) {
                taken++;
                BigDecimal it = number.get();
                String digits = it.unscaledValue().abs().toString();
                assertThat(text.replaceAll("\\D", "").replaceFirst("^0+(?=\\d)", ""))
                        .as(text)
                        .isEqualTo(digits);
                int sign = text.lastIndexOf(decimal);
                int decimals = sign < 0
                        ? 0
                        : text.substring(sign).replaceAll("\\D", "").length();
                assertThat(it.scale()).as(text).isEqualTo(decimals);
                assertThat(it.signum() < 0).as(text).isEqualTo(Words.plain(text).startsWith("-") && it.signum() != 0);
            }
        }
        assertThat(taken).isGreaterThan(1000);
    }

    private static String text(Random random) {
        String signs = "0123456789012345678901234567890123456789,.,. -'%e\u00a0\u202f*p";
        var text = new StringBuilder();
        for (int i = 1 + random.nextInt(9); i > 0; i--) {
            text.append(signs.charAt(random.nextInt(signs.length())));
        }
        return text.toString();
    }

    private static Optional<BigDecimal> number(String text, char decimal) {
        var into = new SourceCell(0);
        var cell = new SheetCell("", "", "", List.of(), GridCell.text(text), 1, 0, 0, 0);
        try {
            new Figures(decimal)
                    .read(
                            cell,
                            into,
                            (found, expected) -> Refusals.of(
                                    org.maalestok.statistics.formats.Refusal.Kind.BAD_NUMBER, "", "", found, expected));
        } catch (TableRefused e) {
            return Optional.empty();
        }
        return into.isNumber ? Optional.of(into.number()) : Optional.empty();
    }

    /** Each a file with one number in the middle, written in the way of its format, among three others that stay. */
    enum Holder {
        CSV("12,50") {
            @Override
            SheetFile with(String number) {
                return SheetFile.csv("Kommunenr;2023;2024\n3911;1,5;%s\n3901;7;8,25\n".formatted(number));
            }
        },
        JSON_ROWS("12.50") {
            @Override
            SheetFile with(String number) {
                String rows = "[{\"Kommunenr\": \"3911\", \"2023\": 1.5, \"2024\": %s},\n".formatted(number)
                        + "{\"Kommunenr\": \"3901\", \"2023\": 7, \"2024\": 8.25}]";
                return SheetFile.bytes("tal.json", rows.getBytes(StandardCharsets.UTF_8));
            }
        },
        JSON_TEXTS("12,50") {
            @Override
            SheetFile with(String number) {
                String rows = "[{\"Kommunenr\": \"3911\", \"2023\": \"1,5\", \"2024\": \"%s\"},\n".formatted(number)
                        + "{\"Kommunenr\": \"3901\", \"2023\": \"7\", \"2024\": \"8,25\"}]";
                return SheetFile.bytes("tal.json", rows.getBytes(StandardCharsets.UTF_8));
            }
        },
        XLSX("12.50") {
            @Override
            SheetFile with(String number) {
                return SheetFile.xlsx(new Workbook()
                        .sheet(
                                "Tal",
                                row(1, "Kommunenr", "2023", "2024")
                                        + row(2, "3911", "1.5", "<c r=\"C2\"><v>%s</v></c>".formatted(number))
                                        + row(3, "3901", "7", "8.25")));
            }
        };

        private final String number;

        Holder(String number) {
            this.number = number;
        }

        abstract SheetFile with(String number);
    }

    /** A letter that changes within a number changes that figure to what now stands there and no other, or the file is refused. */
    @ParameterizedTest
    @EnumSource(Holder.class)
    void noNumberChangesUnseen(Holder holder) throws IOException, TableRefused {
        Layout layout = holder.with(holder.number).layout();
        List<String> original = holder.with(holder.number).figures(layout);
        assertThat(original).hasSize(4);
        for (int at = 0; at < holder.number.length(); at++) {
            for (char by = ' '; by < 256; by++) {
                String written = holder.number.substring(0, at) + by + holder.number.substring(at + 1);
                boolean isBuilding = ";\"\\{}[]<&%".indexOf(by) >= 0 || by == ',' && holder == Holder.JSON_ROWS;
                if (!isBuilding) {
                    check(holder, layout, original, written);
                }
            }
        }
    }

    private static void check(Holder holder, Layout layout, List<String> original, String written) throws IOException {
        List<String> read;
        try {
            read = holder.with(written).figures(layout);
        } catch (TableRefused refused) {
            return;
        }
        assertThat(read).as(written).hasSize(4);
        for (int i = 0; i < 4; i++) {
            if (!read.get(i).equals(original.get(i))) {
                assertThat(i).as(written).isEqualTo(1);
                checkValue(read.get(i), written);
            }
        }
    }

    /** The digits as they stand there, a mark behind them as a mark; a percent sign and groups of three digits do not matter. */
    private static void checkValue(String figure, String written) {
        String value = figure.substring(figure.lastIndexOf('|') + 1).strip();
        if (value.matches("-?\\d.*")) {
            String number = value.replaceFirst(" .*", "");
            String digits = number.replaceAll("\\D", "").replaceFirst("^0+(?=\\d)", "");
            String there = written.replaceAll("\\D", "").replaceFirst("^0+(?=\\d)", "");
            assertThat(new BigDecimal(digits).stripTrailingZeros().unscaledValue())
                    .as("%s as %s", written, value)
                    .isEqualTo(new BigDecimal(there).stripTrailingZeros().unscaledValue());
        } else {
            assertThat(written).as("a sign of its own").doesNotContainPattern("\\d");
        }
    }

    /** A bit that flips in a packed workbook never changes a number unseen. */
    @Test
    void aDamagedWorkbookGivesItsNumbersOrNone() throws Exception {
        byte[] whole = new Workbook()
                .sheet(
                        "Tal",
                        row(1, "Kommunenr", "2023", "2024")
                                + row(2, "3911", "12345", "67890")
                                + row(3, "3901", "13579", "24680"))
                .bytes();
        List<BigDecimal> right = SheetFile.bytes("whole.xlsx", whole).numbers();
        assertThat(right).hasSize(4);
        var read = new ArrayList<List<BigDecimal>>();
        for (int bit = 0; bit < whole.length * 8; bit += 7) {
            byte[] damaged = whole.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            try {
                read.add(SheetFile.bytes("damaged.xlsx", damaged).numbers());
            } catch (TableRefused refused) {
                assertThat(refused.refusal().found()).isNotBlank();
            }
        }
        assertThat(read).allSatisfy(numbers -> assertThat(numbers).isIn(right, List.of()));
    }
}
