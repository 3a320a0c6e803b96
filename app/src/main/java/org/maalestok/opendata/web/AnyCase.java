package org.maalestok.opendata.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.web.filter.OncePerRequestFilter;

/** Programs write {@code /Tables} and {@code /codeLists}, and a slash at the end: addresses here are lower case, and nothing in them depends on it. */
public class AnyCase extends OncePerRequestFilter {

    private static final String WRITTEN = AnyCase.class.getName() + ".written";

    AnyCase() {}

    /** The address, after the host, as the client wrote it. */
    public static String asWritten(HttpServletRequest request) {
        return request.getAttribute(WRITTEN) instanceof String written ? written : request.getRequestURI();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(WRITTEN, request.getRequestURI());
        chain.doFilter(new Plain(request), response);
    }

    private static final class Plain extends HttpServletRequestWrapper {

        Plain(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getRequestURI() {
            return plain(super.getRequestURI());
        }

        @Override
        public String getServletPath() {
            return plain(super.getServletPath());
        }

        private static String plain(String path) {
            String lower = path.toLowerCase(Locale.ROOT);
            return lower.endsWith("/") ? lower.substring(0, lower.length() - 1) : lower;
        }
    }
}
