package org.maalestok.keyfigures.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.CatalogueFiles.Fault;
import org.maalestok.keyfigures.catalogue.Draft.Place;

/** Gathers what is wrong, so that an author sees all of it at once. */
public final class Faults {

    private final List<Fault> faults = new ArrayList<>();

    void add(Place place, String message, @Nullable Object... values) {
        String sentence = values.length == 0 ? message : message.formatted(values);
        faults.add(new Fault(place.file(), place.line(), place.code(), sentence));
    }

    public boolean isEmpty() {
        return faults.isEmpty();
    }

    /** In the order of files and lines. */
    public List<Fault> list() {
        return faults.stream()
                .sorted(Comparator.comparing(Fault::file).thenComparing(Fault::line))
                .toList();
    }
}
