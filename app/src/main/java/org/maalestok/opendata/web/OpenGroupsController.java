package org.maalestok.opendata.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.maalestok.access.Access;
import org.maalestok.comparison.selections.OpenSelections;
import org.maalestok.opendata.CodeList;
import org.maalestok.opendata.OpenTable;
import org.maalestok.opendata.OpenTables;
import org.maalestok.opendata.web.OpenGroupsPage.Group;
import org.maalestok.ui.FormAnswer;
import org.maalestok.ui.Frame;
import org.maalestok.ui.JteView;
import org.maalestok.ui.Language;
import org.maalestok.ui.NotFound;
import org.maalestok.ui.Step;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** {@code /{lang}/open/groups}: the groups that people have made and show to everybody, with the code list of each. */
@Controller
class OpenGroupsController {

    private static final Texts.ByLanguage TEXTS = Texts.beside(OpenGroupsController.class);

    private final OpenTables tables;
    private final OpenSelections selections;
    private final Access access;

    OpenGroupsController(OpenTables tables, OpenSelections selections, Access access) {
        this.tables = tables;
        this.selections = selections;
        this.access = access;
    }

    @GetMapping("/{language}/open/groups")
    View all(
            @PathVariable Language language, @RequestParam(defaultValue = "") String done, HttpServletRequest request) {
        Texts texts = TEXTS.in(language);
        String base = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
        String home = "/" + language.tag() + "/";
        Frame frame = Frame.of(request, language, texts.get("groups"), Step.NONE)
                .via(texts.get("front"), home)
                .via(texts.get("open.title"), home + "open");
        return new JteView(
                "opendata/web/openGroups.jte",
                new OpenGroupsPage(
                        frame,
                        texts,
                        done.equals("taken") ? texts.get("groups.taken") : "",
                        largest().stream()
                                .map(of -> group(of, base, language, takeAway(of.list(), home)))
                                .toList()));
    }

    private String takeAway(CodeList list, String home) {
        return access.isSecretariat() ? home + "admin/open-groups/" + list.ownKey() + "/take-away" : "";
    }

    /** By the secretariat, for a group with a name or a note that nobody should meet in the open data. */
    @PostMapping("/{language}/admin/open-groups/{key}/take-away")
    View takeAway(@PathVariable Language language, @PathVariable String key) {
        if (!selections.takeAway(key)) {
            throw new NotFound("open group " + key);
        }
        return FormAnswer.seeOther("/" + language.tag() + "/open/groups?done=taken");
    }

    /** A list and a table that has it. */
    private record Of(CodeList list, OpenTable table) {

        /** Where there are most of its members; of these the people, of whom there are figures each year and everywhere. */
        static final Comparator<Of> BEST = Comparator.comparing(
                        (Of of) -> of.list().values().size())
                .thenComparing(of -> of.table().id().endsWith("-population"));
    }

    /** Each list once, from the table that shows it best. */
    private Collection<Of> largest() {
        Map<String, Of> byId = new LinkedHashMap<>();
        for (OpenTable table : tables.list()) {
            for (CodeList list : table.codeLists()) {
                if (list.isOwn() && !list.isGrouping() && !table.isOfUnits()) {
                    byId.merge(list.id(), new Of(list, table), BinaryOperator.maxBy(Of.BEST));
                }
            }
        }
        return byId.values();
    }

    private static Group group(Of of, String base, Language language, String takeAway) {
        CodeList list = of.list();
        String tag = language == Language.NB ? "no" : language.tag();
        return new Group(
                list.label().in(language),
                list.note(),
                list.values().stream().map(value -> value.label().in(language)).collect(Collectors.joining(", ")),
                list.id(),
                "%s/api/v2/codelists/%s?lang=%s".formatted(base, list.id(), tag),
                "curl \"%s/api/v2/tables/%s/data?codelist%%5BRegion%%5D=%s&valueCodes%%5BContentsCode%%5D=%s&valueCodes%%5BTid%%5D=top(3)&outputFormat=csv\""
                        .formatted(
                                base,
                                of.table().id(),
                                list.id(),
                                of.table().contents().getFirst().code()),
                takeAway);
    }
}
