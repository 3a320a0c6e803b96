package org.maalestok.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.maalestok.access.Access;
import org.maalestok.access.SignIn;
import org.maalestok.ui.FormAnswer;
import org.maalestok.ui.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The way out. */
@Controller
class SignOutController {

    private final Access access;
    private final SignIn signIn;
    private final Sessions sessions;

    SignOutController(Access access, SignIn signIn, Sessions sessions) {
        this.access = access;
        this.signIn = signIn;
        this.sessions = sessions;
    }

    @PostMapping("/{language}/sign-out")
    View leave(@PathVariable Language language, HttpServletRequest request) {
        access.currentUser().ifPresent(signIn::signedOut);
        sessions.end(request);
        return FormAnswer.seeOther("/" + language.tag() + "/");
    }
}
