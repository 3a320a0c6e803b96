package org.maalestok.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.maalestok.access.Access;
import org.maalestok.access.FormLabels;
import org.maalestok.access.User;
import org.maalestok.ui.FormAnswer;
import org.maalestok.ui.JteView;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** {@code /{lang}/me/kept/{id}}: what was typed before the session ended, and the button that sends it. */
@Controller
class KeptFormController {

    private static final Texts.ByLanguage TEXTS = Texts.beside(Access.class);

    private final Access access;
    private final KeptForms forms;
    private final List<FormLabels> labels;

    KeptFormController(Access access, KeptForms forms, ObjectProvider<FormLabels> labels) {
        this.access = access;
        this.forms = forms;
        this.labels = labels.stream().toList();
    }

    @GetMapping("/{language}/me/kept/{id}")
    View show(
            @PathVariable Language language,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        User me = access.currentUser().orElseThrow();
        Optional<KeptForm> kept = KeptForm.number(id).flatMap(forms::find);
        KeptFormPage page = KeptFormPage.of(request, TEXTS.in(language), kept, me, labels);
        if (page.state() == KeptFormPage.State.GONE) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        return new JteView("access/web/keptForm.jte", page);
    }

    @PostMapping("/{language}/me/kept/{id}/discard")
    View discard(@PathVariable Language language, @PathVariable String id) {
        User me = access.currentUser().orElseThrow();
        KeptForm.number(id).ifPresent(known -> forms.discard(known, me.id()));
        return FormAnswer.seeOther("/" + language.tag() + "/me");
    }
}
