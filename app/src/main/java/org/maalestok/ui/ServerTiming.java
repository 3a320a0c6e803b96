package org.maalestok.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells how long a page took on the server, from the first filter until it was ready to be written, in the header that browsers' own tools read
 * (W3C Server Timing). The benchmark reads it too.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ServerTiming extends OncePerRequestFilter {

    private static final String BEGUN = ServerTiming.class.getName();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(BEGUN, System.nanoTime());
        chain.doFilter(request, response);
    }

    /** Called when the page is finished, before its first byte is written. */
    static void tell(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(BEGUN) instanceof Long begun) {
            double milliseconds = (System.nanoTime() - begun) / 1e6;
            response.setHeader("Server-Timing", String.format(Locale.ROOT, "page;dur=%.1f", milliseconds));
        }
    }
}
