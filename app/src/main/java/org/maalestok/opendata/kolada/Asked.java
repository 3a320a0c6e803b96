package org.maalestok.opendata.kolada;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.maalestok.opendata.Problem;
import org.maalestok.opendata.Problem.Kind;
import org.maalestok.opendata.web.AnyCase;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a client asks for beside the path.
 *
 * @param page from 1
 * @param perPage at most 5 000, which is also what a page has when nobody says otherwise
 */
record Asked(HttpServletRequest request, Version version, int page, int perPage) {

    private static final int MOST_PER_PAGE = 5000;
    private static final int MOST_IDS = 25;

    static Asked of(HttpServletRequest request, String version) {
        int perPage = number(request, "per_page", MOST_PER_PAGE);
        if (perPage > MOST_PER_PAGE) {
            throw bad("kolada.page", perPage, MOST_PER_PAGE);
        }
        var asked = new Asked(request, Version.of(version), number(request, "page", 1), perPage);
        asked.language();
        return asked;
    }

    private static int number(HttpServletRequest request, String name, int otherwise) {
        String text = request.getParameter(name);
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        if (!text.strip().matches("0*[1-9]\\d{0,8}")) {
            throw bad("number", name, Problem.shortened(text));
        }
        return Integer.parseInt(text.strip());
    }

    static Problem bad(String key, Object... values) {
        return new Problem(Kind.UNPROCESSABLE, key, values);
    }

    /** A part of the path that is a list of ids, each once. */
    static List<String> ids(String name, String part) {
        List<String> ids = Arrays.stream(part.split(","))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
        if (ids.size() > MOST_IDS) {
            throw bad("kolada.ids", name, ids.size(), MOST_IDS);
        }
        return ids;
    }

    /** The parameter, unless it is empty. */
    Optional<String> find(String name) {
        return Optional.ofNullable(request.getParameter(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /** The day since when changes are asked for. */
    Optional<LocalDate> since() {
        return find("from_date").map(text -> {
            try {
                return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
            } catch (DateTimeParseException e) {
                throw bad("kolada.day", Problem.shortened(text));
            }
        });
    }

    /** The words in the language asked for by {@code lang}, else in that of the country. */
    String in(Text words, String country) {
        Language own = country.equals("DK") ? Language.DA : Language.NB;
        return words.in(language().orElse(own));
    }

    /** That of {@code lang}; one that we do not have is refused, even where there is nothing to say in it. */
    private Optional<Language> language() {
        return find("lang")
                .map(tag -> tag.equalsIgnoreCase("no") ? "nb" : tag.toLowerCase(Locale.ROOT))
                .map(tag -> Language.find(tag)
                        .orElseThrow(() -> bad("language.none", Problem.shortened(tag), "nb, da, en")));
    }

    /** Whether the words have what {@code title} asks for, in any language; yes when it asks for nothing. */
    boolean isAbout(Text title) {
        return find("title")
                .map(text -> text.toLowerCase(Locale.ROOT))
                .filter(text -> Arrays.stream(Language.values())
                        .noneMatch(language ->
                                title.in(language).toLowerCase(Locale.ROOT).contains(text)))
                .isEmpty();
    }

    long from() {
        return (long) (page - 1) * perPage;
    }

    long to() {
        return (long) page * perPage;
    }

    /** The same question, as it was written, another page. */
    String address(int otherPage) {
        var query = UriComponentsBuilder.newInstance().query(request.getQueryString());
        query.replaceQueryParam("page", otherPage).replaceQueryParam("per_page", perPage);
        return ServletUriComponentsBuilder.fromContextPath(request).toUriString()
                + AnyCase.asWritten(request)
                + query.build().toUriString();
    }
}
