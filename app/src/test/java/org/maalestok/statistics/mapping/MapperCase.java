package org.maalestok.statistics.mapping;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.maalestok.municipalities.Areas;
import org.maalestok.municipalities.StarterAreas;
import org.maalestok.statistics.formats.CsvTableReader;
import org.maalestok.statistics.formats.Refusal;
import org.maalestok.statistics.formats.TableRefused;

/** A mapper with the real municipalities, and deliveries drawn as rows. */
abstract class MapperCase {

    static final LocalDate DAY = LocalDate.of(2026, 9, 19);

    static final Areas AREAS = StarterAreas.inMemory();

    @TempDir
    Path folder;

    Mapper mapper;

    @BeforeEach
    void mapper() {
        mapper = new FileMapper(AREAS, folder);
    }

    /** A delivery drawn as rows {@code Region;Tid;value} or with the header that is given. */
    static Mapper.Delivery rows(String... rows) {
        return table("Region;Tid;value;status", rows);
    }

    static Mapper.Delivery table(String header, String... rows) {
        String body = header + "\n" + String.join("\n", rows) + "\n";
        return sink -> CsvTableReader.withDefaults()
                .read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), "sample", sink);
    }

    record Result(MappedFile mapped, List<String> rows) {}

    Result map(MappingFixture mapping, Mapper.Delivery delivery) throws IOException, TableRefused {
        var mapped = mapper.apply(mapping.build(), DAY, delivery);
        try {
            var lines = Files.readAllLines(mapped.file());
            return new Result(
                    mapped,
                    lines.stream()
                            .dropWhile(line -> !line.startsWith("indicator,"))
                            .skip(1)
                            .toList());
        } finally {
            Files.delete(mapped.file());
        }
    }

    Refusal refused(MappingFixture mapping, Mapper.Delivery delivery) {
        var refused = new TableRefused[1];
        assertThatExceptionOfType(TableRefused.class)
                .isThrownBy(() -> map(mapping, delivery))
                .satisfies(thrown -> refused[0] = thrown);
        return refused[0].refusal();
    }
}
