package org.maalestok.statistics.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maalestok.RunningWithStarterData;
import org.maalestok.statistics.mapping.MappedFile;
import org.springframework.beans.factory.annotation.Autowired;

/** Figures that stay with another data set are taken out of the file that a mapping wrote. */
@RunningWithStarterData
class LeftToOthersTest {

    private static final String ROWS = """
            indicator,area,period,value
            no.population,NO-3911,2025,1
            no.population,NO-3901,2025,2
            """;

    @Autowired
    LeftToOthers left;

    @TempDir
    Path folder;

    private static Upload upload() {
        return new Upload(
                1,
                "folketall.csv",
                FileKind.SHEET,
                1,
                Instant.EPOCH,
                "Sofie",
                Optional.empty(),
                Map.of(LeftToOthers.FIELD, List.of("no.population NO-3911 2025")),
                0,
                false,
                1,
                Optional.empty());
    }

    @Test
    void onlyTheChosenFiguresAreTakenOut() throws IOException {
        Path file = Files.writeString(folder.resolve("figures.csv"), ROWS);
        MappedFile kept = left.without(upload(), new MappedFile(file, 2, 2, List.of()));
        assertThat(kept.figures()).isEqualTo(1);
        assertThat(Files.readAllLines(file))
                .containsExactly("indicator,area,period,value", "no.population,NO-3901,2025,2");
    }

    /** Bytes that are no text stand in the middle. */
    @Test
    void nothingIsLeftBehindWhenTheFileCannotBeRewritten() throws IOException {
        Path file = folder.resolve("figures.csv");
        Files.write(file, ROWS.replace("NO-3901", "NO-ø").getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> left.without(upload(), new MappedFile(file, 2, 2, List.of())))
                .isInstanceOf(CharacterCodingException.class);
        try (Stream<Path> there = Files.list(folder)) {
            assertThat(there).isEmpty();
        }
    }
}
