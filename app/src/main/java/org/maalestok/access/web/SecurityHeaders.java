package org.maalestok.access.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.maalestok.access.Interfaces;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * What browsers may do with our answers, on every one of them: pages, files, redirects, and errors that come about before any page is reached. Set
 * before everything else, and once more when an error page is written, because the server drops what was set until then.
 */
class SecurityHeaders extends OncePerRequestFilter {

    private static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options", // for browsers that don't know frame-ancestors
            "DENY",
            "Referrer-Policy",
            "same-origin",
            "Permissions-Policy",
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()",
            "Cross-Origin-Opener-Policy",
            "same-origin");

    /** A chart for other people's pages: any of them may show it, and it has neither scripts nor forms. */
    private static final String EMBEDDED =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors *";

    private static final Pattern EMBED = Pattern.compile("/(da|nb|en)/embed/.*");

    /** For this host alone: what lies under it may be somebody else's site. */
    private static final String TWO_YEARS = "max-age=63072000";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ALWAYS.forEach(response::setHeader);
        if (isEmbedded(request.getRequestURI())) {
            response.setHeader("Content-Security-Policy", EMBEDDED);
            response.setHeader("X-Frame-Options", null);
            response.setHeader("Cross-Origin-Opener-Policy", null);
        }
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", TWO_YEARS);
        }
        if (isAboutSomebody(request)) {
            keepApart(request, response);
        }
        chain.doFilter(request, response);
    }

    private static boolean isEmbedded(String address) {
        return EMBED.matcher(address).matches();
    }

    /** Files, charts for other pages and answers to programs are the same for everybody. */
    private static boolean isAboutSomebody(HttpServletRequest request) {
        String address = request.getRequestURI();
        return !address.startsWith("/assets/") && !Interfaces.contains(request) && !isEmbedded(address);
    }

    /** What is written for somebody who is signed in is theirs: it is stored nowhere, and never given to somebody else. */
    private static void keepApart(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader("Vary", "Cookie");
        if (WebUtils.getCookie(request, SessionConfiguration.COOKIE) != null) {
            response.setHeader("Cache-Control", "no-store");
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication
    static class Registration {

        @Bean
        FilterRegistrationBean<SecurityHeaders> securityHeaders() {
            var registration = new FilterRegistrationBean<>(new SecurityHeaders());
            registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
            registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
            return registration;
        }
    }
}
