package org.maalestok.opendata.kolada;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.maalestok.opendata.kolada.Book.Shelf;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What there is: key figures, municipalities, units, and their groups; all, some by their ids, or those whose title has a word. */
@Controller
@RequestMapping(Version.PATH)
class ListsController {

    private final Bookshelf shelf;

    ListsController(Bookshelf shelf) {
        this.shelf = shelf;
    }

    /** How a thing is written. */
    @FunctionalInterface
    private interface Entry<T> {
        void write(EntryJson json, T one);
    }

    @GetMapping({"/kpi", "/kpi/{ids}"})
    void kpis(
            @PathVariable String version,
            @PathVariable(required = false) @Nullable String ids,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var asked = Asked.of(request, version);
        write(asked, chosen(shelf.current().kpis(), ids), kpi -> asked.isAbout(kpi.title()), EntryJson::kpi, response);
    }

    @GetMapping({"/kpi_groups", "/kpi_groups/{ids}"})
    void kpiGroups(
            @PathVariable String version,
            @PathVariable(required = false) @Nullable String ids,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var asked = Asked.of(request, version);
        var groups = chosen(shelf.current().kpiGroups(), ids);
        write(asked, groups, group -> asked.isAbout(group.title()), EntryJson::kpiGroup, response);
    }

    @GetMapping({"/municipality", "/municipality/{ids}"})
    void municipalities(
            @PathVariable String version,
            @PathVariable(required = false) @Nullable String ids,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var asked = Asked.of(request, version);
        var type = asked.find("region_type").or(() -> asked.find("type"));
        write(
                asked,
                chosen(shelf.current().places(), ids),
                place -> asked.isAbout(place.title())
                        && type.map(place.type()::equalsIgnoreCase).orElse(true),
                EntryJson::municipality,
                response);
    }

    @GetMapping({"/municipality_groups", "/municipality_groups/{ids}"})
    void municipalityGroups(
            @PathVariable String version,
            @PathVariable(required = false) @Nullable String ids,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var asked = Asked.of(request, version);
        var groups = chosen(shelf.current().groups(), ids);
        write(asked, groups, group -> asked.isAbout(group.title()), EntryJson::municipalityGroup, response);
    }

    @GetMapping({"/ou", "/ou/{ids}"})
    void units(
            @PathVariable String version,
            @PathVariable(required = false) @Nullable String ids,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var asked = Asked.of(request, version);
        var municipality = asked.find("municipality");
        write(
                asked,
                chosen(shelf.current().units(), ids),
                unit -> asked.isAbout(unit.title())
                        && municipality
                                .map(unit.municipality()::equalsIgnoreCase)
                                .orElse(true),
                EntryJson::unit,
                response);
    }

    private static <T> List<T> chosen(Shelf<T> shelf, @Nullable String ids) {
        return ids == null ? shelf.all() : shelf.find(Asked.ids("the path", ids));
    }

    private static <T> void write(
            Asked asked, List<T> all, Predicate<T> wanted, Entry<T> entry, HttpServletResponse response)
            throws IOException {
        Envelope.write(asked, response, envelope -> all.stream()
                .filter(wanted)
                .forEach(one -> envelope.add(json -> entry.write(new EntryJson(json, asked), one))));
    }
}
