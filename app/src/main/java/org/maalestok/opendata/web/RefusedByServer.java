package org.maalestok.opendata.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.maalestok.access.Interfaces;

/** What the server refuses before any filter sees it, such as {@code TRACE}, comes back for an error page: programs get a document in its place. */
class RefusedByServer implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String address
                && request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                && request instanceof HttpServletRequest asked
                && response instanceof HttpServletResponse answer
                && Interfaces.contains(address)) {
            answer.setHeader("Access-Control-Allow-Origin", "*");
            new ProblemsOnly.Told(new AsAsked(asked, address), answer).sendError(status);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The request as it was before it became one for an error page. */
    private static final class AsAsked extends HttpServletRequestWrapper {

        private final String address;

        AsAsked(HttpServletRequest request, String address) {
            super(request);
            this.address = address;
        }

        @Override
        public String getRequestURI() {
            return address;
        }

        @Override
        public @Nullable String getQueryString() {
            return getAttribute(RequestDispatcher.ERROR_QUERY_STRING) instanceof String query ? query : null;
        }

        @Override
        public String getMethod() {
            return Objects.toString(getAttribute(RequestDispatcher.ERROR_METHOD), super.getMethod());
        }
    }
}
