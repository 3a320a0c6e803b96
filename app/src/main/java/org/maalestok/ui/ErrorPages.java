package org.maalestok.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** Every error of every page ends here, in the language of the address that was asked for. */
@Controller
class ErrorPages implements ErrorController {

    @RequestMapping("/error")
    View error(HttpServletRequest request, HttpServletResponse response) {
        int status = response.getStatus() < 400 ? HttpServletResponse.SC_NOT_FOUND : response.getStatus();
        response.setStatus(status);
        Language language = languageOf(request);
        String title = new ErrorPage(Frame.of(request, language, "", Step.NONE), status).title();
        // The page has no address of its own: in another language it is the front page.
        Frame frame = Frame.of(request, language, title, Step.NONE).at("");
        return new JteView("ui/error.jte", new ErrorPage(frame, status));
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
