package org.maalestok.comparison.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.OwnChoice;
import org.maalestok.comparison.selections.Keeping;
import org.maalestok.comparison.selections.KeptSelection;
import org.maalestok.comparison.selections.KeptSelections;
import org.maalestok.comparison.web.SelectionsPage.Typed;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.AreaKind;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.FormAnswer;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.JteView;
import org.maalestok.ui.Language;
import org.maalestok.ui.NotFound;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** {@code /{lang}/me/selections}: the municipalities that a person keeps under a name. Each is its owner's alone ({@link KeptSelections}). */
@Controller
class SelectionsController {

    private final KeptSelections kept;
    private final SelectionsPages pages;
    private final Areas areas;

    SelectionsController(KeptSelections kept, SelectionsPages pages, Areas areas) {
        this.kept = kept;
        this.pages = pages;
        this.areas = areas;
    }

    @GetMapping("/{language}/me/selections")
    View list(
            @PathVariable Language language, @RequestParam(defaultValue = "") String done, HttpServletRequest request) {
        return view(language, Typed.NOTHING, FormErrors.NONE, done, request);
    }

    /**
     * @param name as typed
     * @param codes of the municipalities, separated by commas
     * @param with municipalities that were ticked, instead of codes
     * @param of the municipality whose peers were picked; empty when there is none to go back to
     */
    @PostMapping("/{language}/me/selections")
    View keep(
            @PathVariable Language language,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String codes,
            @RequestParam(defaultValue = "") List<String> with,
            @RequestParam(defaultValue = "") String of,
            WayBack back,
            @RequestParam(required = false) @Nullable Integer release,
            HttpServletRequest request,
            HttpServletResponse response) {
        Texts texts = MunicipalityPages.TEXTS.in(language);
        List<Area> chosen = municipalities(codes.isEmpty() ? new OwnChoice("", with) : OwnChoice.parse(codes));
        var choice = new OwnChoice(name, chosen.stream().map(Area::code).toList());
        FormErrors errors = chosen.isEmpty()
                ? FormErrors.at("name", texts.get("selections.nobody"))
                : with.size() > OwnChoice.MOST
                        ? FormErrors.at("name", texts.get("peers.tooMany", with.size(), OwnChoice.MOST))
                        : named(choice.name(), "name", texts);
        if (errors.isEmpty()) {
            Keeping keeping = kept.keep(chosen.getFirst().country(), choice);
            if (keeping == Keeping.DONE) {
                String next = municipality(of)
                        .map(own -> back.to(own, new Look(language, choice.key(), release))
                                .toString())
                        .orElse("/" + language.tag() + "/me/selections?done=kept");
                return FormAnswer.seeOther(next);
            }
            errors = FormErrors.at("name", texts.get("selections." + keeping, choice.name(), KeptSelections.MOST));
        }
        response.setStatus(FormAnswer.INVALID);
        return view(language, Typed.ofNew(name, choice.key()), errors, "", request);
    }

    /**
     * @param note what the group is for, as typed
     * @param open {@code true} to show it to everybody
     */
    @PostMapping("/{language}/me/selections/{id}")
    View change(
            @PathVariable Language language,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "false") boolean open,
            HttpServletRequest request,
            HttpServletResponse response) {
        Texts texts = MunicipalityPages.TEXTS.in(language);
        String tidy = note.replace("\r\n", "\n").strip();
        FormErrors errors = named(OwnChoice.tidy(name), "name-" + id, texts);
        if (tidy.length() > KeptSelections.LONGEST_NOTE) {
            errors = errors.and(
                    "note-" + id, texts.get("selections.note.long", tidy.length(), KeptSelections.LONGEST_NOTE));
        }
        if (errors.isEmpty()) {
            boolean before = kept.find(id).filter(KeptSelection::isOpen).isPresent();
            switch (kept.change(id, name, tidy, open)) {
                case NOT_FOUND -> throw new NotFound("selection " + id);
                case NAME_TAKEN ->
                    errors = FormErrors.at("name-" + id, texts.get("selections.NAME_TAKEN", OwnChoice.tidy(name)));
                case TAKEN_AWAY -> errors = FormErrors.at("open-" + id, texts.get("selections.TAKEN_AWAY"));
                case TOO_MANY_OPEN ->
                    errors = FormErrors.at(
                            "open-" + id, texts.get("selections.TOO_MANY_OPEN", KeptSelections.MOST_OPEN));
                default -> {
                    String done = open == before ? "changed" : open ? "shown" : "hidden";
                    return FormAnswer.seeOther("/" + language.tag() + "/me/selections?done=" + done);
                }
            }
        }
        response.setStatus(FormAnswer.INVALID);
        return view(language, new Typed(id, name, "", note, open), errors, "", request);
    }

    @PostMapping("/{language}/me/selections/{id}/delete")
    View delete(@PathVariable Language language, @PathVariable long id) {
        if (kept.delete(id) == Keeping.NOT_FOUND) {
            throw new NotFound("selection " + id);
        }
        return FormAnswer.seeOther("/" + language.tag() + "/me/selections?done=deleted");
    }

    private static FormErrors named(String name, String field, Texts texts) {
        return name.isEmpty() ? FormErrors.at(field, texts.get("selections.nameless")) : FormErrors.NONE;
    }

    /** All of one country, the first one's: a selection goes across no border. */
    private List<Area> municipalities(OwnChoice choice) {
        List<Area> known = choice.codes().stream()
                .flatMap(code -> municipality(code).stream())
                .distinct()
                .toList();
        return known.stream()
                .filter(area -> area.country().equals(known.getFirst().country()))
                .toList();
    }

    private Optional<Area> municipality(String code) {
        return areas.findByCode(code).filter(area -> area.kind() == AreaKind.MUNICIPALITY);
    }

    private View view(Language language, Typed typed, FormErrors errors, String done, HttpServletRequest request) {
        return new JteView("comparison/web/selections.jte", pages.page(language, typed, errors, done, request));
    }
}
