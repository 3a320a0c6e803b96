package org.maalestok.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.maalestok.access.Access;
import org.maalestok.access.ClientAddress;
import org.maalestok.access.SignIn;
import org.maalestok.ui.FormAnswer;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.JteView;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The form at the door. */
@Controller
class SignInController {

    private static final Texts.ByLanguage TEXTS = Texts.beside(Access.class);

    private final SignIn signIn;
    private final Sessions sessions;

    SignInController(SignIn signIn, Sessions sessions) {
        this.signIn = signIn;
        this.sessions = sessions;
    }

    @GetMapping("/{language}/sign-in")
    View form(
            @PathVariable Language language,
            @RequestParam @Nullable String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        return page(language, "", to, FormErrors.NONE, request, response);
    }

    @PostMapping("/{language}/sign-in")
    View enter(
            @PathVariable Language language,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam @Nullable String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        Texts texts = TEXTS.in(language);
        FormErrors missing = SignInPage.missing(email, password, texts);
        if (!missing.isEmpty()) {
            response.setStatus(FormAnswer.INVALID);
            return page(language, email, to, missing, request, response);
        }
        return switch (signIn.attempt(email, password, ClientAddress.of(request))) {
            case SignIn.Outcome.Welcome welcome -> {
                sessions.begin(welcome.who(), request);
                FormTokens.forgetCookie(request, response);
                yield FormAnswer.seeOther(
                        ReturnAddress.checked(to, language, welcome.who().user().secretariat()));
            }
            case SignIn.Outcome.Refused refused -> {
                response.setStatus(FormAnswer.INVALID);
                yield page(language, email, to, SignInPage.refused(texts), request, response);
            }
            case SignIn.Outcome.NotAnEmail typed -> {
                response.setStatus(FormAnswer.INVALID);
                yield page(language, email, to, SignInPage.notAnEmail(texts), request, response);
            }
            case SignIn.Outcome.Wait wait -> {
                Status.wait(response, wait.time());
                yield page(language, email, to, SignInPage.wait(wait.time(), texts), request, response);
            }
        };
    }

    /** The form once more, with a token that counts and what was typed but the password: it came without one, or with one from before. */
    static void sendAgain(Language language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(FormAnswer.INVALID);
        String email = Objects.requireNonNullElse(request.getParameter("email"), "");
        FormErrors errors = SignInPage.tooOld(TEXTS.in(language));
        page(language, email, request.getParameter("to"), errors, request, response)
                .render(null, request, response);
    }

    private static JteView page(
            Language language,
            String email,
            @Nullable String to,
            FormErrors errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        FrameAttributes.protectForm(request, response);
        return new JteView("access/web/signIn.jte", SignInPage.of(request, TEXTS.in(language), email, to, errors));
    }
}
