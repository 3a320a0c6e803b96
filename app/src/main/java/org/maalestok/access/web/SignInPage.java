package org.maalestok.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Step;
import org.maalestok.ui.Texts;

/**
 * The sign-in form.
 *
 * @param email as it was typed
 * @param to where to go afterwards, or null for the person's own page
 */
record SignInPage(
        Frame frame, Texts texts, String email, @Nullable String to, FormErrors errors) {

    /** At the end of an address: a file was turned away at the door. */
    static final String UNREAD = "unsent=file";

    static SignInPage of(
            HttpServletRequest request, Texts texts, String email, @Nullable String to, FormErrors errors) {
        String title = errors.title(texts.get("signIn.title"), texts.language());
        Frame frame = Frame.of(request, texts.language(), title, Step.NONE);
        return new SignInPage(frame, texts, email, ReturnAddress.isLocal(to) ? to : null, errors);
    }

    static FormErrors missing(String email, String password, Texts texts) {
        FormErrors errors = FormErrors.NONE;
        if (email.isBlank()) {
            errors = errors.and("email", texts.get("signIn.emailMissing"));
        }
        return password.isEmpty() ? errors.and("password", texts.get("signIn.passwordMissing")) : errors;
    }

    static FormErrors notAnEmail(Texts texts) {
        return FormErrors.at("email", texts.get("signIn.notAnEmail"));
    }

    /** Stands at the password, which is empty again; the words say that it may be either. */
    static FormErrors refused(Texts texts) {
        return FormErrors.at("password", texts.get("signIn.refused"));
    }

    static FormErrors tooOld(Texts texts) {
        return FormErrors.at("password", texts.get("signIn.tooOld"));
    }

    static FormErrors wait(Duration time, Texts texts) {
        return FormErrors.at("password", WaitSentence.of(time, texts));
    }

    /** What became of a form that came too late, in a sentence; empty for somebody who only wants in. */
    String kept() {
        if (to == null) {
            return "";
        }
        if (to.matches("/../me/kept/.+")) {
            return texts.get(
                    to.endsWith(FormKeeper.ONLY_FILES)
                            ? "signIn.fileNotKept"
                            : to.endsWith(FormKeeper.WITHOUT_FILES) ? "signIn.keptWithoutFile" : "signIn.kept");
        }
        return to.endsWith(UNREAD) ? texts.get("signIn.fileNotKept") : "";
    }
}
