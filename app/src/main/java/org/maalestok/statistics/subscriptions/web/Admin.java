package org.maalestok.statistics.subscriptions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.maalestok.access.Access;
import org.maalestok.access.User;
import org.maalestok.statistics.sources.Sources;
import org.maalestok.statistics.subscriptions.Run;
import org.maalestok.statistics.subscriptions.StoredSubscription;
import org.maalestok.statistics.subscriptions.Subscriptions;
import org.maalestok.ui.Days;
import org.maalestok.ui.FormAnswer;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Language;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Step;
import org.maalestok.ui.Texts;
import org.springframework.web.servlet.View;

/** What the secretariat's pages share. */
final class Admin {

    static final Texts.ByLanguage TEXTS = Texts.beside(Admin.class);

    /** A wait that is longer ends at a time of day. */
    private static final int LONGEST_IN_SECONDS = 120;

    private Admin() {}

    /** What a source is called; its code where nobody has set it up any more. */
    static String sourceName(Sources sources, String code, Texts t) {
        return sources.find(code).map(one -> one.name().in(t.language())).orElse(code);
    }

    /** A page under the secretariat's overview. */
    static Frame frame(HttpServletRequest request, Texts t, String title) {
        return Frame.of(request, t.language(), title, Step.NONE).underAdmin();
    }

    static String name(Access access) {
        return access.currentUser().map(User::name).orElseThrow();
    }

    /** The path of the form with a subscription's mapping, which leads back to it. */
    static String mapping(StoredSubscription stored) {
        return "admin/mappings/%s/edit?via=%d".formatted(stored.subscription().mapping(), stored.id());
    }

    /** The way on after a form. */
    static View to(Language language, String path) {
        return FormAnswer.seeOther("/" + language.tag() + "/" + path);
    }

    /** A share in per cent, as the language writes it. */
    static String limit(BigDecimal share, Texts t) {
        BigDecimal plain = share.stripTrailingZeros();
        return Numbers.in(t.language()).format(plain, Math.max(0, plain.scale()));
    }

    /** When a run that came to nothing is tried again. */
    static String again(Subscriptions subscriptions, StoredSubscription stored, Texts t) {
        return subscriptions
                .nextRun(stored)
                .map(at -> t.get("run.again.at", moment(at, t)))
                .orElseGet(() -> t.get(stored.subscription().active() ? "run.again.byHand" : "run.again.paused"));
    }

    /** Day and time: <i>22. november 2026 kl. 09.15</i>. */
    static String moment(Instant at, Texts t) {
        return Days.andTime(at, t.language());
    }

    /** The same, for a moment that is near: <i>om 8 sekunder</i>. */
    static String soon(Instant now, Instant at, Texts t) {
        long seconds = Math.ceilDiv(Duration.between(now, at).toMillis(), 1000);
        if (seconds > LONGEST_IN_SECONDS) {
            return moment(at, t);
        }
        return seconds < 1 ? t.get("run.soon.now") : t.count("run.soon", seconds, number(seconds, t));
    }

    static String number(long count, Texts t) {
        return Numbers.in(t.language()).format(count);
    }

    /** <i>under ett sekund</i>, <i>12 sekunder</i>, <i>3 minutter</i>. */
    static String duration(Duration time, Texts t) {
        long seconds = time.toSeconds();
        if (seconds < 1) {
            return t.get("duration.short");
        }
        return seconds < 120
                ? t.count("duration.seconds", seconds, number(seconds, t))
                : t.count("duration.minutes", time.toMinutes(), number(time.toMinutes(), t));
    }

    /** The class of the tag that shows a run's state. */
    static String tone(Run.State state) {
        return state.isBad() ? "worse" : state == Run.State.PROPOSED ? "higher" : "similar";
    }
}
