package org.maalestok.statistics.spreadsheets.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.ImportOutcome;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.ObservationText;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Quality;
import org.maalestok.keyfigures.RemarkText;
import org.maalestok.keyfigures.Suspect;
import org.maalestok.municipalities.Areas;
import org.maalestok.statistics.spreadsheets.Trial.Figure;
import org.maalestok.statistics.spreadsheets.Trial.Tried;
import org.maalestok.statistics.spreadsheets.web.PreviewPage.Group;
import org.maalestok.statistics.spreadsheets.web.PreviewPage.Row;
import org.maalestok.ui.Days;
import org.maalestok.ui.Language;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;

/** The first figures of a file, as they would be kept. */
@Component
class FirstRows {

    private final KeyFigures figures;
    private final Catalogue catalogue;
    private final Areas areas;

    FirstRows(KeyFigures figures, Areas areas) {
        this.figures = figures;
        this.catalogue = figures.catalogue();
        this.areas = areas;
    }

    /** How many of how many there are, in a sentence. */
    static String words(Previewed shown, Texts t) {
        if (!(shown.trial() instanceof Tried tried)) {
            return "";
        }
        Numbers numbers = Numbers.in(t.language());
        boolean accounts = shown.upload().kind().isAccounts();
        String count =
                t.count(accounts ? "preview.lines" : "preview.cells", tried.cells(), numbers.format(tried.cells()));
        String figures = numbers.format(tried.figures());
        return tried.first().size() == tried.figures()
                ? t.count("preview.all", tried.figures(), figures, count)
                : t.get("preview.shown", numbers.format(tried.first().size()), figures, count);
    }

    /** By key figure, in the order in which the file has them. */
    List<Group> of(Previewed shown, Texts t) {
        if (!(shown.trial() instanceof Tried tried)) {
            return List.of();
        }
        Set<Place> asked = shown.would().map(ImportOutcome.WouldPublish::suspects).orElse(List.of()).stream()
                .map(Place::of)
                .collect(Collectors.toSet());
        var byIndicator = new LinkedHashMap<String, List<Row>>();
        tried.first().forEach(it -> byIndicator
                .computeIfAbsent(it.indicator(), code -> new ArrayList<>())
                .add(row(it, asked, t)));
        return byIndicator.entrySet().stream()
                .map(it -> group(it.getKey(), it.getValue(), t.language()))
                .toList();
    }

    private Group group(String code, List<Row> rows, Language language) {
        Optional<Indicator> indicator = catalogue.findIndicator(code);
        String name = indicator.map(it -> it.words().name().in(language)).orElse(code);
        return new Group(
                name, indicator.map(it -> it.unitLabelBesideName(language)).orElse(""), rows);
    }

    /** Where a figure stands. */
    private record Place(int indicatorId, int areaId, Period period) {
        static Place of(Suspect suspect) {
            return new Place(suspect.indicatorId(), suspect.areaId(), suspect.period());
        }
    }

    private boolean isAsked(Figure figure, Set<Place> asked) {
        return !asked.isEmpty() && place(figure).filter(asked::contains).isPresent();
    }

    private Optional<Place> place(Figure figure) {
        return Period.parse(figure.period())
                .flatMap(period -> catalogue.findIndicator(figure.indicator()).flatMap(indicator -> areas.findByCode(
                                figure.area(), period.start())
                        .map(area -> new Place(indicator.id(), area.id(), period))));
    }

    private Row row(Figure figure, Set<Place> asked, Texts t) {
        Language language = t.language();
        LocalDate day = Period.parse(figure.period()).map(Period::start).orElse(Days.today());
        String area = areas.findByCode(figure.area(), day)
                .map(it -> areas.nameOf(it, day).in(language))
                .orElse(figure.area());
        String shownArea = figure.source().isEmpty() ? area : t.get("preview.area", area, figure.source());
        Observation observation = observation(figure);
        ObservationText text = ObservationText.of(observation, decimals(observation), language)
                .and(shownInstead(figure, observation, language));
        return new Row(shownArea, figure.period(), text.text(), text.note(), text.style(), isAsked(figure, asked));
    }

    /** What somebody has decided about a figure stays when the file has it again. */
    private String shownInstead(Figure figure, Observation delivered, Language language) {
        return place(figure)
                .flatMap(at -> catalogue
                        .findIndicator(figure.indicator())
                        .map(indicator -> figures.table(indicator, AsOf.LATEST))
                        .map(now -> RemarkText.shownInstead(
                                now,
                                at.areaId(),
                                at.period(),
                                delivered,
                                decimals(now.at(at.areaId(), at.period())),
                                language)))
                .orElse("");
    }

    private static int decimals(Observation observation) {
        return observation.number().map(it -> Math.clamp(it.scale(), 0, 12)).orElse(0);
    }

    private static Observation observation(Figure figure) {
        return switch (figure.value()) {
            case ".." -> new Observation.Missing("..");
            case "." -> new Observation.NotApplicable(".");
            case ":" -> new Observation.Suppressed(":");
            case "..." -> new Observation.NotYetReported("...");
            default ->
                new Observation.Measured(
                        new BigDecimal(figure.value()),
                        new Quality(
                                figure.status().contains("p"),
                                figure.status().contains("e"),
                                figure.status().contains("r")));
        };
    }
}
