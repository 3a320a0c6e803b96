package org.maalestok.statistics.spreadsheets.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.municipalities.Areas;
import org.maalestok.statistics.formats.Refusal;
import org.maalestok.statistics.formats.SourceTable;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.mapping.web.Begun;
import org.maalestok.statistics.mapping.web.Disagreement;
import org.maalestok.statistics.mapping.web.FieldWords;
import org.maalestok.statistics.mapping.web.Fields;
import org.maalestok.statistics.mapping.web.Holders;
import org.maalestok.statistics.mapping.web.IndicatorField;
import org.maalestok.statistics.mapping.web.LikelyIndicators;
import org.maalestok.statistics.mapping.web.MappingForm;
import org.maalestok.statistics.mapping.web.MappingRows;
import org.maalestok.statistics.mapping.web.TwoForms;
import org.maalestok.statistics.mapping.web.Where;
import org.maalestok.statistics.spreadsheets.Layout;
import org.maalestok.statistics.spreadsheets.LeftToOthers;
import org.maalestok.statistics.spreadsheets.SheetLook;
import org.maalestok.statistics.spreadsheets.SheetLook.Survey;
import org.maalestok.statistics.spreadsheets.Spreadsheets;
import org.maalestok.statistics.spreadsheets.Upload;
import org.maalestok.ui.FormAnswer;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.Frame;
import org.maalestok.ui.JteView;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The second step: which figures are which indicators, which areas are meant, what the signs stand for. */
@Controller
class SheetMappingController {

    private static final Texts.ByLanguage MAPPING = Texts.beside(MappingForm.class);
    private static final int MOST_SUGGESTED = 60;

    private final Spreadsheets spreadsheets;
    private final Catalogue catalogue;
    private final Areas areas;
    private final Holders holders;

    SheetMappingController(Spreadsheets spreadsheets, Catalogue catalogue, Areas areas, Holders holders) {
        this.holders = holders;
        this.spreadsheets = spreadsheets;
        this.catalogue = catalogue;
        this.areas = areas;
    }

    @GetMapping("/{language}/admin/spreadsheets/{id}/mapping")
    View show(@PathVariable Language language, @PathVariable String id, HttpServletRequest request) throws IOException {
        Upload upload = Steps.find(spreadsheets, id);
        if (upload.layout().isEmpty()) {
            return FormAnswer.seeOther(Steps.address(language, upload, ""));
        }
        return page(language, upload, typed(upload), FormErrors.NONE, List.of(), request);
    }

    @PostMapping("/{language}/admin/spreadsheets/{id}/mapping")
    View save(
            @PathVariable Language language,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Upload upload = Steps.find(spreadsheets, id);
        if (upload.layout().isEmpty()) {
            return FormAnswer.seeOther(Steps.address(language, upload, ""));
        }
        Fields theirDraft = typed(upload);
        Fields sent = Fields.of(request).without("newIndicator");
        Fields typed = two(sent, theirDraft).merged(sent, theirDraft, TwoForms.taken(request));
        Fields fields = copied(typed, request.getParameter("copy"));
        if (!spreadsheets.save(upload.typed(fields.values()).seenAt(Steps.version(request)))) {
            Upload theirs = Steps.find(spreadsheets, id);
            List<TwoForms.Difference> differences =
                    differences(fields, typed(theirs), Begun.find(request), MAPPING.in(language));
            if (!differences.isEmpty() || !spreadsheets.save(theirs.typed(fields.values()))) {
                response.setStatus(FormAnswer.MEANWHILE);
                return page(language, theirs, fields, FormErrors.NONE, differences, request);
            }
        }
        if (request.getParameter("copy") != null) {
            return FormAnswer.seeOther(Steps.address(language, upload, "mapping") + "#indicators");
        }
        if (request.getParameter("newIndicator") != null) {
            return FormAnswer.seeOther("/" + language.tag() + "/admin/indicators/new");
        }
        var read = new MappingForm(catalogue, areas, fields, MAPPING.in(language)).read();
        if (read instanceof MappingForm.Bad bad) {
            response.setStatus(FormAnswer.INVALID);
            return page(language, Steps.find(spreadsheets, id), fields, bad.errors(), List.of(), request);
        }
        return FormAnswer.seeOther(Steps.address(language, upload, "preview"));
    }

    /** What was typed into the form; which figures stay with other data sets is chosen in the preview, and asked anew when the form is saved. */
    private static Fields typed(Upload upload) {
        return new Fields(upload.draft()).without(LeftToOthers.FIELD);
    }

    /** A further line for the same contents: another category of a further dimension is another indicator. */
    private static Fields copied(Fields fields, @Nullable String row) {
        Fields plain = fields.without("copy");
        if (row == null || !row.matches("\\d{1,4}") || Integer.parseInt(row) >= plain.rows("where")) {
            return plain;
        }
        int at = Integer.parseInt(row);
        List<String> names = Stream.concat(
                        Stream.of("where", "indicator", "factor"),
                        plain.values().keySet().stream().filter(name -> name.matches("pick\\d+")))
                .toList();
        for (String name : names) {
            var column = new ArrayList<>(plain.list(name));
            column.add(
                    Math.min(at + 1, column.size()),
                    name.equals("where") ? plain.at("where", at) : name.equals("factor") ? "1" : "");
            plain = plain.with(name, column);
        }
        return plain;
    }

    private View page(
            Language language,
            Upload upload,
            Fields typed,
            FormErrors errors,
            List<TwoForms.Difference> differences,
            HttpServletRequest request)
            throws IOException {
        Texts t = Steps.TEXTS.in(language);
        Texts m = MAPPING.in(language);
        String path = "admin/spreadsheets/" + upload.id() + "/mapping";
        Frame frame = Steps.frame(request, t, t.get("meaning.title"), path, !errors.isEmpty() || !differences.isEmpty())
                .via(upload.fileName(), Steps.address(language, upload, ""));
        List<String> refusals = List.of();
        Draft draft = new Draft(
                new Survey(new SourceTable("", "", "", List.of(), "", List.of()), Map.of(), "", ""),
                spreadsheets.areaNames());
        try {
            draft = draft(upload);
        } catch (TableRefused e) {
            refusals = refusals(upload, e.refusal(), language);
        }
        var likely = new LikelyIndicators(catalogue, language, draft.country(typed));
        Fields fields = draft.complete(typed, upload.fileName(), likely);
        var page = new MappingStepPage(
                frame,
                t,
                upload.fileName(),
                Steps.address(language, upload, "mapping"),
                Steps.address(language, upload, ""),
                upload.version(),
                Begun.print(coded(draft.complete(typed(upload), upload.fileName(), likely))),
                refusals,
                recognised(draft, fields, t),
                differences.isEmpty()
                        ? Disagreement.none(t)
                        : Disagreement.of("", Optional.empty(), "", differences, name -> label(name, m), t),
                MappingRows.of(
                        fields,
                        false,
                        errors,
                        about(draft, likely, t).heldBy(it -> holders.sentence(it, fields.get("code"), t)),
                        catalogue,
                        m));
        return new JteView("statistics/spreadsheets/web/mapping.jte", page);
    }

    private static String label(String name, Texts m) {
        String field = "mapping." + name.replaceFirst("\\d+$", "");
        return m.has(field) ? m.get(field) : name;
    }

    /** None where it was only the layout that somebody else saved. */
    private List<TwoForms.Difference> differences(Fields mine, Fields theirs, Optional<Fields> begun, Texts m) {
        return theirs.values().isEmpty()
                ? List.of()
                : two(mine, theirs).differences(coded(mine), coded(theirs), begun, FieldWords.ofMeasures(catalogue, m));
    }

    /** The form shows names where a mapping has codes. */
    private Fields coded(Fields fields) {
        List<String> codes = fields.list("indicator").stream()
                .map(typed -> IndicatorField.coded(typed, catalogue))
                .toList();
        return fields.with("indicator", codes);
    }

    /** The tables of the form; what is picked from further dimensions belongs to the row. */
    private static TwoForms two(Fields... fields) {
        List<String> measures = Stream.concat(
                        Stream.of("where", "indicator", "factor"),
                        Stream.of(fields)
                                .flatMap(it -> it.values().keySet().stream())
                                .filter(name -> name.matches("pick\\d+"))
                                .distinct()
                                .sorted())
                .toList();
        return MappingForm.two(measures);
    }

    private Draft draft(Upload upload) throws IOException, TableRefused {
        Layout layout = upload.layout().orElseThrow();
        return new Draft(
                spreadsheets.open(upload, grid -> new SheetLook(grid, layout).survey()), spreadsheets.areaNames());
    }

    private List<String> refusals(Upload upload, Refusal first, Language language) throws IOException {
        try {
            Layout layout = upload.layout().orElseThrow();
            var cells = spreadsheets.open(upload, grid -> new SheetLook(grid, layout).troubles());
            return cells.isEmpty() ? List.of(Phrases.sentence(first, language)) : Objections.cells(cells, language);
        } catch (TableRefused e) {
            return List.of(Phrases.sentence(first, language));
        }
    }

    private static String recognised(Draft draft, Fields fields, Texts t) {
        int all = draft.areaLabels().size();
        long asked = fields.list("areaCode").stream()
                .filter(draft.areaLabels()::containsKey)
                .count();
        return all == 0 ? "" : t.count("meaning.recognised", all, all - asked, all);
    }

    private MappingRows.About about(Draft draft, LikelyIndicators likely, Texts t) {
        var hints = new HashMap<String, String>();
        return new MappingRows.About(
                draft.pickings(),
                where -> hints.size() > MOST_SUGGESTED
                        ? ""
                        : hints.computeIfAbsent(where, it -> hint(it, draft, likely, t)),
                draft.areaLabels(),
                draft.signs(MAPPING.in(t.language())));
    }

    private static String hint(String where, Draft draft, LikelyIndicators likely, Texts t) {
        return draft.has(where)
                ? likely.hint(Where.parse(where)
                        .map(it -> it.getOrDefault(Layout.CONTENTS, ""))
                        .orElse(""))
                : t.get("meaning.notInFile");
    }
}
