package org.maalestok.keyfigures.quality;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.Remark;

/** A remark that is about to be written. */
record Statement(
        Remark.Kind kind,
        Cell cell,
        Set<Integer> rules,
        String words,
        StoredFigure about,
        @Nullable BigDecimal newValue,
        Writer writer) {}
