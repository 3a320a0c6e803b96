package org.maalestok.ui;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.view.RedirectView;

/** How a form is answered: the way on when all was well, or a status for programs when the form comes back. */
public final class FormAnswer {

    /** Something in the form has to be corrected. */
    public static final int INVALID = 422;

    /** Somebody else was quicker: what they did is shown beside what was typed. */
    public static final int MEANWHILE = 409;

    private FormAnswer() {}

    /**
     * The way on after a form: another page, so that reloading sends nothing twice.
     *
     * @param address of this site, taken as it is
     */
    public static RedirectView seeOther(String address) {
        var view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        view.setExposeModelAttributes(false);
        return view;
    }
}
