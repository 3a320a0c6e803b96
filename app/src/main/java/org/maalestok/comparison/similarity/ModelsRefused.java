package org.maalestok.comparison.similarity;

import java.nio.file.Path;
import java.util.List;

/** A folder of models that cannot be used, with all that is wrong. */
public final class ModelsRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> faults;

    ModelsRefused(Path folder, List<String> faults) {
        super("The similarity models in %s are refused:%n%s"
                .formatted(folder, String.join(System.lineSeparator(), faults)));
        this.faults = List.copyOf(faults);
    }

    /** One sentence each, beginning with the file's name. */
    public List<String> faults() {
        return faults;
    }
}
