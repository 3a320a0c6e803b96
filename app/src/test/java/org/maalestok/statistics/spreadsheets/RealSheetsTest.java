package org.maalestok.statistics.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maalestok.statistics.formats.TableRefused;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real files, read as their layout was guessed, against what a plain walk over their fields counts and adds up. */
class RealSheetsTest {

    /** What there is, and what it adds up to. */
    private record Sum(long numbers, long others, BigDecimal sum) {

        static Sum of(Stream<String> texts, char decimal) {
            long numbers = 0;
            long others = 0;
            BigDecimal sum = BigDecimal.ZERO;
            for (String text : texts.toList()) {
                String plain = text.replace("\u00a0", "")
                        .replace(" ", "")
                        .replace(decimal == ',' ? "." : ",", "")
                        .replace(',', '.');
                if (plain.matches("-?\\d+(\\.\\d+)?(e\\+\\d+)?")) {
                    numbers++;
                    sum = sum.add(new BigDecimal(plain));
                } else {
                    others++;
                }
            }
            return new Sum(numbers, others, sum.stripTrailingZeros());
        }

        /** The last part of each line that {@link SheetFile#figures} gives. */
        static Sum of(List<String> figures) {
            return of(
                    figures.stream().map(line -> line.substring(line.lastIndexOf('|') + 1)
                            .strip()),
                    '.');
        }
    }

    @ParameterizedTest
    @CsvSource({
        "norway/fhi-municipalitydata/2_1_user_payments_hbc_t05065.csv, UTF-8, ',', 1, ., 3, 3, 6202",
        "norway/fhi-municipalitydata/2_1_user_payments_nh_t05065.csv, UTF-8, ',', 1, ., 3, 3, 6202",
        "norway/fhi-municipalitydata/3_1_user_fees_practical_help_ltc_t04898.csv, UTF-8, ',', 1, ., 2, 11, 57460",
        "norway/fhi-municipalitydata/4_0_nursing_home_beds_2015_18_t11875.csv, UTF-8, ',', 1, ., 3, 3, 1920",
        "norway/lorenskog-2025/lorenskog_tidy.csv, UTF-8, ',', 1, ., 6, 6, 2356",
        "norway/ssb-kurs-r/befolkning.csv, UTF-8, ;, 1, ',', 3, 3, 3807",
        "norway/ssb-kurs-r/kommunedata.csv, UTF-8, ',', 1, ., 3, 8, 5364",
        "norway/ssb-kurs-r/ytelser.csv, UTF-8, ;, 1, ',', 6, 6, 23736",
        "reference/norway/population/Personer2005-2009.csv, ISO-8859-1, tab, 1, ., 2, 6, 252280",
        "reference/norway/population/Personer2010-2014.csv, ISO-8859-1, tab, 1, ., 2, 6, 0",
        "reference/norway/population/Personer2015-2018.csv, ISO-8859-1, tab, 1, ., 2, 5, 0",
        "reference/norway/population/Personer2019.csv, UTF-8, ',', 1, ., 2, 2, 44838",
        "reference/norway/population/Personer2020.csv, ISO-8859-1, tab, 1, ., 2, 2, 0",
        "reference/norway/population/Personer2021.csv, ISO-8859-1, ;, 3, ., 2, 2, 38054",
        "sweden/kld-explorer/nyckeltal.csv, UTF-8, ',', 1, ., 3, 3, 92738",
        "denmark/statbank/FOLK1A_KUBDatalab_SD_data.csv, UTF-8, ;, 1, ',', 3, 3, 23100",
        "denmark/statbank/FOLK1A_codes.csv, UTF-8, ;, 1, ',', 4, 4, 31200",
        "denmark/regk31-transcribed/regk31_subset_2024.csv, UTF-8, ',', 1, ., 4, 4, 296"
    })
    void textFilesHaveAsManyFiguresAsAPlainWalkFinds(
            String name, String encoding, String delimiter, int heads, char decimal, int first, int last, int cells)
            throws Exception {
        Path file = RealFile.get(name);
        char separator = delimiter.equals("tab") ? '\t' : delimiter.charAt(0);
        List<List<String>> rows = fields(Files.readString(file, Charset.forName(encoding)), separator);
        Stream<String> values = rows.stream()
                .filter(row -> row.size() > last)
                .skip(name.contains("2021") ? 1 : heads)
                .flatMap(row -> row.subList(first, last + 1).stream());
        List<String> figures = SheetFile.of(file).figures();
        assertThat(Sum.of(figures)).isEqualTo(Sum.of(values, decimal));
        assertThat(cells == 0 ? figures.size() : cells)
                .isEqualTo(figures.size())
                .isPositive();
    }

    /** Files that say no period: it is typed. */
    @ParameterizedTest
    @CsvSource({
        "denmark/statbank/density_fghjorth.csv, UTF-8, 1, ., 2, 2, 98",
        "denmark/statbank/kommuneskat_fghjorth_kntax.csv, ISO-8859-1, 0, ., 2, 2, 98"
    })
    void filesWithoutAPeriodAreReadOnceItIsSaid(
            String name, String encoding, int heads, char decimal, int first, int last, int cells) throws Exception {
        Path file = RealFile.get(name);
        List<List<String>> rows = fields(Files.readString(file, Charset.forName(encoding)), ',');
        Stream<String> values = rows.stream().skip(heads).flatMap(row -> row.subList(first, last + 1).stream());
        List<String> figures = SheetFile.of(file).figures(RealSheetsTest::in2019);
        assertThat(figures).hasSize(cells);
        assertThat(Sum.of(figures)).isEqualTo(Sum.of(values, decimal));
    }

    private static Layout in2019(Layout it) {
        return new Layout(
                it.encoding(),
                it.delimiter(),
                it.sheet(),
                it.firstHead(),
                it.lastHead(),
                it.firstData(),
                it.columns(),
                it.sections(),
                it.decimal(),
                "2019",
                it.contents(),
                it.area(),
                it.withHidden());
    }

    /** Its maker has taken pieces of a web page along; columns that have some are refused, and the others are read. */
    @Test
    void theFactsOfMunicipalitiesHavePiecesOfAWebPageInThem() throws Exception {
        Path file = RealFile.get("norway/kommunefakta-2019/kommunedata_SSB.csv");
        assertThatExceptionOfType(TableRefused.class)
                .isThrownBy(() -> SheetFile.of(file).figures(RealSheetsTest::in2019))
                .satisfies(it -> assertThat(it.refusal().place()).isEqualTo("line 34, column 14"))
                .satisfies(it -> assertThat(it.refusal().found()).startsWith("<a class="));
        List<List<String>> rows = fields(Files.readString(file).replaceAll("(?s)\"<a .*?</a>[^,\n]*\"", "<"), ',');
        var good = IntStream.range(2, 17)
                .filter(i -> rows.stream().noneMatch(row -> row.get(i).contains("<")))
                .boxed()
                .toList();
        List<String> figures = SheetFile.of(file).figures(layout -> {
            var columns = new ArrayList<>(layout.columns());
            for (int i = 2; i < 17; i++) {
                columns.set(
                        i, good.contains(i) ? columns.get(i) : columns.get(i).as(Layout.Role.IGNORED));
            }
            return in2019(layout.withColumns(columns));
        });
        Stream<String> values =
                rows.stream().skip(1).flatMap(row -> good.stream().map(row::get));
        assertThat(figures).hasSize(422 * good.size());
        assertThat(good).hasSizeGreaterThan(10);
        assertThat(Sum.of(figures)).isEqualTo(Sum.of(values, ','));
    }

    @Test
    void theExportOfNoegletalDk() throws Exception {
        Path file = RealFile.get("denmark/noegletal-dk/nwRap-10Sep2024-101803.csv");
        List<String> values = Files.readAllLines(file, Charset.forName("ISO-8859-1")).stream()
                .map(line -> line.split(";", -1))
                .filter(cells -> cells.length > 2 && cells[1].matches("\\d{3}"))
                .flatMap(cells -> Stream.of(cells).skip(2))
                .toList();
        List<String> figures = SheetFile.of(file).figures();
        assertThat(figures)
                .hasSize(288)
                .allMatch(it -> it.contains("Andel udpendlere") || it.contains("Andel indpendlere"));
        assertThat(Sum.of(figures)).isEqualTo(Sum.of(values.stream(), ','));
        assertThat(figures).contains("155 | 2007 | Andel udpendlere | 76.2", "155 | 2024 | Andel indpendlere | M");
    }

    @Test
    void theRowsOfUddannelsesstatistikDk() throws Exception {
        Path file = RealFile.get("denmark/institutionsguide/raw/normering-kommune-all.json");
        var values = new ArrayList<String>();
        for (JsonNode row : JsonMapper.shared().readTree(file.toFile())) {
            values.add(row.get("Normering kommune til og med 2022").asString());
            values.add(row.get("Normering kommune fra 2023").asString());
        }
        List<String> figures = SheetFile.of(file).figures();
        assertThat(figures).hasSize(4116);
        assertThat(Sum.of(figures)).isEqualTo(Sum.of(values.stream(), ','));
    }

    @Test
    void theWorkbookOfKindergartenShares() throws Exception {
        Path file = RealFile.get("norway/ssb-barnehager/ssb-barnehager-2015-2023-alder-1-2-aar.xlsm");
        long numbers = cells(file, "xl/worksheets/sheet1.xml", "<c r=\"[B-J]\\d+\"(?: s=\"\\d+\")?><v>")
                .size();
        Sum sum = Sum.of(SheetFile.of(file).figures());
        assertThat(sum.numbers()).isEqualTo(numbers).isEqualTo(3558);
        assertThat(sum.others()).isEqualTo(724 * 9 - 3558);
    }

    /** The workbook and the list that its maker made of it by hand, figure by figure. */
    @ParameterizedTest
    @CsvSource({"Økonomi", "Grunnskole", "Barnehage", "Helse og omsorg", "Sosialtjeneste"})
    void theWorkbookOfLorenskogAgreesWithTheListOfTheSameFigures(String sheet) throws Exception {
        Path workbook = RealFile.get("norway/lorenskog-2025/Lorenskog_KOSTRA_2025_nokkeltall.xlsx");
        var expected = new TreeSet<String>();
        for (List<String> row :
                fields(Files.readString(RealFile.get("norway/lorenskog-2025/lorenskog_tidy.csv")), ',')) {
            if (row.getFirst().equals(sheet)) {
                expected.add("%s | %s | %s (%s) | %s"
                        .formatted(row.get(5), row.get(3), row.get(1), row.get(2), plain(row.get(6))));
            }
        }
        var file = SheetFile.of(workbook);
        var read = new TreeSet<String>();
        for (String line : file.figures(file.layout(sheet))) {
            int end = line.lastIndexOf('|');
            if (!line.substring(end + 1).isBlank()) {
                read.add(line.substring(0, end + 2) + plain(line.substring(end + 2)));
            }
        }
        assertThat(read).isNotEmpty().isEqualTo(expected);
    }

    private static String plain(String number) {
        return new BigDecimal(number).stripTrailingZeros().toPlainString();
    }

    @Test
    void surveyAnswersInUtf16() throws Exception {
        Path file = RealFile.get("surveys/somerville/SomervilleHappinessSurvey2015.csv");
        List<List<String>> rows = fields(Files.readString(file, Charset.forName("UTF-16")), ';');
        var read = new ArrayList<List<String>>();
        try (Grid grid = Grids.open(file, "survey")) {
            grid.read(
                    "", row -> read.add(row.cells().stream().map(GridCell::text).toList()));
        }
        assertThat(read).isEqualTo(rows).hasSize(144);
    }

    @Test
    void aWorkbookOfTheOldKindIsRefusedWithTheWayOut() throws Exception {
        Path file = RealFile.get("sweden/kld-explorer/N20014.xls");
        assertThatExceptionOfType(TableRefused.class)
                .isThrownBy(() -> SheetFile.of(file).layout())
                .satisfies(it -> assertThat(it.refusal().expected()).contains(".xlsx"));
    }

    private static List<String> cells(Path file, String part, String pattern) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            String xml = new String(
                    zip.getInputStream(zip.getEntry(part)).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return Pattern.compile(pattern)
                    .matcher(xml)
                    .results()
                    .map(it -> it.group())
                    .toList();
        }
    }

    /** The plainest reading of separated fields. */
    private static List<List<String>> fields(String text, char separator) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (char c : text.replace("\ufeff", "").replace("\r", "").toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == separator || c == '\n')) {
                row.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    if (row.size() > 1 || !row.getFirst().isEmpty()) {
                        rows.add(List.copyOf(row));
                    }
                    row.clear();
                }
            } else {
                field.append(c);
            }
        }
        if (field.length() > 0 || !row.isEmpty()) {
            row.add(field.toString());
            rows.add(List.copyOf(row));
        }
        return rows;
    }
}
