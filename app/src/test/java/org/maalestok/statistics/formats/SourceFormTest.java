package org.maalestok.statistics.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceFormTest {

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
                "Matrix;2024|",
                "{\"Kommune\":\"Oslo\"}|",
                "[{\"class\":\"dataset\"}]|"
            })
    void theFirstBytesSayWhatAFileIs(String beginning, SourceForm form) throws Exception {
        Path file = Files.writeString(folder.resolve("file.csv"), beginning);
        assertThat(SourceForm.of(file).orElse(null)).isEqualTo(form);
    }
}
