package org.maalestok.opendata.kolada;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.maalestok.opendata.kolada.Book.Shelf;
import org.maalestok.ui.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What there is: key figures, municipalities, units, and their groups; all, some by their ids, or those whose title has a word. */
@Controller
@RequestMapping(Version.PATH)
class ListsController {

    private static final String LIST = "/{list:kpi|kpi_groups|municipality|municipality_groups|ou}";

    private final Bookshelf shelf;

    ListsController(Bookshelf shelf) {
        this.shelf = shelf;
    }

    /** How a thing is written. */
    @FunctionalInterface
    private interface Entry<T> {
        void write(EntryJson json, T one);
    }

    @GetMapping({LIST, LIST + "/{ids}"})
    void list(
            @PathVariable String version,
            @PathVariable String list,
            @PathVariable(required = false) @Nullable String ids,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var asked = Asked.of(request, version);
        Book book = shelf.current();
        var wanted = Optional.ofNullable(ids).map(part -> Asked.ids(list, part));
        switch (list) {
            case "kpi" -> write(asked, chosen(book.kpis(), wanted), Kpi::title, kpi -> true, EntryJson::kpi, response);
            case "kpi_groups" ->
                write(
                        asked,
                        chosen(book.kpiGroups(), wanted),
                        KpiGroup::title,
                        all -> true,
                        EntryJson::kpiGroup,
                        response);
            case "municipality" ->
                write(
                        asked,
                        chosen(book.places(), wanted),
                        Place::title,
                        ofType(asked),
                        EntryJson::municipality,
                        response);
            case "municipality_groups" ->
                write(
                        asked,
                        chosen(book.groups(), wanted),
                        Place::title,
                        all -> true,
                        EntryJson::municipalityGroup,
                        response);
            default ->
                write(
                        asked,
                        chosen(book.units(), wanted),
                        Place::title,
                        inMunicipality(asked),
                        EntryJson::unit,
                        response);
        }
    }

    private static Predicate<Place> ofType(Asked asked) {
        return asked.find("region_type")
                .or(() -> asked.find("type"))
                .<Predicate<Place>>map(type -> place -> place.type().equalsIgnoreCase(type))
                .orElse(all -> true);
    }

    private static Predicate<Place> inMunicipality(Asked asked) {
        return asked.find("municipality")
                .<Predicate<Place>>map(code -> unit -> unit.isIn(code))
                .orElse(all -> true);
    }

    private static <T> List<T> chosen(Shelf<T> shelf, Optional<List<String>> ids) {
        return ids.map(shelf::find).orElseGet(shelf::all);
    }

    private static <T> void write(
            Asked asked,
            List<T> all,
            Function<T, Text> title,
            Predicate<T> wanted,
            Entry<T> entry,
            HttpServletResponse response)
            throws IOException {
        Envelope.write(asked, response, envelope -> all.stream()
                .filter(one -> asked.isAbout(title.apply(one)) && wanted.test(one))
                .forEach(one -> envelope.add(json -> entry.write(new EntryJson(json, asked), one))));
    }
}
