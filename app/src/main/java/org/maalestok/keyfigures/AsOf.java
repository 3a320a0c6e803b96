package org.maalestok.keyfigures;

/** Which state of the figures to read: the latest, or as they stood right after a release. */
public sealed interface AsOf {

    /** All releases up to now. */
    AsOf LATEST = new Latest();

    /** As they stood right after the release with this number. */
    static AsOf release(int number) {
        return new AfterRelease(number);
    }

    record Latest() implements AsOf {}

    record AfterRelease(int number) implements AsOf {}
}
