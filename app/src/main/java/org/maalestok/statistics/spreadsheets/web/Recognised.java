package org.maalestok.statistics.spreadsheets.web;

import org.maalestok.statistics.spreadsheets.Upload;
import org.maalestok.ui.Texts;

/** Says what an uploaded file was recognised as. */
final class Recognised {

    private Recognised() {}

    /** @param whose of accounts the municipality and the year; empty for others */
    static String sentence(Upload upload, String whose, Texts t) {
        String key = "recognised." + upload.kind();
        return whose.isEmpty() && t.has(key + ".plain")
                ? t.get(key + ".plain", upload.fileName())
                : t.get(key, upload.fileName(), whose);
    }
}
