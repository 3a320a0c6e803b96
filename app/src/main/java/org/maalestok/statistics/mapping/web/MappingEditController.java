package org.maalestok.statistics.mapping.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.municipalities.Areas;
import org.maalestok.statistics.mapping.Mapping;
import org.maalestok.statistics.mapping.Mappings;
import org.maalestok.statistics.mapping.Mappings.Stored;
import org.maalestok.statistics.mapping.web.MappingEditPages.State;
import org.maalestok.statistics.mapping.web.TableUses.Use;
import org.maalestok.ui.FormAnswer;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.Language;
import org.maalestok.ui.NotFound;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * The form of a mapping: one that is there, one that a subscription waits for, or ({@code new}) any other, also one for a file that was uploaded. What is sent is saved without asking the table's
 * source; the source is asked for the form alone.
 */
@Controller
class MappingEditController {

    private final Mappings mappings;
    private final Catalogue catalogue;
    private final Areas areas;
    private final Uses uses;
    private final MappingEditPages pages;

    MappingEditController(Mappings mappings, Catalogue catalogue, Areas areas, Uses uses, MappingEditPages pages) {
        this.mappings = mappings;
        this.catalogue = catalogue;
        this.areas = areas;
        this.uses = uses;
        this.pages = pages;
    }

    /** @param via the id of the {@linkplain Use use} from whose page somebody came; empty for none */
    @GetMapping("/{language}/admin/mappings/{code}/edit")
    View edit(
            @PathVariable Language language,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String via,
            HttpServletRequest request) {
        Optional<Stored> stored = mappings.find(code);
        List<Use> known = uses.list(code);
        if (stored.isEmpty() && known.isEmpty() && !code.equals(MappingForm.NEW)) {
            throw new NotFound("mapping " + code);
        }
        Fields fields = stored.map(it -> MappingForm.fields(it.mapping())).orElse(new Fields(Map.of()));
        int basis = stored.map(Stored::version).orElse(0);
        return pages.page(new State(code, via, basis, fields, FormErrors.NONE, Optional.empty()), language, request);
    }

    @PostMapping("/{language}/admin/mappings/{code}/edit")
    View save(
            @PathVariable Language language,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String via,
            @RequestParam(defaultValue = "0") int basis,
            HttpServletRequest request,
            HttpServletResponse response) {
        Texts t = MappingsController.TEXTS.in(language);
        Fields typed = chosen(Fields.of(request), code, basis, request);
        Fields fields = code.equals(MappingForm.NEW) ? typed : typed.with("code", List.of(code));
        return switch (read(fields, code.equals(MappingForm.NEW) && basis == 0, t)) {
            case MappingForm.Bad bad -> {
                response.setStatus(FormAnswer.INVALID);
                yield pages.page(
                        new State(code, via, basis, fields, bad.errors(), Optional.empty()), language, request);
            }
            case MappingForm.Good good ->
                saved(
                        new State(code, via, basis, fields, FormErrors.NONE, Optional.empty()),
                        good,
                        language,
                        request,
                        response);
        };
    }

    /** @param isNew whether no other mapping may have its code */
    private MappingForm.Read read(Fields fields, boolean isNew, Texts t) {
        MappingForm.Read read = new MappingForm(catalogue, areas, fields, t).read();
        String code = fields.get("code");
        return isNew && read instanceof MappingForm.Good && mappings.find(code).isPresent()
                ? new MappingForm.Bad(FormErrors.at("code", t.get("mapping.bad.code.taken", code)))
                : read;
    }

    /** After a simultaneous edit: what was chosen from the version that was shown beside. */
    private Fields chosen(Fields typed, String code, int basis, HttpServletRequest request) {
        Set<String> taken = TwoForms.taken(request);
        String theirCode = code.equals(MappingForm.NEW) ? typed.get("code") : code;
        return taken.isEmpty()
                ? typed
                : version(theirCode, basis)
                        .map(theirs -> MappingForm.TWO.merged(typed, theirs, taken))
                        .orElse(typed);
    }

    private Optional<Fields> version(String code, int number) {
        return mappings.listVersions(code).stream()
                .filter(it -> it.version() == number)
                .findFirst()
                .map(it -> MappingForm.fields(it.mapping()));
    }

    private View saved(
            State state,
            MappingForm.Good good,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response) {
        Mapping mapping = good.mapping();
        return switch (mappings.save(mapping, state.basis())) {
            case Mappings.Saved saved -> FormAnswer.seeOther(after(mapping.code(), state.via(), language));
            case Mappings.ChangedMeanwhile changed -> {
                response.setStatus(FormAnswer.MEANWHILE);
                Optional<Fields> before = version(mapping.code(), state.basis());
                yield pages.page(state.after(mapping, changed.theirs(), before), language, request);
            }
        };
    }

    /** Back to where somebody came from. */
    private String after(String code, String via, Language language) {
        return uses.find(via)
                .map(use -> "/%s/%s".formatted(language.tag(), use.after(code)))
                .orElseGet(() -> MappingsController.address(language, code) + "?saved");
    }
}
