package org.maalestok.access.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.view.RedirectView;

/** The way on after a form: another page, so that reloading sends nothing twice. */
final class SeeOther {

    private SeeOther() {}

    /** @param address of this site, taken as it is */
    static RedirectView to(String address) {
        var view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        view.setExposeModelAttributes(false);
        return view;
    }
}
