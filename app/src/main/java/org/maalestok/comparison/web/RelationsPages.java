package org.maalestok.comparison.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.maalestok.comparison.JoinedFigures;
import org.maalestok.comparison.PeerGroup;
import org.maalestok.comparison.relations.Correlation;
import org.maalestok.comparison.relations.Relation;
import org.maalestok.comparison.relations.Relations;
import org.maalestok.comparison.relations.Relations.Background;
import org.maalestok.comparison.web.IndicatorPage.Table;
import org.maalestok.comparison.web.MunicipalityPage.Hidden;
import org.maalestok.comparison.web.MunicipalityPage.Link;
import org.maalestok.comparison.web.RelationsPage.Result;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;
import org.maalestok.ui.chart.Figure;
import org.springframework.stereotype.Component;

/** Puts the page of relations together. */
@Component
class RelationsPages {

    /** More make a table that nobody reads, and a line that follows chance. */
    static final int MOST_BACKGROUND = 6;

    private final Catalogue catalogue;
    private final JoinedFigures figures;
    private final Relations relations;
    private final Areas areas;
    private final RelationAreas whom;
    private final PeerChoice peerChoice;
    private final RelationChoices choices;
    private final Clock clock;
    private final Uses uses;

    RelationsPages(
            KeyFigures keyFigures,
            JoinedFigures figures,
            Relations relations,
            Areas areas,
            RelationAreas whom,
            PeerChoice peerChoice,
            RelationChoices choices,
            Clock clock,
            Uses uses) {
        this.catalogue = keyFigures.catalogue();
        this.figures = figures;
        this.relations = relations;
        this.areas = areas;
        this.whom = whom;
        this.peerChoice = peerChoice;
        this.choices = choices;
        this.clock = clock;
        this.uses = uses;
    }

    /**
     * @param country as the address has it; empty for none
     * @param left how many background figures the address asks for beyond {@value #MOST_BACKGROUND}
     */
    RelationsPage page(Frame frame, RelationsAsked asked, String country, int left, Look look) {
        Texts texts = MunicipalityPages.TEXTS.in(look.language());
        RelationsPage.Form form =
                choices.form(asked, periods(asked, look), hidden(look), look, texts, LocalDate.now(clock));
        for (String note : notFollowed(asked, country, left, texts)) {
            form = form.noting(note);
        }
        return new RelationsPage(
                frame,
                texts,
                form,
                asked.complete()
                        ? result(asked, asked.x().orElseThrow(), asked.y().orElseThrow(), look, texts)
                        : null,
                choices.examples(asked, look, texts),
                onward(asked, look, texts));
    }

    /** What of the address is not followed, and what is shown instead. */
    private List<String> notFollowed(RelationsAsked asked, String country, int left, Texts texts) {
        var notes = new ArrayList<String>();
        Optional<String> unknown = Countries.unknown(country, areas, texts);
        unknown.ifPresent(notes::add);
        if (unknown.isEmpty() && !country.isEmpty() && !country.equals(asked.countryCode()) && asked.own() != null) {
            notes.add(texts.get("relations.country.area", asked.own().name().in(texts.language()), country));
        }
        if (left > 0) {
            notes.add(texts.get("relations.background.most", MOST_BACKGROUND, left));
        }
        return notes;
    }

    private static List<Link> onward(RelationsAsked asked, Look look, Texts texts) {
        var links = Stream.of(asked.y(), asked.x())
                .flatMap(Optional::stream)
                .map(one -> new Link(
                        texts.get("relations.see", one.words().name().in(look.language())),
                        look.indicator(one.code(), asked.own()).toString()));
        var municipality = Stream.ofNullable(asked.own())
                .map(own -> new Link(
                        texts.get("profile.back", own.name().in(look.language())),
                        look.municipality(own).toString()));
        return Stream.concat(links, municipality).toList();
    }

    /** In which enough have both, the latest first. */
    private List<Period> periods(RelationsAsked asked, Look look) {
        if (!asked.complete()) {
            return List.of();
        }
        FigureTable across = figures.table(asked.x().orElseThrow(), look.asOf());
        FigureTable up = figures.table(asked.y().orElseThrow(), look.asOf());
        return RelationYears.list(across, up).stream().map(RelationYears::up).toList();
    }

    private static List<Hidden> hidden(Look look) {
        var hidden = new ArrayList<Hidden>();
        look.picked().ifPresent(key -> hidden.add(new Hidden("peers", key)));
        if (look.release() != null) {
            hidden.add(new Hidden("release", look.release().toString()));
        }
        return hidden;
    }

    private Result result(RelationsAsked asked, Indicator x, Indicator y, Look look, Texts texts) {
        FigureTable across = figures.table(x, look.asOf());
        FigureTable up = figures.table(y, look.asOf());
        RelationYears years = RelationYears.of(across, up, asked.period(), asked.own());
        List<Area> all = whom.everybody(asked, across, up, years);
        Relation relation = relations.between(x, years.across(), y, years.up(), all, look.asOf());
        PeerGroup peers = asked.own() == null
                ? null
                : peerChoice.choose(asked.own(), look, List.of(up)).group();
        var said = RelationRemarks.unlisted(across, years.across(), up, years.up(), texts)
                .listing(RelationAreas.ownFirst(relation.areas(), asked.own()));
        var words = new RelationView(relation, x, y, asked.own(), texts);
        var picture =
                new RelationPicture(relation, x, y, asked.own(), peers, whom.sizes(relation, years, look), said, texts);
        var tables = new RelationTables(relation, x, y, asked.own(), peers, said, texts);
        return new Result(
                words.answer(),
                notes(words, asked, years, texts),
                words.facts(),
                words.outliers(),
                relation.areas().size() < Correlation.FEWEST ? null : picture.figure(years.across(), years.up()),
                tables.table(),
                more(tables.everybody(), tables.table()),
                said.list().lines(),
                asked.own() == null ? null : expected(asked, asked.own(), x, y, years, all, look, texts),
                uses.of(List.of(x, y), all, List.of(years.across(), years.up()), look, texts)
                        .withEmbeds(
                                relation.areas().size() < Correlation.FEWEST
                                        ? List.of()
                                        : Frames.ofRelation(x, y, asked, look, texts)));
    }

    /** All of them, unless they are shown already. */
    private static Table more(Table everybody, Table shown) {
        return everybody.rows().size() > shown.rows().size()
                ? everybody
                : new Table(everybody.caption(), everybody.heads(), List.of());
    }

    /** The picture alone; empty when there are too few municipalities. */
    Optional<Figure> figure(RelationsAsked asked, Indicator x, Indicator y, Look look, Texts texts) {
        return Optional.ofNullable(result(asked, x, y, look, texts).figure());
    }

    /** That the two have no figures for the period in the address; empty when they have, or when none was asked for. */
    List<String> unknownPeriod(RelationsAsked asked, Indicator x, Indicator y, Look look) {
        RelationYears years = RelationYears.of(
                figures.table(x, look.asOf()), figures.table(y, look.asOf()), asked.period(), asked.own());
        return unknownPeriod(asked, years, MunicipalityPages.TEXTS.in(look.language()));
    }

    private static List<String> unknownPeriod(RelationsAsked asked, RelationYears years, Texts texts) {
        boolean found = asked.period().isBlank()
                || Period.parse(asked.period()).filter(years.up()::equals).isPresent();
        return found ? List.of() : List.of(texts.get("period.unknown", asked.period(), years.up()));
    }

    private static List<String> notes(RelationView words, RelationsAsked asked, RelationYears years, Texts texts) {
        var notes = new ArrayList<>(unknownPeriod(asked, years, texts));
        notes.addAll(words.notes(years.across(), years.up()));
        return notes;
    }

    /** From the chosen background, or from x alone. */
    private RelationsPage.Expected expected(
            RelationsAsked asked,
            Area own,
            Indicator x,
            Indicator y,
            RelationYears years,
            List<Area> all,
            Look look,
            Texts texts) {
        List<Indicator> chosen = asked.background().isEmpty() ? List.of(x) : asked.background();
        List<Background> background = chosen.stream()
                .map(one -> new Background(one, RelationYears.near(figures.table(one, look.asOf()), years.up())))
                .toList();
        var adjusted = relations.adjusted(y, years.up(), background, own, all, look.asOf());
        return new ExpectedView(adjusted, y, years.up(), background, texts)
                .panel(choices.background(asked, y, chosen, texts), hiddenOf(asked, x, y, own, look));
    }

    private static List<Hidden> hiddenOf(RelationsAsked asked, Indicator x, Indicator y, Area own, Look look) {
        var hidden = new ArrayList<>(hidden(look));
        hidden.add(new Hidden("x", x.code()));
        hidden.add(new Hidden("y", y.code()));
        hidden.add(new Hidden("area", own.code()));
        if (!asked.period().isEmpty()) {
            hidden.add(new Hidden("period", asked.period()));
        }
        return hidden;
    }
}
