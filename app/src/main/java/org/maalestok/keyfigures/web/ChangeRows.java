package org.maalestok.keyfigures.web;

import java.math.BigDecimal;
import java.util.Optional;
import org.maalestok.keyfigures.Change;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.ObservationText;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.Language;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;

/** Changes as rows of a table. */
@Component
class ChangeRows {

    private final KeyFigures figures;
    private final Areas areas;

    ChangeRows(KeyFigures figures, Areas areas) {
        this.figures = figures;
        this.areas = areas;
    }

    ReleasePage.Row row(Change change, int release, Texts t) {
        Indicator indicator = figures.catalogue().getIndicator(change.indicatorId());
        Language language = t.language();
        return new ReleasePage.Row(
                indicator.words().name().in(language),
                "/%s/indicator/%s?release=%d".formatted(language.tag(), indicator.code(), release),
                areas.nameOf(areas.get(change.areaId()), change.period().start()),
                change.period().toString(),
                before(change, indicator, t),
                after(change, indicator, t),
                difference(change, indicator, t),
                t.get("change." + change.kind()));
    }

    private static ObservationText before(Change change, Indicator indicator, Texts t) {
        return change.kind() == Change.Kind.ADDED ? none(t) : text(change.before(), indicator, t);
    }

    private static ObservationText after(Change change, Indicator indicator, Texts t) {
        return change.kind() == Change.Kind.WITHDRAWN ? none(t) : text(change.after(), indicator, t);
    }

    private static ObservationText none(Texts t) {
        return new ObservationText("–", t.get("change.none"), "");
    }

    private static ObservationText text(Observation observation, Indicator indicator, Texts t) {
        return ObservationText.of(observation, indicator.decimals(), t.language());
    }

    private static String difference(Change change, Indicator indicator, Texts t) {
        Optional<BigDecimal> rise = change.after()
                .number()
                .flatMap(after -> change.before().number().map(after::subtract));
        return rise.map(by -> by.signum() == 0
                        ? t.get("change.same")
                        : Numbers.in(t.language()).signed(by, decimals(by, indicator)))
                .orElse("");
    }

    /** As many as the indicator shows, or one digit of a difference that would otherwise be rounded away. */
    private static int decimals(BigDecimal by, Indicator indicator) {
        int first = by.scale() - by.precision() + 1;
        return Math.clamp(first, indicator.decimals(), 12);
    }
}
