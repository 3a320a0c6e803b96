package org.maalestok.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;

/** Which language somebody gets who has not chosen one. */
public final class Languages {

    private Languages() {}

    /** The first of the browser's languages that we have; Norwegian in any form is bokmål; English when none is ours. */
    public static Language preferred(HttpServletRequest request) {
        for (Locale locale : Collections.list(request.getLocales())) {
            switch (locale.getLanguage()) {
                case "nb", "no", "nn" -> {
                    return Language.NB;
                }
                case "da" -> {
                    return Language.DA;
                }
                case "en" -> {
                    return Language.EN;
                }
                default -> {}
            }
        }
        return Language.EN;
    }
}
