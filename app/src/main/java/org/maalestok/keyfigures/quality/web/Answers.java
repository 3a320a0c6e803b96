package org.maalestok.keyfigures.quality.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.view.RedirectView;

/** How a form answers. */
final class Answers {

    /** Something in the form has to be corrected. */
    static final int INVALID = 422;

    /** Somebody else was quicker: both versions are shown. */
    static final int MEANWHILE = 409;

    private Answers() {}

    /** The way on after a form: another page, so that reloading sends nothing twice. */
    static RedirectView seeOther(String address) {
        var view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        view.setExposeModelAttributes(false);
        return view;
    }
}
