package org.maalestok.statistics.sources;

import java.util.List;
import java.util.Optional;
import org.maalestok.statistics.formats.Dimension;
import org.maalestok.statistics.formats.TableRefused;

/** Whether a variable has the codes that somebody writes, by what the source has said of it: nobody is asked. */
public final class CodeCheck {

    private CodeCheck() {}

    /** The first code or expression that means nothing in the variable; empty when all do, or when they are from a code list, which only the source knows. */
    public static Optional<String> findUnknown(Dimension dimension, List<String> wanted) {
        if (!CodeLists.named(wanted).isEmpty() || dimension.categories().isEmpty()) {
            return Optional.empty();
        }
        try {
            Codes.choose(dimension, wanted, new Call(dimension.label(), Source.Progress.NONE));
            return Optional.empty();
        } catch (TableRefused refused) {
            return Optional.of(refused.refusal().found());
        }
    }
}
