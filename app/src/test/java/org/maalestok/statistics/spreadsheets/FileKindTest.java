package org.maalestok.statistics.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileKindTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "CHARSET=\"ANSI\";|PX",
                "\uFEFFAXIS-VERSION=\"2013\";|PX",
                "LANGUAGES = \"no\",\"en\";|PX",
                "{\"dataset\":{\"dimension\":{|JSON_STAT",
                "{\"version\":\"2.0\",\"class\":\"dataset\",|JSON_STAT",
                "{\"next_url\":null,\"count\":1,\"values\":[{\"kpi\":\"N1\",|KOLADA",
                "0A20194040200                  1120 010    36328|ACCOUNT",
                "0C2019 300000                  1120 010    36328|ACCOUNT",
                "[[\"2016\",\"010\",\"00\",|ACCOUNTS",
                "[ [ 2016|ACCOUNTS",
                "Matrix;2024|SHEET",
                "0301;2024;12|SHEET",
                "{\"Kommune\":\"Oslo\"}|SHEET",
                "{\"values\":[{\"kommune\":1}]}|SHEET",
                "[{\"class\":\"dataset\"}]|SHEET",
                "[{\"kpi\":\"N1\",\"municipality_id\":\"0180\"}]|SHEET"
            })
    void theFirstBytesSayWhatAFileIs(String beginning, FileKind kind) throws Exception {
        Path file = Files.writeString(folder.resolve("file.csv"), beginning);
        assertThat(FileKind.of(file)).isEqualTo(kind);
    }
}
