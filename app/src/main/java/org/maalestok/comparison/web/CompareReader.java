package org.maalestok.comparison.web;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.areas.Against.Middle;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.AreaKind;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.Language;
import org.springframework.stereotype.Component;

/** Reads from an address what is wanted side by side. What it does not know is left out, and said. */
@Component
class CompareReader {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final Areas areas;
    private final Catalogue catalogue;
    private final Looks looks;

    CompareReader(Areas areas, KeyFigures keyFigures, Looks looks) {
        this.areas = areas;
        this.catalogue = keyFigures.catalogue();
        this.looks = looks;
    }

    /**
     * @param ask what is wanted, as far as it exists
     * @param notes keys of texts and what they are about: what was left out of the address, and why
     */
    record Read(CompareAsk ask, List<Note> notes) {}

    /** @param key of the sentence */
    record Note(String key, String about) {}

    Read read(Language language, CompareController.Asked asked) {
        var notes = new ArrayList<Note>();
        List<Area> chosen = areas(codes(asked.areas()), language, notes);
        var ask = new CompareAsk(
                chosen,
                service(requireNonNullElse(asked.service(), ""), notes),
                indicators(codes(asked.indicators()), notes),
                against(requireNonNullElse(asked.against(), ""), chosen, notes),
                year(requireNonNullElse(asked.year(), ""), notes),
                "mean".equals(asked.middle()) ? Middle.MEAN : Middle.MEDIAN,
                looks.of(language, asked.peers(), asked.release()));
        return new Read(ask, notes);
    }

    private static List<String> codes(@Nullable String typed) {
        return Arrays.stream(requireNonNullElse(typed, "").split(","))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }

    private List<Area> areas(List<String> codes, Language language, List<Note> notes) {
        var known = new ArrayList<Area>();
        for (String code : codes) {
            Optional<Area> area = areas.findByCode(code).filter(one -> one.kind() == AreaKind.MUNICIPALITY);
            if (area.isEmpty()) {
                notes.add(new Note("side.note.area", code));
            } else if (!known.isEmpty()
                    && !known.getFirst().country().equals(area.get().country())) {
                notes.add(new Note("side.note.country", area.get().name().in(language)));
            } else if (known.size() == CompareAsk.MOST_AREAS) {
                notes.add(new Note("side.note.areas", area.get().name().in(language)));
            } else if (!known.contains(area.get())) {
                known.add(area.get());
            }
        }
        return List.copyOf(known);
    }

    private List<Indicator> indicators(List<String> codes, List<Note> notes) {
        var known = new ArrayList<Indicator>();
        for (String code : codes) {
            Optional<Indicator> indicator = catalogue.findIndicator(code);
            if (indicator.isEmpty()) {
                notes.add(new Note("side.note.indicator", code));
            } else {
                known.add(indicator.get());
            }
        }
        return List.copyOf(known);
    }

    private String service(String code, List<Note> notes) {
        if (code.isEmpty()
                || code.equals(CompareAsk.MAIN)
                || code.equals(CompareAsk.NONE)
                || catalogue.findService(code).isPresent()) {
            return code;
        }
        notes.add(new Note("side.note.service", code));
        return "";
    }

    private static @Nullable Area against(String code, List<Area> chosen, List<Note> notes) {
        Optional<Area> one =
                chosen.stream().filter(area -> area.code().equals(code)).findFirst();
        if (!code.isEmpty() && one.isEmpty()) {
            notes.add(new Note("side.note.against", code));
        }
        return one.orElse(null);
    }

    private static @Nullable Integer year(String typed, List<Note> notes) {
        if (YEAR.matcher(typed).matches()) {
            return Integer.valueOf(typed);
        }
        if (!typed.isBlank()) {
            notes.add(new Note("side.note.year", typed));
        }
        return null;
    }
}
