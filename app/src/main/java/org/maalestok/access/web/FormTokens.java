package org.maalestok.access.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
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
 * sessions. Made when a page with a form asks for it, so reading sets no cookie. That of a session also says whose it was ({@link FormSeal}).
 */
class FormTokens implements CsrfTokenRepository {

    static final String COOKIE = "malestok-form";

    private static final String HEADER = "X-CSRF-TOKEN";
    static final String FIELD = "_csrf";
    private static final String ATTRIBUTE = "form-token";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final FormSeal seal;

    FormTokens(FormSeal seal) {
        this.seal = seal;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        byte[] random = new byte[24];
        RANDOM.nextBytes(random);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        return token(Sessions.account(request)
                .map(account -> seal.seal(secret, account, Instant.now()))
                .orElse(secret));
    }

    /**
     * The token that a form sent along, whether it counts or not; empty when it sent none. Each page has it masked anew by random bytes before it,
     * as Spring Security does against the guessing of compressed pages (BREACH).
     */
    static Optional<String> sentWith(HttpServletRequest request) {
        String masked = request.getParameter(FIELD);
        if (masked == null) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(masked);
            int half = bytes.length / 2;
            byte[] token = new byte[half];
            for (int i = 0; i < half; i++) {
                token[i] = (byte) (bytes[i] ^ bytes[half + i]);
            }
            return Optional.of(new String(token, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
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
