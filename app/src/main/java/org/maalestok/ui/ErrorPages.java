package org.maalestok.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.maalestok.ui.NotFound.Asked;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.View;

/** Every error of every page ends here, in the language of the address that was asked for. */
@Controller
@ConditionalOnWebApplication
class ErrorPages implements ErrorController {

    private final ErrorAttributes errors;

    ErrorPages(ErrorAttributes errors) {
        this.errors = errors;
    }

    @RequestMapping("/error")
    View error(HttpServletRequest request, HttpServletResponse response) {
        int status = response.getStatus() < 400 ? HttpServletResponse.SC_NOT_FOUND : response.getStatus();
        response.setStatus(status);
        Language language = languageOf(request);
        Optional<Asked> asked = status == HttpServletResponse.SC_NOT_FOUND ? asked(request) : Optional.empty();
        String title = new ErrorPage(Frame.of(request, language, "", Step.NONE), status, asked).title();
        // The page has no address of its own: in another language it is the front page.
        Frame frame = Frame.of(request, language, title, Step.NONE).at("");
        return new JteView("ui/error.jte", new ErrorPage(frame, status, asked));
    }

    private Optional<Asked> asked(HttpServletRequest request) {
        return errors.getError(new ServletWebRequest(request)) instanceof NotFound missing
                ? missing.asked()
                : Optional.empty();
    }

    private static Language languageOf(HttpServletRequest request) {
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        String[] parts = path.split("/");
        return parts.length > 1 ? Language.find(parts[1]).orElseGet(() -> preferred(request)) : preferred(request);
    }

    private static Language preferred(HttpServletRequest request) {
        return Languages.preferred(request);
    }
}
