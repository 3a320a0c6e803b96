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

    @ExceptionHandler
    void tell(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemDocument.write(request, response, problem);
    }
}
