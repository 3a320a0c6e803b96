package org.maalestok.access.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.web.util.WebUtils;

/**
 * The secret that a form must send along, so that no other site can send it in somebody's name (CSRF). It lies in the session of people who have
 * one. Others, above all those at the sign-in form, carry it in a cookie that scripts cannot read: then robots at that form fill no table of
 * sessions. Made when a page with a form asks for it, so reading sets no cookie.
 */
class FormTokens implements CsrfTokenRepository {

    static final String COOKIE = "malestok-form";

    private static final String HEADER = "X-CSRF-TOKEN";
    private static final String FIELD = "_csrf";
    private static final String ATTRIBUTE = "form-token";
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        byte[] secret = new byte[24];
        RANDOM.nextBytes(secret);
        return token(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.setAttribute(ATTRIBUTE, token == null ? null : token.getToken());
        } else {
            ResponseCookie cookie =
                    cookie(token == null ? "" : token.getToken(), request.isSecure(), token == null ? 0 : -1);
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            return session.getAttribute(ATTRIBUTE) instanceof String secret ? token(secret) : null;
        }
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null || cookie.getValue().isEmpty() ? null : token(cookie.getValue());
    }

    /** Takes back the cookie of somebody who has a session from now on. */
    static void forgetCookie(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE, cookie("", request.isSecure(), 0).toString());
    }

    private static CsrfToken token(String secret) {
        return new DefaultCsrfToken(HEADER, FIELD, secret);
    }

    private static ResponseCookie cookie(String value, boolean secure, long maxAge) {
        return ResponseCookie.from(COOKIE, value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path("/")
                .maxAge(maxAge)
                .build();
    }
}
