package org.maalestok.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maalestok.access.Access;
import org.maalestok.access.FormLabels;
import org.maalestok.access.User;
import org.maalestok.access.web.KeptForm.Field;
import org.maalestok.access.web.KeptForm.Loss;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Language;
import org.maalestok.ui.Step;
import org.maalestok.ui.Texts;

/**
 * A form that came too late.
 *
 * @param state what can be done about it
 * @param form what was sent; null where there is none, or none for this person
 * @param typed what a person wrote, without the empty fields, called as on the form
 */
record KeptFormPage(
        Frame frame, Texts texts, State state, @Nullable KeptForm form, List<Field> typed) {

    /** What boxes are sent as when they are ticked. */
    private static final Set<String> TICKED = Set.of("on", "true");

    enum State {
        /** It can be sent. */
        READY,
        /** Files have to be chosen again, on the page itself. */
        FILES,
        /** It was too large to be kept. */
        TOO_LARGE,
        /** The person may not do this any longer, but their text is here to be copied. */
        NOT_ALLOWED,
        /** It was filled in by somebody else. */
        SOMEBODY_ELSES,
        /** Nothing is here: thrown away, or older than a day. */
        GONE
    }

    static KeptFormPage of(
            HttpServletRequest request, Texts texts, Optional<KeptForm> kept, User me, List<FormLabels> labels) {
        State state = kept.map(form -> stateFor(me, form)).orElse(State.GONE);
        Frame frame = Frame.of(request, texts.language(), texts.get("kept.title." + state), Step.NONE);
        KeptForm mine = state == State.SOMEBODY_ELSES ? null : kept.orElse(null);
        return new KeptFormPage(
                frame, texts, state, mine, mine == null ? List.of() : typed(mine, labels, texts.language()));
    }

    private static State stateFor(User me, KeptForm form) {
        if (form.account() != me.id()) {
            return State.SOMEBODY_ELSES;
        }
        if (form.loss() == Loss.TOO_LARGE) {
            return State.TOO_LARGE;
        }
        if (!form.openTo().includes(Optional.of(me))) {
            return State.NOT_ALLOWED;
        }
        return form.loss() == Loss.FILES ? State.FILES : State.READY;
    }

    /** What the form is recognised by; empty where nobody says so. */
    static Optional<String> title(KeptForm form, List<FormLabels> labels, Language language) {
        String path = path(form);
        return labels.stream()
                .filter(known -> known.knows(path))
                .findFirst()
                .flatMap(known -> known.title(path, name -> value(form, name), language));
    }

    private static String value(KeptForm form, String name) {
        return form.fields().stream()
                .filter(field -> field.name().equals(name))
                .map(Field::value)
                .findFirst()
                .orElse("");
    }

    /** The address that it was sent to, after the language. */
    private static String path(KeptForm form) {
        return form.action().replaceFirst("^/[a-z]{2}/", "");
    }

    /** Where nobody says what the fields of a form are called, they have the names under which they were sent. */
    static List<Field> typed(KeptForm form, List<FormLabels> labels, Language language) {
        String path = path(form);
        return labels.stream()
                .filter(known -> known.knows(path))
                .findFirst()
                .map(known -> form.typed().stream()
                        .flatMap(field -> called(field, known, language).stream())
                        .toList())
                .orElseGet(form::typed);
    }

    /** Numbers, and keys such as {@code no.population~NO-3911~2025~0}, that nobody called anything are the form's own; whatever else came without a label may have been typed, and is shown. */
    private static Optional<Field> called(Field field, FormLabels labels, Language language) {
        Optional<String> label = labels.find(field.name(), language);
        boolean nobodys = label.isEmpty() && field.value().matches("\\d*|[^\\s~]+(~[^\\s~]*){2,}");
        String words = TICKED.contains(field.value())
                ? Texts.beside(Access.class).in(language).get("kept.ticked")
                : labels.value(field.name(), field.value(), language);
        return nobodys ? Optional.empty() : Optional.of(new Field(label.orElse(field.name()), words));
    }

    /** What happened, and the way on. */
    String lead() {
        if (state == State.READY && form != null && form.waited()) {
            return texts.get("kept.lead.WAITED");
        }
        return state == State.FILES && typed.isEmpty()
                ? texts.get("kept.lead.ONLY_FILES")
                : texts.get("kept.lead." + state, FormKeeper.MOST_CHARACTERS / 1024);
    }
}
