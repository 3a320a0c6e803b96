package org.maalestok.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.maalestok.access.Access;
import org.maalestok.ui.Language;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * What happens to somebody who may not. A visitor at a door that opens for people with an account is sent to sign in, and from there
 * back to where they were; so is somebody whose session ended while a form lay open, and what they had typed waits for them behind the
 * door ({@link FormKeeper}). The sign-in form itself comes back when it was too old, as whoever stands at the door can be sent to no other. An address that is open to nobody does not exist.
 */
class Denial implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Access access;
    private final FormKeeper keeper;

    Denial(Access access, FormKeeper keeper) {
        this.access = access;
        this.keeper = keeper;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException denied)
            throws IOException {
        deny(request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (denied instanceof CsrfException && Routes.isDoor(request)) {
            FrameAttributes.describe(access.currentUser(), request, response);
            SignInController.sendAgain(languageOf(request), request, response);
        } else if (denied instanceof CsrfException && Sessions.isSignedIn(SecurityContextHolder.getContext())) {
            denyTokenOf(request, response);
        } else {
            deny(request, response);
        }
    }

    /**
     * Without a look at the body, of which nothing is kept. Whoever is not sent to sign in gets no page, as the making of pages begins with such a look; no page
     * of ours sends anybody here.
     */
    static void denyUnread(HttpServletRequest request, HttpServletResponse response) {
        Who openTo = Routes.openTo(request);
        if (openTo != Who.NOBODY && openTo != Who.EVERYBODY && isVisitor()) {
            redirect(response, unread(request));
        } else {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** Back to the page on which the file was chosen, where it has to be chosen again. */
    private static String unread(HttpServletRequest request) {
        String page = FormKeeper.pageOf(request);
        return page.isEmpty()
                ? ReturnAddress.signIn(languageOf(request))
                : ReturnAddress.signInThen(
                        languageOf(request), page + (page.contains("?") ? "&" : "?") + SignInPage.UNREAD);
    }

    /** Somebody is signed in, but the form is from before that: from another session of theirs, or from somebody else's. */
    private void denyTokenOf(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> kept = keeper.keep(request, languageOf(request));
        if (kept.isPresent()) {
            redirect(response, kept.get());
        } else {
            deny(request, response);
        }
    }

    private void deny(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Who openTo = Routes.openTo(request);
        if (openTo == Who.NOBODY && isRead(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (openTo != Who.NOBODY && openTo != Who.EVERYBODY && isVisitor()) {
            redirect(response, signInFor(request));
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isVisitor() {
        return !Sessions.isSignedIn(SecurityContextHolder.getContext());
    }

    private String signInFor(HttpServletRequest request) {
        String path = request.getRequestURI();
        Language language = languageOf(request);
        String query = request.getQueryString();
        return isRead(request)
                ? ReturnAddress.signInThen(language, query == null ? path : path + "?" + query)
                : keeper.keep(request, language)
                        .map(kept -> ReturnAddress.signInThen(language, kept))
                        .orElseGet(() -> ReturnAddress.signIn(language));
    }

    private static Language languageOf(HttpServletRequest request) {
        return Language.find(request.getRequestURI().split("/")[1]).orElse(Language.EN);
    }

    private static void redirect(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }
}
