package org.maalestok.statistics.mapping;

import java.nio.file.Path;
import org.maalestok.municipalities.Areas;

/** The real mapper, for tests of other packages. */
public final class Mappers {

    private Mappers() {}

    public static Mapper of(Areas areas, Path folder) {
        return new FileMapper(areas, folder);
    }
}
