package org.maalestok.opendata.pxweb;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.maalestok.opendata.Problem;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells a client what was wrong, as a problem document (RFC 9457). */
@RestControllerAdvice(basePackageClasses = Problems.class)
class Problems {

    @ExceptionHandler
    void tell(Problem problem, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setStatus(problem.kind().status());
        JsonAnswer.write(response, "application/problem+json", json -> {
            json.writeStartObject();
            json.writeStringProperty("type", "about:blank");
            json.writeStringProperty("title", problem.kind().title());
            json.writeNumberProperty("status", problem.kind().status());
            json.writeStringProperty("detail", problem.detail());
            json.writeEndObject();
        });
    }
}
