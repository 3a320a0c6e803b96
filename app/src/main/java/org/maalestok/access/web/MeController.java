package org.maalestok.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maalestok.access.Access;
import org.maalestok.access.ClientAddress;
import org.maalestok.access.FormLabels;
import org.maalestok.access.MunicipalityNames;
import org.maalestok.access.PasswordChange;
import org.maalestok.access.SignIn;
import org.maalestok.access.User;
import org.maalestok.ui.FormAnswer;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.JteView;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** A person's own page. */
@Controller
class MeController {

    private static final Texts.ByLanguage TEXTS = Texts.beside(Access.class);

    private final Access access;
    private final SignIn signIn;
    private final Sessions sessions;
    private final ObjectProvider<MunicipalityNames> names;
    private final KeptForms forms;
    private final List<FormLabels> labels;

    MeController(
            Access access,
            SignIn signIn,
            Sessions sessions,
            ObjectProvider<MunicipalityNames> names,
            KeptForms forms,
            ObjectProvider<FormLabels> labels) {
        this.forms = forms;
        this.labels = labels.stream().toList();
        this.access = access;
        this.signIn = signIn;
        this.sessions = sessions;
        this.names = names;
    }

    @GetMapping("/{language}/me")
    View show(@PathVariable Language language, @RequestParam @Nullable String changed, HttpServletRequest request) {
        return page(language, changed != null, FormErrors.NONE, request);
    }

    @PostMapping("/{language}/me/password")
    View changePassword(
            @PathVariable Language language,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String wanted,
            HttpServletRequest request,
            HttpServletResponse response) {
        Texts texts = TEXTS.in(language);
        return switch (signIn.changePassword(me(), current, wanted, ClientAddress.of(request))) {
            case PasswordChange.Changed changed -> {
                sessions.begin(changed.again(), request);
                yield FormAnswer.seeOther("/" + language.tag() + "/me?changed");
            }
            case PasswordChange.CurrentIsWrong wrong -> {
                response.setStatus(FormAnswer.INVALID);
                yield page(language, false, FormErrors.at("current", texts.get("me.currentWrong")), request);
            }
            case PasswordChange.TooWeak weak -> {
                response.setStatus(FormAnswer.INVALID);
                yield page(
                        language, false, FormErrors.at("wanted", weak.reason().sentence(language)), request);
            }
            case PasswordChange.Wait wait -> {
                Status.wait(response, wait.time());
                yield page(language, false, FormErrors.at("current", WaitSentence.of(wait.time(), texts)), request);
            }
        };
    }

    private View page(Language language, boolean changed, FormErrors errors, HttpServletRequest request) {
        MunicipalityNames known = names.getIfAvailable(() -> code -> Optional.empty());
        User me = me();
        return new JteView(
                "access/web/me.jte",
                MePage.of(request, TEXTS.in(language), me, known, forms.listOf(me.id()), labels, changed, errors));
    }

    private User me() {
        return access.currentUser().orElseThrow();
    }
}
