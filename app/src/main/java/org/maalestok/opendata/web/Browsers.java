package org.maalestok.opendata.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import org.maalestok.ui.Language;
import org.maalestok.ui.Languages;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Tells people from programs by what they accept. */
public final class Browsers {

    /** Java's old client asks for pages and pictures unless it is told what to ask for; harvesters are written with it. */
    private static final String OLD_JAVA = "text/html, image/gif, image/jpeg";

    private Browsers() {}

    /**
     * Leads a browser to the page about an interface, in its own language. A program, even one that takes anything, is answered at the same address.
     *
     * @return whether the answer is given
     */
    public static boolean lead(String code, HttpServletRequest request, HttpServletResponse response) {
        return leadTo("open/" + code, request, response);
    }

    /**
     * Likewise, to another page.
     *
     * @param page after the language
     */
    public static boolean leadTo(String page, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader("Vary", "Accept, Accept-Language");
        String accept = request.getHeader("Accept");
        if (accept == null || accept.startsWith(OLD_JAVA) || !likesPagesBest(accept)) {
            return false;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/" + Languages.preferred(request).tag() + "/" + page);
        return true;
    }

    /** The first of those with the highest {@code q}; what cannot be read is no browser's. */
    private static boolean likesPagesBest(String accept) {
        try {
            return MediaType.parseMediaTypes(accept).stream()
                    .sorted(Comparator.comparingDouble(MediaType::getQualityValue)
                            .reversed())
                    .findFirst()
                    .filter(best -> best.equalsTypeAndSubtype(MediaType.TEXT_HTML) && best.getQualityValue() > 0)
                    .isPresent();
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    static String page(String code, Language language) {
        return "/" + language.tag() + "/open/" + code;
    }
}
