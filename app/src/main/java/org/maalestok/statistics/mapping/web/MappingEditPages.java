package org.maalestok.statistics.mapping.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.maalestok.access.Access;
import org.maalestok.access.User;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.statistics.formats.SourceTable;
import org.maalestok.statistics.mapping.Mapping;
import org.maalestok.statistics.mapping.Mappings.Stored;
import org.maalestok.statistics.mapping.web.TableUses.Seen;
import org.maalestok.statistics.mapping.web.TableUses.Use;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.Frame;
import org.maalestok.ui.JteView;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Makes the page with the form of a mapping, beside the table that it is for. */
@Component
class MappingEditPages {

    private static final int BLANK_ROWS = 3;
    private static final List<List<String>> TABLES = List.of(
            List.of("where", "indicator", "factor"),
            List.of("areaCode", "areaWhat", "areaMeans"),
            List.of("sign", "meaning"));

    private final Catalogue catalogue;
    private final Uses uses;
    private final Suggestion suggestion;
    private final Access access;
    private final Holders holders;

    MappingEditPages(Catalogue catalogue, Uses uses, Suggestion suggestion, Access access, Holders holders) {
        this.holders = holders;
        this.access = access;
        this.catalogue = catalogue;
        this.uses = uses;
        this.suggestion = suggestion;
    }

    /**
     * The form as somebody has it before them.
     *
     * @param code in the address; {@code new} for one that has none yet
     * @param via the id of the use from whose page they came; empty for none
     * @param basis the version that the change starts from; 0 for a new one
     * @param fields as typed; none at all for a mapping that nobody has begun
     * @param meanwhile what was typed and what somebody else has saved since
     */
    record State(String code, String via, int basis, Fields fields, FormErrors errors, Optional<Meanwhile> meanwhile) {

        /**
         * The same when another version was quicker: saving again replaces it, but for what is chosen from there.
         *
         * @param before the version that both began with, where it is known
         */
        State after(Mapping mine, Stored theirs, Optional<Fields> before) {
            var meanwhile = new Meanwhile(theirs, before);
            Fields read = MappingForm.fields(mine);
            return new State(code, via, theirs.version(), read, errors, Optional.of(meanwhile));
        }
    }

    record Meanwhile(Stored theirs, Optional<Fields> before) {}

    View page(State state, Language language, HttpServletRequest request) {
        Texts t = MappingsController.TEXTS.in(language);
        Optional<Use> use =
                uses.find(state.via()).or(() -> uses.list(state.code()).stream().findFirst());
        Optional<Seen> seen = use.map(it -> it.look().get());
        Optional<SourceTable> table = seen.flatMap(Seen::table);
        Fields fields = begun(state, use, seen);
        Fields whole = use.isPresent() && table.isPresent()
                ? Combinations.complete(fields, table.get(), use.get().selection())
                : fields;
        MappingRows rows = MappingRows.of(
                withBlanks(whole, table.isPresent()),
                true,
                state.errors(),
                table.map(it -> about(it, use, whole, language))
                        .orElse(MappingRows.About.NOTHING)
                        .heldBy(it -> holders.sentence(it, fields.get("code"), t)),
                catalogue,
                t);
        Frame frame = frame(state, use, request, t);
        return new JteView(
                "statistics/mapping/web/edit.jte",
                new MappingEditPage(
                        frame,
                        t,
                        MappingsController.address(language, state.code()) + "/edit",
                        !state.code().equals(MappingForm.NEW),
                        state.via(),
                        state.basis(),
                        heading(state, use, t),
                        use.isPresent() && state.basis() == 0
                                ? t.get("mappings.suggested")
                                : t.get("mappings.edit.lead"),
                        seen.map(it -> trouble(it, t)).orElse(""),
                        whole.rows("where") < Combinations.MOST ? "" : t.get("mapping.tooMany", Combinations.MOST),
                        state.meanwhile()
                                .map(it -> disagreement(state.fields(), it, t))
                                .orElseGet(() -> Disagreement.none(t)),
                        rows,
                        frame.crumbs().getLast().href()));
    }

    private MappingRows.About about(SourceTable table, Optional<Use> use, Fields fields, Language language) {
        String country = fields.get("country");
        String number = use.map(it -> Suggestion.number(table, it)).orElse(table.code());
        return MappingRows.About.of(
                table,
                new LikelyIndicators(catalogue, language, country),
                combination -> suggestion.ofTable(number, country, combination, table));
    }

    /** A form that nobody has begun is filled in as far as the table gives itself away. */
    private Fields begun(State state, Optional<Use> use, Optional<Seen> seen) {
        if (!state.fields().values().isEmpty() || use.isEmpty() || seen.isEmpty()) {
            return state.fields();
        }
        SourceTable unknown = new SourceTable("", use.get().table(), use.get().title(), List.of(), "", List.of());
        return suggestion.of(seen.get().source(), seen.get().table().orElse(unknown), use.get());
    }

    private static String heading(State state, Optional<Use> use, Texts t) {
        if (state.basis() > 0) {
            return t.get("mappings.edit");
        }
        return use.map(it -> t.get("mappings.new.for", it.title())).orElseGet(() -> t.get("mappings.new"));
    }

    private static String trouble(Seen seen, Texts t) {
        String why = seen.trouble().in(t.language());
        if (why.isEmpty()) {
            return "";
        }
        return why + " " + t.get(seen.table().isPresent() ? "mapping.trouble.known" : "mapping.trouble");
    }

    private Disagreement disagreement(Fields mine, Meanwhile meanwhile, Texts t) {
        Stored theirs = meanwhile.theirs();
        var differences = MappingForm.TWO.differences(
                mine, MappingForm.fields(theirs.mapping()), meanwhile.before(), FieldWords.ofMeasures(catalogue, t));
        String me = access.currentUser().map(User::name).orElse("");
        return Disagreement.of(
                theirs.by(), Optional.of(theirs.saved()), me, differences, name -> t.get("mapping." + name), t);
    }

    private static Frame frame(State state, Optional<Use> use, HttpServletRequest request, Texts t) {
        boolean wrong = state.meanwhile().isPresent();
        String title = heading(state, use, t);
        String shown =
                wrong ? t.get("error.prefix") + " " + title : state.errors().title(title, t.language());
        String path = "admin/mappings/%s/edit".formatted(state.code());
        Optional<Use> via = use.filter(it -> it.id().equals(state.via()));
        Frame frame = MappingsController.frame(request, t, shown)
                .at(via.map(it -> path + "?via=" + it.id()).orElse(path));
        return via.map(it -> frame.via(t.get(it.list()), frame.href(it.list())).via(it.title(), frame.href(it.path())))
                .orElseGet(() -> frame.via(t.get("mappings.title"), frame.href("admin/mappings")));
    }

    /** Three rows more in each table than are filled in; the measures of a table are all there already. */
    private static Fields withBlanks(Fields fields, boolean allMeasures) {
        Fields more = fields;
        for (List<String> names : TABLES) {
            int blank = allMeasures && names.contains("where") ? 0 : BLANK_ROWS;
            int rows = filled(fields, names, blank == 0) + blank;
            for (String name : names) {
                var column = new ArrayList<>(fields.list(name).subList(0, Math.min(rows, fields.rows(name))));
                column.addAll(Collections.nCopies(rows - column.size(), name.equals("areaWhat") ? "MEANS" : ""));
                more = more.with(name, column);
            }
        }
        return more;
    }

    private static int filled(Fields fields, List<String> names, boolean blankCounts) {
        int filled = 0;
        for (String name : names) {
            for (int row = 0; row < fields.rows(name); row++) {
                boolean counts = blankCounts || !fields.at(name, row).isEmpty() && !name.equals("areaWhat");
                filled = counts ? Math.max(filled, row + 1) : filled;
            }
        }
        return filled;
    }
}
