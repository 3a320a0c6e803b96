package org.maalestok.municipalities;

/** A file of outlines was refused as a whole; nothing has changed. The message is the sentence to show. */
public final class OutlinesRejected extends RuntimeException {

    OutlinesRejected(String sentence) {
        super(sentence);
    }
}
