package org.maalestok.statistics.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.maalestok.statistics.accounts.AccountsFixture.line;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.ui.Language;

/** Files with bytes changed, taken out and cut: a reader ends with lines that stand in the file, or with a refusal that has a sentence. */
class AccountsFuzzTest {

    private static final int ROUNDS = 3000;
    private static final String SIGNS = "0123456789 -,.[]\"{}nA\n\r";
    private static final String FILE = line("0A", "2019 ", "010100", "1", "202", "010", 100)
            + line("0A", "2019 ", "010100", "1", "202", "690", -10)
            + line("0A", "2019 ", "010100", "0", "900", "800", -90);
    private static final String EXTRACT = "[[\"2015\",\"010\",\"00\",\"202\",\"1\",\"0101\",100],\n"
            + "[\"2015\",\"590\",\"00\",\"202\",\"1\",\"0101\",-20]]";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void endsWithLinesOrWithASentence(long seed) throws IOException {
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            boolean extract = random.nextBoolean();
            String bad = mutated(extract ? EXTRACT : FILE, random);
            try {
                AccountReader reader = extract ? new KostraExtractReader() : new KostraFileReader();
                reader.read(new ByteArrayInputStream(bad.getBytes(StandardCharsets.UTF_8)), "x", new Standing(bad));
            } catch (TableRefused e) {
                for (Language language : Language.values()) {
                    assertThat(e.refusal().sentence(language)).startsWith("x").doesNotContain("refusal.");
                }
            } catch (RuntimeException e) {
                fail("seed %d, round %d: %s".formatted(seed, round, bad), e);
            }
        }
    }

    /** A byte that changes within an amount changes the amount of that line to what now stands there, or the file is refused. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void noAmountChangesUnseen(boolean extract) throws Exception {
        String good = extract ? EXTRACT : FILE;
        List<AccountLine> original = lines(good, extract);
        var amount =
                Pattern.compile(extract ? "-?\\d+(?=])" : "(?m)[ \\d-]{9}$").matcher(good);
        for (int line = 0; line < original.size(); line++) {
            assertThat(amount.find()).isTrue();
            for (int at = amount.start(); at < amount.end(); at++) {
                for (char by = 1; by < 160; by++) {
                    String changed = good.substring(0, at) + by + good.substring(at + 1);
                    check(original, line, changed, changed.substring(amount.start(), amount.end()), extract);
                }
            }
        }
        assertThat(amount.find()).isFalse();
    }

    private static void check(List<AccountLine> original, int line, String changed, String written, boolean extract)
            throws IOException {
        List<AccountLine> read;
        try {
            read = lines(changed, extract);
        } catch (TableRefused refused) {
            return;
        }
        assertThat(read).as(written).hasSameSizeAs(original);
        for (int i = 0; i < read.size(); i++) {
            long expected = i == line
                    ? Long.parseLong(written.strip())
                    : original.get(i).thousands();
            assertThat(read.get(i).thousands()).as(written).isEqualTo(expected);
            assertThat(read.get(i).key()).as(written).isEqualTo(original.get(i).key());
        }
    }

    private static List<AccountLine> lines(String text, boolean extract) throws IOException, TableRefused {
        var lines = new ArrayList<AccountLine>();
        AccountReader reader = extract ? new KostraExtractReader() : new KostraFileReader();
        reader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "x", new AccountSink() {
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

    private static String mutated(String good, Random random) {
        var bad = new StringBuilder(good);
        for (int changes = random.nextInt(1, 4); changes > 0 && bad.length() > 10; changes--) {
            int at = random.nextInt(bad.length());
            switch (random.nextInt(4)) {
                case 0 -> bad.setCharAt(at, SIGNS.charAt(random.nextInt(SIGNS.length())));
                case 1 -> bad.insert(at, SIGNS.charAt(random.nextInt(SIGNS.length())));
                case 2 -> bad.delete(at, Math.min(bad.length(), at + random.nextInt(1, 60)));
                default -> bad.setCharAt(at, (char) random.nextInt(0x250));
            }
        }
        return bad.toString();
    }

    /** The amount of every line that comes stands in the text. */
    private record Standing(String text) implements AccountSink {

        @Override
        public void accept(AccountLine line) {
            String digits = String.valueOf(Math.abs(line.thousands()));
            assertThat(text).contains(digits).contains(line.art()).contains(line.function());
            assertThat(line.key()).isNotNegative();
        }

        @Override
        public void incomplete(long number, String line) {
            assertThat(line).contains("null");
        }
    }
}
