package org.maalestok.opendata.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.maalestok.opendata.Problem;
import org.maalestok.opendata.Problem.Kind;
import org.maalestok.ui.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Programs cannot read error pages: what is refused or fails before or behind an interface is told in a document, too. */
class ProblemsOnly extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemsOnly.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var told = new Told(request, response);
        try {
            chain.doFilter(request, told);
        } catch (RuntimeException | ServletException e) {
            if (response.isCommitted()) {
                throw e; // The connection breaks off, so that half an answer is not taken for a whole one.
            }
            if (e instanceof InvalidParameterException || e.getCause() instanceof InvalidParameterException) {
                ProblemDocument.write(request, response, new Problem(Kind.BAD_PARAMETER, "query.undecodable"));
                return;
            }
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
            told.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    /** An answer whose errors are documents. */
    static final class Told extends HttpServletResponseWrapper {

        private final HttpServletRequest request;
        private final HttpServletResponse response;

        Told(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
            this.response = response;
        }

        @Override
        public void sendError(int status) throws IOException {
            String title = Optional.ofNullable(HttpStatus.resolve(status))
                    .map(HttpStatus::getReasonPhrase)
                    .orElse("Error");
            ProblemDocument.write(request, response, status, title, language -> detail(status, language));
        }

        @Override
        public void sendError(int status, @Nullable String message) throws IOException {
            sendError(status);
        }

        private String detail(int status, Language language) {
            String address = Problem.shortened(request.getRequestURI());
            return switch (status) {
                case SC_NOT_FOUND -> Problem.sentence(language, "nothing", address);
                case SC_METHOD_NOT_ALLOWED ->
                    Problem.sentence(
                            language,
                            "method",
                            address,
                            request.getMethod(),
                            String.valueOf(response.getHeader("Allow")));
                case SC_INTERNAL_SERVER_ERROR -> Problem.sentence(language, "failed");
                default -> Problem.sentence(language, "unanswerable", address, request.getMethod());
            };
        }
    }
}
