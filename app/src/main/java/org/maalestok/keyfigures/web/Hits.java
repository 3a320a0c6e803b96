package org.maalestok.keyfigures.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Service;
import org.maalestok.keyfigures.web.CataloguePage.Hit;
import org.maalestok.municipalities.AreaKind;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.Language;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;

/** Indicators as entries in a list of hits. */
@Component
class Hits {

    private final KeyFigures figures;
    private final Areas areas;

    Hits(KeyFigures figures, Areas areas) {
        this.figures = figures;
        this.areas = areas;
    }

    /** Under their services' headings when nothing was typed, else best first, each with its service. */
    List<Hit> of(List<Indicator> indicators, Asked asked, AsOf asOf, Language language) {
        Map<Indicator, FigureTable> tables = figures.tables(indicators, asOf);
        boolean underHeadings = !asked.has(Asked.TYPED);
        var hits = new ArrayList<Hit>();
        @Nullable Service before = null;
        for (Indicator indicator : indicators) {
            boolean begins = underHeadings && !indicator.service().equals(before);
            before = indicator.service();
            hits.add(new Hit(
                    begins ? before.name().in(language) : null,
                    indicator.words().name().in(language),
                    address(indicator, asked, language),
                    indicator.words().description().in(language),
                    facts(indicator, tables.get(indicator), !underHeadings, language)));
        }
        return hits;
    }

    private static String address(Indicator indicator, Asked asked, Language language) {
        String path = "/" + language.tag() + "/indicator/" + indicator.code();
        return asked.has(Asked.RELEASE) ? path + "?release=" + asked.get(Asked.RELEASE) : path;
    }

    private List<String> facts(
            Indicator indicator, @Nullable FigureTable table, boolean withService, Language language) {
        Texts t = Words.TEXTS.in(language);
        var facts = new ArrayList<String>(5);
        if (withService) {
            facts.add(indicator.service().name().in(language));
        }
        facts.add(indicator.perspective().words().in(language));
        facts.add(indicator.unitLabel(language));
        facts.add(table == null ? t.get("hit.noFigures") : extent(table, t));
        if (indicator.isDerived()) {
            facts.add(t.get("hit.derived"));
        }
        return facts;
    }

    private String extent(FigureTable table, Texts t) {
        List<Period> periods = table.periods();
        if (periods.isEmpty()) {
            return t.get("hit.noFigures");
        }
        String span =
                periods.size() == 1 ? periods.getFirst().toString() : periods.getFirst() + "–" + periods.getLast();
        long municipalities = Arrays.stream(table.areaIds())
                .filter(id -> areas.get(id).kind() == AreaKind.MUNICIPALITY)
                .count();
        String number = Numbers.in(t.language()).format(municipalities);
        return municipalities == 0 ? span : t.count("hit.extent", municipalities, span, number);
    }
}
