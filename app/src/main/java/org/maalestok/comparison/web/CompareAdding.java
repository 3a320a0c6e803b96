package org.maalestok.comparison.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.maalestok.comparison.web.MunicipalityPage.Link;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.AreaKind;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;

/** A municipality or a key figure that a person typed the name of: added when it is clear which one is meant, else offered. */
@Component
class CompareAdding {

    private static final int MOST_OFFERED = 8;
    private static final Pattern CODE_AT_END = Pattern.compile(".*\\b((?:NO|DK)-\\d{3,4})\\W*");

    private final Areas areas;
    private final Catalogue catalogue;

    CompareAdding(Areas areas, KeyFigures keyFigures) {
        this.areas = areas;
        this.catalogue = keyFigures.catalogue();
    }

    /**
     * What became of the typed names.
     *
     * @param ask with what was added
     * @param added whether anything was
     * @param errors what could not be
     * @param area the municipality's name as typed, when it is still to be added
     * @param indicator the same for the key figure
     * @param offered what may have been meant, with addresses that add it
     */
    record Added(CompareAsk ask, boolean added, FormErrors errors, String area, String indicator, List<Link> offered) {}

    Added add(CompareAsk ask, String typedArea, String typedIndicator, Texts texts) {
        Added first = addArea(new Added(ask, false, FormErrors.NONE, "", "", List.of()), typedArea.strip(), texts);
        return addIndicator(first, typedIndicator.strip(), texts);
    }

    private Added addArea(Added so, String typed, Texts texts) {
        if (typed.isEmpty()) {
            return so;
        }
        CompareAsk ask = so.ask();
        List<Area> found = meant(typed);
        List<Area> here = found.stream()
                .filter(area -> ask.areas().isEmpty()
                        || area.country().equals(ask.areas().getFirst().country()))
                .toList();
        if (here.size() == 1) {
            return ask.areas().size() < CompareAsk.MOST_AREAS || ask.areas().contains(here.getFirst())
                    ? new Added(ask.with(here.getFirst()), true, so.errors(), "", "", so.offered())
                    : refused(so, typed, texts.get("side.add.full", CompareAsk.MOST_AREAS), List.of());
        }
        String problem = here.size() > 1
                ? texts.get("side.add.which", typed)
                : texts.get(found.isEmpty() ? "side.add.nobody" : "side.add.abroad", typed);
        return refused(so, typed, problem, here);
    }

    private static Added refused(Added so, String typed, String problem, List<Area> offered) {
        Language language = so.ask().look().language();
        return new Added(
                so.ask(),
                so.added(),
                so.errors().and("area", problem),
                typed,
                "",
                offered.stream()
                        .map(area -> new Link(
                                area.name().in(language) + " (" + area.code() + ")",
                                so.ask().with(area).address().toString()))
                        .toList());
    }

    /** By the code that the list of names carries along, by the exact name, or by what is nearest. */
    private List<Area> meant(String typed) {
        Matcher code = CODE_AT_END.matcher(typed.toUpperCase(Locale.ROOT));
        Optional<Area> byCode = code.matches() ? areas.findByCode(code.group(1)) : Optional.empty();
        if (byCode.isPresent()) {
            return List.of(byCode.get());
        }
        List<Area> found = areas.search(typed, MOST_OFFERED).stream()
                .filter(area -> area.kind() == AreaKind.MUNICIPALITY)
                .toList();
        List<Area> exact = found.stream()
                .filter(area -> Stream.of(Language.values())
                        .anyMatch(language -> area.name().in(language).equalsIgnoreCase(typed)))
                .toList();
        return exact.isEmpty() ? found : exact;
    }

    private Added addIndicator(Added so, String typed, Texts texts) {
        if (typed.isEmpty()) {
            return so;
        }
        List<Indicator> found = meant(typed, so.ask());
        if (found.size() == 1) {
            return new Added(so.ask().with(found.getFirst()), true, so.errors(), so.area(), "", so.offered());
        }
        String problem = texts.get(found.isEmpty() ? "side.add.nothing" : "side.add.which", typed);
        List<Link> offered = found.stream()
                .map(indicator -> new Link(
                        indicator.words().name().in(so.ask().look().language()) + ", "
                                + indicator.service().name().in(so.ask().look().language()),
                        so.ask().with(indicator).address().toString()))
                .toList();
        return new Added(
                so.ask(),
                so.added(),
                so.errors().and("indicator", problem),
                so.area(),
                typed,
                Stream.concat(so.offered().stream(), offered.stream()).toList());
    }

    private List<Indicator> meant(String typed, CompareAsk ask) {
        Optional<Indicator> byCode = catalogue.findIndicator(typed);
        if (byCode.isPresent()) {
            return List.of(byCode.get());
        }
        String country =
                ask.areas().isEmpty() ? "" : ask.areas().getFirst().country().toLowerCase(Locale.ROOT);
        var query = new Catalogue.Query(typed, ask.look().language(), "", "", country, 0, MOST_OFFERED);
        List<Indicator> found = catalogue.search(query).indicators();
        List<Indicator> exact = found.stream()
                .filter(indicator ->
                        indicator.words().name().in(ask.look().language()).equalsIgnoreCase(typed))
                .toList();
        return exact.isEmpty() ? found : exact;
    }
}
