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
    private final List<Shortcoming> shortcomings = new ArrayList<>();

    /** One that can stand in the editor, too: about a field, and of a known kind. */
    void add(Place place, String field, FaultKind kind, Object... values) {
        addNear(place, field, kind, "", values);
    }

    /** The same with what was probably meant, if anything is near. */
    void addNear(Place place, String field, FaultKind kind, String near, Object... values) {
        String hint = near.isEmpty() ? "" : " Did you mean " + near + "?";
        faults.add(new Fault(place.file(), place.line(), place.code(), kind.sentence(field, values) + hint));
        shortcomings.add(new Shortcoming(place.code(), field, kind, List.of(values), near));
    }

    void add(Place place, String message, @Nullable Object... values) {
        String sentence = values.length == 0 ? message : message.formatted(values);
        faults.add(new Fault(place.file(), place.line(), place.code(), sentence));
    }

    /** Those of a known kind, in the order in which they were found. */
    List<Shortcoming> listShortcomings() {
        return List.copyOf(shortcomings);
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
