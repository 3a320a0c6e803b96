package org.maalestok.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maalestok.access.User;
import org.maalestok.access.web.KeptForm.Field;
import org.maalestok.access.web.KeptForm.Loss;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Step;
import org.maalestok.ui.Texts;

/**
 * A form that came too late.
 *
 * @param state what can be done about it
 * @param form what was sent; null where there is none, or none for this person
 * @param typed what a person wrote, without the empty fields
 */
record KeptFormPage(
        Frame frame, Texts texts, State state, @Nullable KeptForm form, List<Field> typed) {

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

    static KeptFormPage of(HttpServletRequest request, Texts texts, Optional<KeptForm> kept, User me) {
        State state = kept.map(form -> stateFor(me, form)).orElse(State.GONE);
        Frame frame = Frame.of(request, texts.language(), texts.get("kept.title." + state), Step.NONE);
        KeptForm mine = state == State.SOMEBODY_ELSES ? null : kept.orElse(null);
        return new KeptFormPage(frame, texts, state, mine, mine == null ? List.of() : mine.typed());
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

    /** What happened, and the way on. */
    String lead() {
        return state == State.FILES && typed.isEmpty()
                ? texts.get("kept.lead.ONLY_FILES")
                : texts.get("kept.lead." + state, FormKeeper.MOST_CHARACTERS / 1024);
    }
}
