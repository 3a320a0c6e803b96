package org.maalestok.comparison.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.maalestok.comparison.OwnChoice;
import org.maalestok.comparison.selections.KeptSelection;
import org.maalestok.comparison.selections.KeptSelections;
import org.maalestok.comparison.web.SelectionsPage.Item;
import org.maalestok.comparison.web.SelectionsPage.Typed;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Language;
import org.maalestok.ui.Step;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;

/** Puts the page together on what a person keeps. */
@Component
class SelectionsPages {

    private static final Set<String> DONE = Set.of("kept", "changed", "shown", "hidden", "deleted");

    private final KeptSelections kept;
    private final Areas areas;

    SelectionsPages(KeptSelections kept, Areas areas) {
        this.kept = kept;
        this.areas = areas;
    }

    SelectionsPage page(Language language, Typed typed, FormErrors errors, String done, HttpServletRequest request) {
        Texts texts = MunicipalityPages.TEXTS.in(language);
        Frame frame = Frame.of(request, language, errors.title(texts.get("selections"), language), Step.NONE);
        Frame at = errors.isEmpty() ? frame : frame.at("me/selections");
        return new SelectionsPage(
                at.via(at.user() == null ? "" : at.user(), at.href("me")),
                texts,
                errors,
                DONE.contains(done) ? texts.get("selections.done." + done) : "",
                kept.list().stream().map(one -> item(one, typed, language)).toList(),
                typed,
                names(OwnChoice.parse(typed.key()), language));
    }

    private Item item(KeptSelection one, Typed typed, Language language) {
        String name = one.choice().name();
        boolean mine = typed.id() == one.id();
        List<Area> side = municipalities(one.choice());
        return new Item(
                one.id(),
                name,
                mine ? typed.name() : name,
                mine ? typed.note() : one.note(),
                mine ? typed.open() : one.isOpen(),
                one.isOpen(),
                one.takenAway(),
                names(one.choice(), language),
                new Look(language, null, null)
                        .sideBySide(side.subList(0, Math.min(CompareAsk.MOST_AREAS, side.size())))
                        .toString());
    }

    private List<Area> municipalities(OwnChoice choice) {
        return choice.codes().stream()
                .flatMap(code -> areas.findByCode(code).stream())
                .toList();
    }

    private String names(OwnChoice choice, Language language) {
        return PeerWords.join(
                municipalities(choice).stream()
                        .map(area -> area.name().in(language))
                        .toList(),
                language);
    }
}
