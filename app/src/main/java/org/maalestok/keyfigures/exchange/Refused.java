package org.maalestok.keyfigures.exchange;

import org.maalestok.keyfigures.Rejection;
import org.maalestok.ui.Text;

/** Something that makes it pointless to read on. Travels from the depth of the file to {@link FiguresReader}, no further. */
final class Refused extends Exception {

    private final transient Rejection rejection;

    Refused(Rejection.Kind kind, long line, Text found, Text expected) {
        super(null, null, false, false);
        rejection = new Rejection(kind, line, found, expected);
    }

    Rejection rejection() {
        return rejection;
    }
}
