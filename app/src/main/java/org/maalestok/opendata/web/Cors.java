package org.maalestok.opendata.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/** Everybody's pages may read what everybody may read; browsers ask beforehand by {@code OPTIONS}. */
class Cors extends OncePerRequestFilter {

    private static final String READING = "GET, HEAD, OPTIONS";
    private static final String ASKING = "GET, HEAD, POST, OPTIONS";

    /** Where a question may come as a body. */
    private static final Pattern ASKED = Pattern.compile("(?i)/api/v1/.+|/api/v2/(tables/[^/]+/data|savedqueries)/?");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader(
                "Access-Control-Expose-Headers",
                "Content-Disposition, ETag, Location, RateLimit, RateLimit-Policy, Retry-After");
        if (request.getMethod().equals("OPTIONS")) {
            String methods = ASKED.matcher(request.getRequestURI()).matches() ? ASKING : READING;
            response.setHeader("Access-Control-Allow-Methods", methods);
            response.setHeader("Access-Control-Allow-Headers", "Content-Type, Accept, If-None-Match");
            response.setHeader("Access-Control-Max-Age", "86400");
            response.setHeader("Allow", methods);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            chain.doFilter(request, response);
        }
    }
}
