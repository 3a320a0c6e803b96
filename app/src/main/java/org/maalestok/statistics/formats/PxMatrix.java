package org.maalestok.statistics.formats;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** A table's code as PX files have it: {@code MATRIX} holds at most 20 characters. */
public final class PxMatrix {

    private static final int MOST = 20;

    /** Of a longer code its beginning stays, and the checksum of the whole tells it from others. */
    private static final int KEPT = 11;

    private PxMatrix() {}

    /**
     * The code where there is room for it, else one that is always the same for the same table.
     *
     * @return {@code no-school}; {@code dk-kindergarten-quarter} is {@code dk-kinderga-cf5e3854}
     */
    public static String of(String code) {
        if (code.length() <= MOST) {
            return code;
        }
        var checksum = new CRC32();
        checksum.update(code.getBytes(StandardCharsets.UTF_8));
        return code.substring(0, KEPT) + "-%08x".formatted(checksum.getValue());
    }
}
