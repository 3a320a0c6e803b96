package org.maalestok.statistics.mapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.maalestok.municipalities.Areas;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.formats.Temporary;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Writes the file beside other temporary files. */
@Component
class FileMapper implements Mapper {

    private final Areas areas;
    private final Path folder;

    @Autowired
    FileMapper(Areas areas) throws IOException {
        this(areas, Temporary.folder());
    }

    /** @param folder where the files are put */
    FileMapper(Areas areas, Path folder) {
        this.areas = areas;
        this.folder = folder;
    }

    @Override
    public MappedFile apply(Mapping mapping, LocalDate retrieved, Delivery delivery) throws IOException, TableRefused {
        Files.createDirectories(folder); // the system may have tidied it away
        Path file = Files.createTempFile(folder, "figures", ".csv");
        boolean done = false;
        try (var rows = new FigureRows(file, folder, new Indicators(mapping).count())) {
            rows.writePreamble(Preamble.of(mapping, retrieved));
            var pass = new MappingPass(mapping, areas, rows);
            delivery.sendTo(pass);
            pass.finish();
            rows.finish();
            done = true;
            return new MappedFile(file, pass.cells(), pass.figures(), pass.leftOut());
        } finally {
            if (!done) {
                Files.deleteIfExists(file);
            }
        }
    }
}
