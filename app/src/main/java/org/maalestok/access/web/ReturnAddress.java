package org.maalestok.access.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maalestok.ui.Language;

/**
 * Where somebody goes after signing in. Only pages of this site, or a forged link could lead from our form to somebody else's: an address counts
 * that begins with one of our languages and holds nothing that a browser might read as another host.
 */
final class ReturnAddress {

    private static final Pattern LOCAL = Pattern.compile("/(?:da|nb|en)(?:[/?][\\x21-\\x7e&&[^\\\\]]{0,2000})?");

    private ReturnAddress() {}

    /** The address when it is one of ours, else where the person's work lies: the secretariat's overview, or their own page. */
    static String checked(@Nullable String to, Language language, boolean secretariat) {
        return isLocal(to) ? String.valueOf(to) : "/" + language.tag() + (secretariat ? "/admin" : "/me");
    }

    /** Whether the address is one of ours, other than the sign-in page itself. */
    static boolean isLocal(@Nullable String to) {
        return to != null && LOCAL.matcher(to).matches() && !to.matches("/../sign-(in|out).*");
    }

    static String signIn(Language language) {
        return "/" + language.tag() + "/sign-in";
    }

    static String signInThen(Language language, String to) {
        return isLocal(to)
                ? signIn(language) + "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8)
                : signIn(language);
    }
}
