package org.maalestok.opendata.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.maalestok.opendata.OpenTables;
import org.maalestok.opendata.Problem;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells a client what was wrong with its question. */
@RestControllerAdvice(basePackageClasses = OpenTables.class)
class Problems {

    /** Seconds after which it may be less crowded. */
    private static final String SOON = "5";

    @ExceptionHandler
    void tell(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (problem.kind() == Problem.Kind.TOO_MANY_CALLS) {
            response.setHeader("Retry-After", SOON);
        }
        ProblemDocument.write(request, response, problem);
    }
}
