package org.maalestok.municipalities;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.maalestok.municipalities.outline.Figure;
import org.maalestok.municipalities.outline.GeometryReader;
import org.maalestok.municipalities.outline.OutlineMaker;
import org.maalestok.municipalities.outline.OutlineSet;
import org.maalestok.municipalities.outline.Shape;
import org.maalestok.municipalities.outline.TopoJson;
import org.maalestok.municipalities.outline.UnusableGeometry;
import org.springframework.stereotype.Service;

/**
 * Brings outlines in: ready-made ones in our own form, or any GeoJSON or TopoJSON in degrees, which is simplified first. A file must have every
 * municipality of the country and nobody else; it takes the place of the outlines of the same country and day, or, with the reason in
 * {@link OutlinesRejected}, nothing changes.
 */
@Service
public class OutlineFiles {

    private static final int NAMED = 5;

    private final JdbcOutlines store;
    private final CurrentOutlines outlines;
    private final Areas areas;

    OutlineFiles(JdbcOutlines store, CurrentOutlines outlines, Areas areas) {
        this.store = store;
        this.outlines = outlines;
        this.areas = areas;
    }

    /** Loads outlines that {@link #convert} made; tells how many areas they have. */
    public int load(Path file) {
        return inFile(file, () -> keep(TopoJson.read(Files.readString(file))));
    }

    /** Makes outlines of somebody's geometry and loads them; tells how many areas they have. */
    public int replace(Path file, OutlineSource source) {
        return inFile(file, () -> keep(make(file, source)));
    }

    /** Makes outlines of somebody's geometry and gives the text of a file that {@link #load} takes. */
    public String convert(Path file, OutlineSource source) {
        return inFile(file, () -> {
            OutlineSet set = make(file, source);
            check(set);
            return TopoJson.write(set);
        });
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    private static <T> T inFile(Path file, Work<T> work) {
        try {
            return work.run();
        } catch (UnusableGeometry e) {
            throw new OutlinesRejected("%s: %s".formatted(file.getFileName(), e.getMessage()));
        } catch (NoSuchFileException e) {
            throw new OutlinesRejected("%s is not there".formatted(file));
        } catch (CharacterCodingException e) {
            throw new OutlinesRejected("%s is not written in UTF-8".formatted(file.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OutlineSet make(Path file, OutlineSource source) throws IOException {
        List<Shape> shapes;
        try (InputStream json = new BufferedInputStream(Files.newInputStream(file))) {
            shapes = GeometryReader.read(json, source.codeProperty());
        }
        var known = shapes.stream()
                .filter(it -> !source.leftOut().contains(it.code()))
                .map(it -> new Shape(codeOf(it, source), it.polygons()))
                .toList();
        if (known.isEmpty()) {
            throw new UnusableGeometry("there is nothing in it but what is to be left out");
        }
        var made = OutlineMaker.make(known);
        return new OutlineSet(source.country(), source.from(), made.projection(), made.topology());
    }

    private String codeOf(Shape shape, OutlineSource source) {
        String written = source.country() + "-" + shape.code();
        String bare = source.country() + "-" + shape.code().replaceFirst("^0+", "");
        return municipality(written, source.from()).isPresent()
                        || municipality(bare, source.from()).isEmpty()
                ? written
                : bare;
    }

    private Optional<Area> municipality(String code, LocalDate day) {
        return areas.findByCode(code, day)
                .filter(it ->
                        it.kind() == AreaKind.MUNICIPALITY && it.validity().contains(day));
    }

    private int keep(OutlineSet set) {
        check(set);
        store.replace(set);
        outlines.forget();
        return set.topology().figures().size();
    }

    private void check(OutlineSet set) {
        var found = new HashSet<Area>();
        for (Figure figure : set.topology().figures()) {
            Area area = municipality(figure.code(), set.from())
                    .orElseThrow(() -> new UnusableGeometry(
                            "%s is not the code of a municipality on %s".formatted(figure.code(), set.from())));
            if (!found.add(area)) {
                throw new UnusableGeometry("%s is there twice".formatted(figure.code()));
            }
        }
        var missing = areas.listMunicipalities(set.country(), set.from()).stream()
                .filter(it -> !found.contains(it))
                .toList();
        if (!missing.isEmpty()) {
            throw new UnusableGeometry(told(missing, set));
        }
    }

    private String told(List<Area> missing, OutlineSet set) {
        String named = missing.stream()
                .limit(NAMED)
                .map(it -> "%s (%s)"
                        .formatted(
                                areas.nameOf(it, set.from()).en(),
                                areas.codeOf(it, set.from()).orElse("")))
                .collect(Collectors.joining(", "));
        String more = missing.size() > NAMED ? " and %d more".formatted(missing.size() - NAMED) : "";
        return "there is no outline of %s%s".formatted(named, more);
    }
}
