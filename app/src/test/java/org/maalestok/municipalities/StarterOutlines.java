package org.maalestok.municipalities;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The outlines of the starter data; run it with the folder of the source files to make them anew. */
public final class StarterOutlines {

    static final OutlineSource NORWAY = new OutlineSource("NO", LocalDate.of(2024, 1, 1), "kommunenummer", Set.of());

    /** 0411 is Christiansø, which the Ministry of Defence administers and no municipality. */
    static final OutlineSource DENMARK = new OutlineSource("DK", LocalDate.of(2007, 1, 1), "KOMKODE", Set.of("0411"));

    private StarterOutlines() {}

    static void main(String[] arguments) throws IOException {
        Path sources = Path.of(arguments[0]);
        var files = filesIn(StarterAreas.unused(), StarterAreas.inMemory());
        write(files.convert(sources.resolve("no-kommuner-2024-S.geojson"), NORWAY), "no-2024.topojson");
        write(files.convert(sources.resolve("dk-kommuner-dagi-2015.topojson"), DENMARK), "dk-2007.topojson");
    }

    private static void write(String text, String file) throws IOException {
        Files.writeString(folder().resolve(file), text);
    }

    static Path folder() {
        return StarterAreas.starter().resolve("outlines");
    }

    /** The outlines, loaded into a database that has the starter's areas. */
    public static Outlines loadedInto(DataSource database, Areas areas) {
        var store = new JdbcOutlines(JdbcClient.create(database));
        var outlines = new CurrentOutlines(store, areas);
        var files = new OutlineFiles(store, outlines, areas);
        files.load(folder().resolve("no-2024.topojson"));
        files.load(folder().resolve("dk-2007.topojson"));
        return outlines;
    }

    static OutlineFiles filesIn(DataSource database, Areas areas) {
        var store = new JdbcOutlines(JdbcClient.create(database));
        return new OutlineFiles(store, new CurrentOutlines(store, areas), areas);
    }
}
