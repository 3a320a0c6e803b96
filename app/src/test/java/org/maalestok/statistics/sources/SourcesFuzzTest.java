package org.maalestok.statistics.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maalestok.statistics.formats.Dimension;
import org.maalestok.statistics.formats.Dimension.Category;
import org.maalestok.statistics.formats.Dimension.Role;
import org.maalestok.statistics.formats.Refusal;
import org.maalestok.statistics.formats.SourceCell;
import org.maalestok.statistics.formats.SourceTable;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.formats.TableSink;
import org.maalestok.statistics.sources.Source.Progress;
import org.maalestok.ui.Language;

/**
 * Bodies with bytes changed, taken out, doubled and cut: whatever happens, a parser ends with cells or with a refusal that has a sentence, soon, and a cell that it
 * hands over stands in the body digit by digit.
 */
class SourcesFuzzTest {

    private static final int ROUNDS = 2000;
    private static final String SIGNS = "0123456789.,;\"{}[]-eE\n\r:";
    private static final long SEED = 20261122;
    private static final Call CALL = new Call("statbank, FOLK1A", Progress.NONE);

    /** A parser, and something that it takes. */
    enum Parser {
        ROWS("OMRÅDE;TID;INDHOLD\n101;2025;1234,50\n101;2026;..\n223;2025;-7\n223;2026;0\n") {
            @Override
            void read(InputStream body, TableSink sink) throws IOException, TableRefused {
                new StatBankRows(table("OMRÅDE", "101", "223", "TID", "2025", "2026"), CALL, sink).read(body);
            }
        },
        KOLADA("{\"values\": [{\"kpi\": \"N1\", \"municipality\": \"0180\", \"period\": 2025, \"values\":"
                + " [{\"gender\": \"T\", \"count\": 1, \"status\": \"\", \"value\": 81.25, \"isdeleted\": false},"
                + " {\"gender\": \"K\", \"value\": null, \"status\": \":\"}]}], \"next_url\": null, \"count\":"
                + " 1}") {
            @Override
            void read(InputStream body, TableSink sink) throws IOException, TableRefused {
                var table = table("kpi", "N1", "municipality", "0180", "year", "2025", "gender", "T", "K", "M");
                sink.begin(table);
                new KoladaRows(table, "municipality", CALL, sink).read(body);
            }
        },
        DESCRIPTION_TWO(
                "{\"label\": \"T\", \"id\": [\"Region\", \"Tid\"], \"size\": [2, 1], \"role\": {\"time\": [\"Tid\"]},"
                        + " \"note\": [\"n\"], \"dimension\": {\"Region\": {\"label\": \"region\", \"category\":"
                        + " {\"index\": {\"0301\": 0, \"3103\": 1}, \"label\": {\"0301\": \"Oslo\"}}, \"extension\":"
                        + " {\"elimination\": true}}, \"Tid\": {\"category\": {\"index\": [\"2025\"]}}}}") {
            @Override
            void read(InputStream body, TableSink sink) throws IOException, TableRefused {
                PxDescription.two(Json.tree(body, CALL), "1", CALL);
            }
        },
        DESCRIPTION_ONE(
                "{\"title\": \"T\", \"variables\": [{\"code\": \"Alue\", \"text\": \"alue\", \"values\": [\"091\","
                        + " \"049\"], \"valueTexts\": [\"Helsinki\", \"Espoo\"], \"elimination\": true}, {\"code\":"
                        + " \"Vuosi\", \"values\": [\"2025\"], \"valueTexts\": [\"2025\"], \"time\": true}]}") {
            @Override
            void read(InputStream body, TableSink sink) throws IOException, TableRefused {
                PxDescription.one(Json.tree(body, CALL), "1", CALL);
            }
        },
        TABLE_INFO("{\"id\": \"FOLK1A\", \"text\": \"Folketal\", \"variables\": [{\"id\": \"OMRÅDE\", \"text\":"
                + " \"område\", \"elimination\": true, \"map\": \"m\", \"values\": [{\"id\": \"101\", \"text\":"
                + " \"København\"}]}, {\"id\": \"Tid\", \"time\": true, \"values\": [{\"id\": \"2025\"}]}]}") {
            @Override
            void read(InputStream body, TableSink sink) throws IOException, TableRefused {
                StatBankDescription.read(Json.tree(body, CALL), CALL);
            }
        },
        EXCUSE("{\"errorTypeCode\": \"EXTRACT-NOTFOUND\", \"message\": \"Tabellen blev ikke fundet\", \"title\":"
                + " \"<html><title>x</title>\"}") {
            @Override
            void read(InputStream body, TableSink sink) throws IOException {
                assertThat(Excuse.of(body.readAllBytes())).hasSizeLessThan(1500);
            }
        };

        private final String body;

        Parser(String body) {
            this.body = body;
        }

        abstract void read(InputStream body, TableSink sink) throws IOException, TableRefused;
    }

    @ParameterizedTest
    @EnumSource
    void endsWithCellsOrWithASentence(Parser parser) throws IOException, TableRefused {
        byte[] good = parser.body.getBytes(StandardCharsets.UTF_8);
        parser.read(new ByteArrayInputStream(good), new Standing(good));
        var random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bad = mutated(good, random);
            try {
                parser.read(new ByteArrayInputStream(bad), new Standing(bad));
            } catch (TableRefused e) {
                checkSentence(e.refusal());
            } catch (IOException | RuntimeException e) {
                fail("seed %d, round %d: %s".formatted(SEED, round, new String(bad, StandardCharsets.UTF_8)), e);
            }
        }
    }

    private static void checkSentence(Refusal refusal) {
        for (Language language : Language.values()) {
            assertThat(refusal.sentence(language))
                    .startsWith("statbank, FOLK1A")
                    .doesNotContain("refusal.");
        }
    }

    private static byte[] mutated(byte[] good, Random random) {
        byte[] bad = good.clone();
        for (int changes = random.nextInt(1, 4); changes > 0 && bad.length > 12; changes--) {
            int at = random.nextInt(bad.length);
            int length = Math.min(random.nextInt(1, 12), bad.length - at);
            bad = switch (random.nextInt(5)) {
                case 0 -> replaced(bad, at, (byte) random.nextInt(256));
                case 1 -> replaced(bad, at, (byte) SIGNS.charAt(random.nextInt(SIGNS.length())));
                case 2 -> joined(bad, 0, at, at + length, bad.length);
                case 3 -> joined(bad, 0, at + length, at, bad.length);
                default -> joined(bad, 0, Math.max(1, at), bad.length, bad.length);
            };
        }
        return bad;
    }

    private static byte[] replaced(byte[] bytes, int at, byte by) {
        byte[] copy = bytes.clone();
        copy[at] = by;
        return copy;
    }

    private static byte[] joined(byte[] bytes, int from, int to, int from2, int to2) {
        byte[] copy = new byte[to - from + to2 - from2];
        System.arraycopy(bytes, from, copy, 0, to - from);
        System.arraycopy(bytes, from2, copy, to - from, to2 - from2);
        return copy;
    }

    private static SourceTable table(String... codes) {
        var dimensions = new ArrayList<Dimension>();
        for (int i = 0; i < codes.length; ) {
            String name = codes[i++];
            var categories = new ArrayList<Category>();
            while (i < codes.length && !Character.isLetter(codes[i].charAt(0))
                    || i < codes.length && codes[i].matches("N1|[TKM]")) {
                categories.add(new Category(codes[i], codes[i]));
                i++;
            }
            dimensions.add(new Dimension(name, name, Role.OTHER, categories));
        }
        return new SourceTable("", "T", "", dimensions, "", List.of());
    }

    /** Every number that comes stands in the body. */
    private record Standing(byte[] body) implements TableSink {

        @Override
        public void begin(SourceTable table) {}

        @Override
        public void accept(SourceCell cell) {
            if (cell.isNumber) {
                String number = cell.number().toPlainString();
                String text = new String(body, StandardCharsets.UTF_8);
                boolean stands = Stream.of(number, number.replace('.', ','), number.replace("-", "-0"))
                        .anyMatch(text::contains);
                boolean exponent = text.matches("(?s).*\\d[eE][-+]?\\d.*") || text.matches("(?s).*-?0\\d.*");
                assertThat(stands || exponent).as("%s in %s", number, text).isTrue();
            }
        }
    }
}
