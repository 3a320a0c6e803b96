package org.maalestok.comparison.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maalestok.comparison.IndicatorText;
import org.maalestok.comparison.web.MunicipalityPage.Fact;
import org.maalestok.keyfigures.Denominators;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.AreaKind;
import org.maalestok.municipalities.Areas;
import org.maalestok.municipalities.Fate;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;

/** What stands under a municipality's name: inhabitants, groups, code, and what became of it. */
@Component
class MunicipalityFacts {

    private static final int YEARS_BACK = 5;

    private final Areas areas;
    private final KeyFigures keyFigures;
    private final Clock clock;

    MunicipalityFacts(Areas areas, KeyFigures keyFigures, Clock clock) {
        this.areas = areas;
        this.keyFigures = keyFigures;
        this.clock = clock;
    }

    Frame crumbs(Frame frame, Area own) {
        Frame way = frame.via(MunicipalityPages.TEXTS.in(frame.language()).get("front"), frame.href(""));
        Area country = areas.findByCode(own.country()).orElseThrow();
        return way.via(country.name().in(frame.language()), frame.href("municipalities?country=" + country.code()));
    }

    List<Fact> of(Area own, Look look, Texts texts) {
        var facts = new ArrayList<Fact>();
        population(own, look).ifPresent(table -> population(own, table, texts, facts));
        LocalDate day = day(own);
        for (Area group : areas.listGroupsOf(own, day)) {
            if (group.kind() == AreaKind.GROUP) {
                facts.add(new Fact(texts.get("fact.group"), group.name().in(look.language()), ""));
            }
            if (group.kind() == AreaKind.REGION) {
                facts.add(new Fact(
                        texts.get("fact.region." + own.country()), group.name().in(look.language()), ""));
            }
        }
        facts.add(
                new Fact(texts.get("fact.code"), own.code().substring(own.code().indexOf('-') + 1), ""));
        return facts;
    }

    private LocalDate day(Area own) {
        return own.validity().nearest(LocalDate.now(clock));
    }

    private Optional<FigureTable> population(Area own, Look look) {
        return keyFigures
                .catalogue()
                .findIndicator(Denominators.populationOf(own.country()))
                .map(indicator -> keyFigures.table(indicator, look.asOf()));
    }

    private static void population(Area own, FigureTable table, Texts texts, List<Fact> facts) {
        Optional<Period> latest = table.latest(own.id());
        latest.ifPresent(period -> {
            var text = new IndicatorText(table.indicator(), texts.language());
            var now = table.at(own.id(), period).number().orElseThrow();
            facts.add(new Fact(texts.get("fact.population", period), text.bare(now), ""));
            Period then = Period.year(period.endYear() - YEARS_BACK);
            table.at(own.id(), then)
                    .number()
                    .ifPresent(before -> facts.add(new Fact(
                            texts.get("fact.since", then), text.change(before.doubleValue(), now.doubleValue()), "")));
        });
    }

    /** That the municipality is no more, and where its figures go on; empty for one that lives. */
    String ended(Area own, Texts texts) {
        if (own.validity().contains(LocalDate.now(clock))) {
            return "";
        }
        LocalDate lastDay = own.validity().to().minusDays(1);
        return areas.findFate(own.code(), lastDay)
                .map(fate -> ended(own, fate, texts))
                .orElse("");
    }

    private static String ended(Area own, Fate fate, Texts texts) {
        String name = own.name().in(texts.language());
        return switch (fate) {
            case Fate.Merged merged ->
                texts.get(
                        "ended.merged",
                        name,
                        merged.into().name().in(texts.language()),
                        merged.on().getYear());
            case Fate.Split split ->
                texts.get(
                        "ended.split",
                        name,
                        PeerWords.join(
                                split.into().stream()
                                        .map(area -> area.name().in(texts.language()))
                                        .toList(),
                                texts.language()),
                        split.on().getYear());
            case Fate.Ended ended -> texts.get("ended", name, ended.on().getYear());
            case Fate.Unchanged unchanged -> "";
            case Fate.Renumbered renumbered -> "";
        };
    }
}
