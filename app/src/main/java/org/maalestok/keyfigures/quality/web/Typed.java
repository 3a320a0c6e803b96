package org.maalestok.keyfigures.quality.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Remark;
import org.maalestok.keyfigures.quality.Decisions.Seen;
import org.maalestok.keyfigures.quality.Said;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;

/**
 * A decision as it was typed, whether it can be used or not: the page that comes back shows it again.
 *
 * @param kind {@code confirmed}, {@code corrected}, {@code left_out}, or whatever was sent
 */
record Typed(String kind, String value, String reason) {

    static final Typed NOTHING = new Typed("", "", "");
    static final int LONGEST = 1_000;

    /** A decision that holds, to go on from; nothing where a figure is only held back. */
    static Typed of(Said said, Language language) {
        String kind = said.kind().name().toLowerCase(Locale.ROOT);
        Typed typed = new Typed(kind, TypedNumber.written(said.newValue(), language), said.words());
        return typed.decision().isPresent() ? typed : NOTHING;
    }

    Optional<Remark.Kind> decision() {
        return switch (kind) {
            case "confirmed" -> Optional.of(Remark.Kind.CONFIRMED);
            case "corrected" -> Optional.of(Remark.Kind.CORRECTED);
            case "left_out" -> Optional.of(Remark.Kind.LEFT_OUT);
            default -> Optional.empty();
        };
    }

    Optional<BigDecimal> number(Texts t) {
        return TypedNumber.parse(value, t.language());
    }

    /** What was chosen, and the number that was typed for it, as the form says them; nothing where nothing was chosen. */
    List<String> chosen(Texts t) {
        var choice = decision().map(it -> t.get("decide." + kind));
        var number = Optional.of(value.strip())
                .filter(it -> !it.isEmpty() && kind.equals("corrected"))
                .map(it -> "%s: %s".formatted(t.get("decide.value"), it));
        return Stream.concat(choice.stream(), number.stream()).toList();
    }

    /** What has to be put right before it can be decided. */
    FormErrors errors(List<Seen> seen, KeyFigures figures, Texts t) {
        FormErrors errors = FormErrors.NONE;
        if (seen.isEmpty()) {
            errors = errors.and("figures", t.get("wrong.noFigures"));
        }
        if (decision().isEmpty()) {
            errors = errors.and("kind", t.get("wrong.noKind"));
        }
        if (decision().equals(Optional.of(Remark.Kind.CORRECTED))) {
            errors = aboutValue(errors, seen, figures, t);
        }
        if (reason.isBlank()) {
            errors = errors.and("reason", t.get("wrong.noReason"));
        } else if (reason.length() > LONGEST) {
            errors = errors.and("reason", t.get("wrong.longReason", reason.length(), LONGEST));
        }
        return errors;
    }

    private FormErrors aboutValue(FormErrors errors, List<Seen> seen, KeyFigures figures, Texts t) {
        if (seen.size() != 1) {
            return errors.and("kind", t.get("wrong.correctOne"));
        }
        var indicator = figures.catalogue().getIndicator(seen.getFirst().cell().indicatorId());
        if (indicator.isDerived()) {
            return errors.and("kind", t.get("wrong.derived"));
        }
        if (value.isBlank()) {
            return errors.and("value", t.get("wrong.noValue"));
        }
        var number = number(t);
        if (number.isEmpty()) {
            return errors.and("value", t.get("wrong.noNumber", value.strip(), t.get("number.example")));
        }
        boolean same = seen.getFirst()
                .source()
                .number()
                .filter(source -> source.compareTo(number.get()) == 0)
                .isPresent();
        return same ? errors.and("value", t.get("wrong.sameValue")) : errors;
    }
}
