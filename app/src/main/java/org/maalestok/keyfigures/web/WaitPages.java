package org.maalestok.keyfigures.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.maalestok.access.UnsentForms;
import org.maalestok.keyfigures.ImportGoingOn;
import org.maalestok.keyfigures.OthersPublishing;
import org.maalestok.ui.Frame;
import org.maalestok.ui.JteView;
import org.maalestok.ui.Language;
import org.maalestok.ui.Step;
import org.maalestok.ui.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.View;

/** Answers every form that decides about figures, or changes what they mean, while others publish: what it waits for, and where what was typed is kept. */
@ControllerAdvice
class WaitPages {

    private static final String RETRY_AFTER_SECONDS = "60";

    private final OthersPublishing others;
    private final UnsentForms forms;

    WaitPages(OthersPublishing others, UnsentForms forms) {
        this.others = others;
        this.forms = forms;
    }

    @ExceptionHandler(ImportGoingOn.class)
    View wait(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        Language language = Language.find(request.getRequestURI().replaceFirst("^/([a-z]+).*", "$1"))
                .orElse(Language.EN);
        Texts t = Words.TEXTS.in(language);
        // What was sent has no address that could be opened: in another language it is the front page.
        Frame frame =
                Frame.of(request, language, t.get("wait.title"), Step.NONE).at("");
        String why = t.get("wait.why", others.sentence("", language));
        String kept = forms.keepForLater(request, language).orElse("");
        return new JteView("keyfigures/web/wait.jte", new WaitPage(frame, t, why, kept));
    }
}
