package org.maalestok.opendata.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.maalestok.ui.Language;

/**
 * In which language somebody asks, as far as that can be known of a question that is no good: what the address says, else what the client reads
 * ({@code Accept-Language}, as RFC 9457 has it), else Norwegian, the language of answers to whom says nothing. No parameter is read for it, because the body
 * may not have been.
 */
final class AskedLanguage {

    private static final Pattern IN_ADDRESS =
            Pattern.compile("/(?:api/v1|feeds)/([a-z]{2})(?:[/?].*)?|.*[?&]lang=([a-z]{2})(?:&.*)?");

    private AskedLanguage() {}

    static Language of(HttpServletRequest request) {
        String query = request.getQueryString();
        String accepted = request.getHeader("Accept-Language");
        return of(request.getRequestURI() + (query == null ? "" : "?" + query), accepted == null ? "" : accepted);
    }

    static Language of(String address, String accepted) {
        Matcher said = IN_ADDRESS.matcher(address.toLowerCase(Locale.ROOT));
        return (said.matches() ? Stream.of(1, 2).map(said::group) : Stream.<String>empty())
                .flatMap(tag -> find(tag).stream())
                .findFirst()
                .or(() -> read(accepted))
                .orElse(Language.NB);
    }

    private static Optional<Language> read(String accepted) {
        try {
            return Locale.LanguageRange.parse(accepted).stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> find(range.getRange().split("-")[0]).stream())
                    .findFirst();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** Norwegian in any form is bokmål. */
    private static Optional<Language> find(@org.jspecify.annotations.Nullable String tag) {
        return tag == null
                ? Optional.empty()
                : Language.find(List.of("no", "nn").contains(tag) ? Language.NB.tag() : tag);
    }
}
