package org.maalestok.keyfigures.quality.web;

import java.util.ArrayList;
import java.util.List;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Remark;
import org.maalestok.keyfigures.RemarkText;
import org.maalestok.keyfigures.quality.Decisions;
import org.maalestok.keyfigures.quality.Decisions.Seen;
import org.maalestok.keyfigures.quality.Said;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;

/** Tells somebody who decided what has happened to the figures since they began. */
@Component
class Meanwhile {

    private final KeyFigures figures;
    private final Areas areas;
    private final Decisions decisions;

    Meanwhile(KeyFigures figures, Areas areas, Decisions decisions) {
        this.figures = figures;
        this.areas = areas;
        this.decisions = decisions;
    }

    /** A sentence for each figure that is not as it was seen. */
    List<String> sentences(List<Seen> seen, List<Seen> now, Language language) {
        Texts t = Words.TEXTS.in(language);
        var sentences = new ArrayList<String>();
        for (int i = 0; i < seen.size(); i++) {
            sentence(seen.get(i), now.get(i), t, sentences);
        }
        return sentences;
    }

    private void sentence(Seen seen, Seen now, Texts t, List<String> sentences) {
        var indicator = figures.catalogue().getIndicator(seen.cell().indicatorId());
        String what = t.get(
                "figure",
                indicator.words().shortName().in(t.language()),
                areas.get(seen.cell().areaId()).name().in(t.language()),
                seen.cell().period());
        if (!seen.source().saysSameAs(now.source())) {
            sentences.add(t.get(
                    "meanwhile.figure",
                    what,
                    Cards.value(indicator, seen.source(), t.language()),
                    Cards.value(indicator, now.source(), t.language())));
        } else if (seen.decision() != now.decision() && now.decision() == 0) {
            sentences.add(t.get("meanwhile.takenBack", what));
        } else if (seen.decision() != now.decision()) {
            decisions.find(now.decision()).ifPresent(other -> sentences.add(decided(what, other, t)));
        }
    }

    /** Who holds back writes nothing: it is done when a release is published. */
    private static String decided(String what, Said other, Texts t) {
        return other.kind() == Remark.Kind.HELD_BACK
                ? t.get("meanwhile.heldBack", what, other.who())
                : t.get(
                        "meanwhile.decided",
                        what,
                        other.who(),
                        RemarkText.label(other.kind()).in(t.language()),
                        other.words());
    }
}
