package org.maalestok.keyfigures.editor;

import java.util.Objects;
import java.util.Optional;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.keyfigures.DraftPreview;
import org.maalestok.keyfigures.DraftPreview.Previewed;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.Language;

/** Computes what a draft would do to the figures, where it touches them at all. */
record Effects(DraftPreview preview, KeyFigures keyFigures, Areas areas) {

    /** Empty where formula and decimals stay as they are, or where there are no figures before and after. */
    Optional<Effect> of(String code, Language language) {
        Optional<Indicator> now = keyFigures.catalogue().findIndicator(code);
        return preview.find(code)
                .map(Previewed::indicator)
                .filter(then -> now.isEmpty() || touchesFigures(now.get(), then))
                .map(then -> Effect.between(
                        now.map(this::published).orElseGet(() -> preview.table(nothingOf(then))),
                        preview.table(then),
                        areas,
                        language))
                .filter(effect -> effect.all() > 0);
    }

    private static boolean touchesFigures(Indicator now, Indicator then) {
        return !Objects.equals(now.formula(), then.formula()) || now.decimals() != then.decimals();
    }

    private FigureTable published(Indicator indicator) {
        return keyFigures.table(indicator, AsOf.LATEST);
    }

    /** The same without its formula: an indicator that nobody has figures for yet. */
    private static Indicator nothingOf(Indicator then) {
        return new Indicator(
                then.id(),
                then.code(),
                then.service(),
                then.perspective(),
                then.kind(),
                then.unit(),
                then.decimals(),
                then.polarity(),
                then.headline(),
                then.parts(),
                null,
                then.source(),
                then.sourceTable(),
                then.disclosure(),
                then.owner(),
                then.nextReview(),
                then.keywords(),
                then.words(),
                then.breakdown());
    }
}
