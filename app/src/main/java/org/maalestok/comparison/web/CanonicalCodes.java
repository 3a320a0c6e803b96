package org.maalestok.comparison.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * A municipality's code in small letters, {@code no-3911}, is what somebody typed: it leads to the address with the code as it is written. Only that address is ever shown, so that a
 * page has one.
 */
@Component
class CanonicalCodes implements HandlerInterceptor, WebMvcConfigurer {

    private static final Pattern CODE = Pattern.compile("\\b[A-Za-z]{2}-\\d+\\b");
    private static final Pattern PATH = Pattern.compile("(?<=/municipality/)[A-Za-z]{2}-\\d+(?=/|$)");
    private static final Pattern PARAMETER = Pattern.compile("(?:^|&)(?:area|areas|against|beside)=[^&]*");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns(
                        "/*/municipality/**", "/*/indicator/**", "/*/compare/**", "/*/relations", "/*/embed/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            return true;
        }
        String asked = address(request.getRequestURI(), request.getQueryString());
        String written = written(request.getRequestURI(), request.getQueryString());
        if (asked.equals(written)) {
            return true;
        }
        response.sendRedirect(written);
        return false;
    }

    private static String address(String path, @Nullable String query) {
        return query == null ? path : path + "?" + query;
    }

    /** The same address with the codes of municipalities as they are written. */
    static String written(String path, @Nullable String query) {
        String canonicalPath = PATH.matcher(path).replaceAll(CanonicalCodes::upper);
        return address(
                canonicalPath,
                query == null
                        ? null
                        : PARAMETER.matcher(query).replaceAll(one -> CODE.matcher(one.group())
                                .replaceAll(CanonicalCodes::upper)));
    }

    private static String upper(MatchResult code) {
        return code.group().toUpperCase(Locale.ROOT);
    }
}
