package org.maalestok.comparison;

import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Unit;
import org.maalestok.ui.Text;

/** An indicator told another way: in other prices, as an index. It keeps its code, so that whoever reads a file knows what it comes from. */
public final class Retold {

    private Retold() {}

    /**
     * The indicator under a longer name, in another unit.
     *
     * @param how put after the name, in brackets
     * @param kind what it is now
     * @param parts what it is now made of; null when nothing in the catalogue is
     */
    public static Indicator as(
            Indicator indicator,
            Unit unit,
            int decimals,
            Indicator.Kind kind,
            Indicator.@Nullable Parts parts,
            Text how) {
        Indicator.Words words = indicator.words();
        return new Indicator(
                indicator.id(),
                indicator.code(),
                indicator.service(),
                indicator.perspective(),
                kind,
                unit.toString(),
                decimals,
                indicator.polarity(),
                indicator.headline(),
                parts,
                null,
                indicator.source(),
                indicator.sourceTable(),
                indicator.disclosure(),
                indicator.owner(),
                indicator.nextReview(),
                indicator.keywords(),
                new Indicator.Words(
                        joined(words.name(), how),
                        joined(words.shortName(), how),
                        words.description(),
                        words.why(),
                        words.caveat()),
                indicator.breakdown());
    }

    private static Text joined(Text name, Text how) {
        return new Text(
                "%s (%s)".formatted(name.da(), how.da()),
                "%s (%s)".formatted(name.nb(), how.nb()),
                "%s (%s)".formatted(name.en(), how.en()));
    }
}
