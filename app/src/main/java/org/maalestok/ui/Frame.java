package org.maalestok.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * What the page frame shows around a page.
 *
 * @param language of the page
 * @param title of the page, without the product's name
 * @param step of the learning loop that the page belongs to
 * @param crumbs the way here, from the front page
 * @param site where the whole site stands, for paper: {@code https://maalestok.example}
 * @param address the page's own address after the language, with its query: {@code municipality/NO-3911?peers=…}
 * @param user the name of the person who is signed in, or null
 * @param secretariat whether that person runs the platform
 * @param csrf the hidden field of forms, or null where there is no session
 * @param loading whether the first figures are still on their way in
 */
public record Frame(
        Language language,
        String title,
        Step step,
        List<Crumb> crumbs,
        String site,
        String address,
        @Nullable String user,
        boolean secretariat,
        @Nullable Csrf csrf,
        boolean loading) {

    /** Request attribute in which {@code access} leaves the name of whoever is signed in. */
    public static final String USER_ATTRIBUTE = "maalestok.user";

    /** Request attribute that {@code access} leaves when that person runs the platform. */
    public static final String SECRETARIAT_ATTRIBUTE = "maalestok.secretariat";

    /** Request attribute that {@link StillLoading} leaves. */
    static final String LOADING_ATTRIBUTE = "maalestok.loading";

    private static final Texts.ByLanguage TEXTS = Texts.beside(Frame.class);

    /** A step on the way here. */
    public record Crumb(String words, String href) {}

    /** Name and value of the hidden field that protects a form. */
    public record Csrf(String parameter, String token) {}

    /** The frame of a page that is being asked for. */
    public static Frame of(HttpServletRequest request, Language language, String title, Step step) {
        boolean secretariat = request.getAttribute(SECRETARIAT_ATTRIBUTE) != null;
        return new Frame(
                language,
                title,
                step,
                List.of(),
                ServletUriComponentsBuilder.fromContextPath(request).toUriString(),
                addressOf(request),
                userOf(request),
                secretariat,
                csrfOf(request),
                request.getAttribute(LOADING_ATTRIBUTE) != null);
    }

    /** The same with one more step on the way here. */
    public Frame via(String words, String href) {
        var longer = new ArrayList<>(crumbs);
        longer.add(new Crumb(words, href));
        return new Frame(language, title, step, List.copyOf(longer), site, address, user, secretariat, csrf, loading);
    }

    /** The same below the secretariat's front page: where the way to each of its pages begins. */
    public Frame underAdmin() {
        return via(texts().get("admin"), href("admin"));
    }

    /** The same at another address, for a form that came back and whose own address cannot be opened. */
    public Frame at(String itsAddress) {
        return new Frame(language, title, step, crumbs, site, itsAddress, user, secretariat, csrf, loading);
    }

    private static String addressOf(HttpServletRequest request) {
        String path = request.getRequestURI().replaceFirst("^/[a-z]{2}/?", "");
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }

    private static @Nullable String userOf(HttpServletRequest request) {
        return (String) request.getAttribute(USER_ATTRIBUTE);
    }

    private static @Nullable Csrf csrfOf(HttpServletRequest request) {
        return (Csrf) request.getAttribute(Csrf.class.getName());
    }

    /** The frame's own words. */
    public Texts texts() {
        return TEXTS.in(language);
    }

    /** An address in the page's language: {@code href("catalogue")} is {@code /nb/catalogue}. */
    public String href(String path) {
        return "/" + language.tag() + "/" + path;
    }

    /** This page in another language. */
    public String inLanguage(Language other) {
        return "/" + other.tag() + "/" + address;
    }

    /** When it was put on paper: <i>Skrevet ut 22. november 2026</i>. */
    public String printed() {
        return texts().get("printed", Days.of(Days.today(), language));
    }

    /** The address of a file in {@code static/}, which changes whenever any of them does. */
    public String asset(String file) {
        return Assets.href(file);
    }
}
