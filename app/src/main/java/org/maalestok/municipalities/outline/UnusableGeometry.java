package org.maalestok.municipalities.outline;

/** A geometry file that no outlines can be made of. The message is a sentence for whoever chose the file. */
public final class UnusableGeometry extends RuntimeException {

    public UnusableGeometry(String sentence) {
        super(sentence);
    }
}
