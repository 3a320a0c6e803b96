package org.maalestok.statistics.spreadsheets.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.DataSet;
import org.maalestok.keyfigures.ImportOutcome;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.ObservationText;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Quality;
import org.maalestok.keyfigures.Rejection;
import org.maalestok.keyfigures.Release;
import org.maalestok.municipalities.Areas;
import org.maalestok.statistics.formats.Places;
import org.maalestok.statistics.mapping.MappedFile.LeftOut;
import org.maalestok.statistics.mapping.MappedFile.Reason;
import org.maalestok.statistics.spreadsheets.Skipped;
import org.maalestok.statistics.spreadsheets.Trial;
import org.maalestok.statistics.spreadsheets.Trial.Figure;
import org.maalestok.statistics.spreadsheets.Trial.Tried;
import org.maalestok.statistics.spreadsheets.Upload;
import org.maalestok.statistics.spreadsheets.Way;
import org.maalestok.statistics.spreadsheets.web.PreviewPage.Fact;
import org.maalestok.statistics.spreadsheets.web.PreviewPage.Row;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Language;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;

/** Makes the page of the preview. */
@Component
class SheetPreviewPages {

    private static final int MOST_LEFT_OUT = 40;

    private final Catalogue catalogue;
    private final Areas areas;
    private final Ways ways;
    private final Clashes clashes;

    SheetPreviewPages(Catalogue catalogue, Areas areas, Ways ways, Clashes clashes) {
        this.clashes = clashes;
        this.ways = ways;
        this.catalogue = catalogue;
        this.areas = areas;
    }

    /** What there is to say against the mapping that somebody else has saved. */
    record Conflict(int version, String words, List<LayoutPage.Difference> differences) {}

    /**
     * What the page is about.
     *
     * @param basis the version of the mapping that publishing replaces; 0 for a new one
     * @param latest the release that the file is compared with; none when it is the first
     */
    record Shown(
            Upload upload, Way way, int basis, Optional<Release> latest, Trial trial, Optional<Conflict> conflict) {

        /** Whether publishing would change neither a figure nor what readers are told about them. */
        boolean isNothingNew() {
            return areFiguresAsBefore()
                    && trial instanceof Tried tried
                    && tried.outcome() instanceof ImportOutcome.WouldPublish would
                    && latest.filter(it -> saysTheSame(it.dataSet(), would.dataSet()))
                            .isPresent();
        }

        boolean areFiguresAsBefore() {
            return latest.isPresent()
                    && wouldBe(trial)
                            .filter(it -> it.added() + it.changed() + it.withdrawn() == 0)
                            .isPresent();
        }

        /** But for the day on which it came. */
        private static boolean saysTheSame(DataSet before, DataSet now) {
            return before.title().equals(now.title())
                    && before.note().equals(now.note())
                    && before.source().equals(now.source())
                    && before.table().equals(now.table())
                    && before.address().equals(now.address())
                    && before.licence().equals(now.licence());
        }
    }

    PreviewPage of(Language language, Shown shown, HttpServletRequest request) {
        Texts t = Steps.TEXTS.in(language);
        Upload upload = shown.upload();
        Trial trial = shown.trial();
        Optional<Conflict> conflict = shown.conflict();
        boolean nothingNew = shown.isNothingNew();
        boolean fits = wouldBe(trial).isPresent();
        Frame frame = Steps.frame(
                        request,
                        t,
                        t.get("preview.title"),
                        "admin/spreadsheets/" + upload.id() + "/preview",
                        !fits || conflict.isPresent())
                .via(upload.fileName(), Steps.address(language, upload, ""));
        String release = shown.latest().map(it -> String.valueOf(it.number())).orElse("");
        return new PreviewPage(
                frame,
                t,
                nothingNew
                        ? nothingNew(trial, release, t)
                        : shown.areFiguresAsBefore() ? t.get("preview.onlyWords", release) : answer(trial, t),
                upload.recognised() || upload.layout().isEmpty()
                        ? Recognised.sentence(upload, ways.whose(upload), t)
                        : "",
                fits && !nothingNew,
                nothingNew ? Steps.address(language, upload, "delete") : "",
                nothingNew ? frame.href("data/releases/" + release) : "",
                Steps.address(language, upload, "publish"),
                Steps.address(language, upload, ""),
                Steps.address(language, upload, upload.layout().isPresent() ? "mapping" : ""),
                t.get(upload.kind().isAccounts() ? "preview.correctAccounts" : "preview.correct"),
                upload.version(),
                conflict.map(Conflict::version).orElse(shown.basis()),
                shown.latest().map(Release::number).orElse(0),
                conflict.map(Conflict::differences).orElse(List.of()),
                conflict.map(Conflict::words).orElse(""),
                dataSet(shown.way(), t),
                nothingNew ? List.of() : counts(trial, t),
                withdrawn(trial, t),
                faults(trial, language, t),
                clashes.tell(trial, shown.way(), frame, t),
                Steps.address(language, upload, "leave-out"),
                suspects(trial, language),
                shown(shown, t),
                first(trial, language, t),
                leftOut(shown, t));
    }

    private static String nothingNew(Trial trial, String release, Texts t) {
        long rows = wouldBe(trial).map(Release.Counts::rows).orElse(0L);
        return t.count("preview.nothingNew", rows, Numbers.in(t.language()).format(rows), release);
    }

    private static String dataSet(Way way, Texts t) {
        return t.get("preview.dataSet", way.target().title().in(t.language()), way.dataSet());
    }

    private static Optional<Release.Counts> wouldBe(Trial trial) {
        return trial instanceof Tried tried && tried.outcome() instanceof ImportOutcome.WouldPublish would
                ? Optional.of(would.counts())
                : Optional.empty();
    }

    private static String answer(Trial trial, Texts t) {
        Numbers numbers = Numbers.in(t.language());
        return wouldBe(trial)
                .map(it -> t.get(
                        "preview.answer",
                        numbers.format(it.rows()),
                        numbers.format(it.added()),
                        numbers.format(it.changed()),
                        numbers.format(it.withdrawn())))
                .orElseGet(() -> t.get("preview.stopped"));
    }

    private static List<Fact> counts(Trial trial, Texts t) {
        Numbers numbers = Numbers.in(t.language());
        return wouldBe(trial)
                .map(it -> List.of(
                        new Fact(t.get("preview.added"), numbers.format(it.added())),
                        new Fact(t.get("preview.changed"), numbers.format(it.changed())),
                        new Fact(t.get("preview.unchanged"), numbers.format(it.unchanged())),
                        new Fact(t.get("preview.withdrawn"), numbers.format(it.withdrawn()))))
                .orElse(List.of());
    }

    private static String withdrawn(Trial trial, Texts t) {
        return wouldBe(trial)
                .filter(it -> it.withdrawn() > 0)
                .map(it -> t.count(
                        "preview.warning",
                        it.withdrawn(),
                        Numbers.in(t.language()).format(it.withdrawn())))
                .orElse("");
    }

    private static List<String> faults(Trial trial, Language language, Texts t) {
        return switch (trial) {
            case Trial.Stopped stopped -> List.of(Phrases.sentence(stopped.refusal(), language));
            case Tried tried ->
                Stream.concat(
                                tried.faults().stream()
                                        .filter(it -> it.rejection().kind() != Rejection.Kind.OTHER_DATA_SET)
                                        .map(it -> fault(it, language, t)),
                                unseen(tried.outcome(), t).stream())
                        .toList();
        };
    }

    /** Causes are told of the first figures that are refused; how many there are in all, where that is more. */
    private static Optional<String> unseen(ImportOutcome outcome, Texts t) {
        return outcome instanceof ImportOutcome.Rejected rejected
                        && rejected.clashes().isEmpty()
                        && rejected.total() > rejected.shown().size()
                ? Optional.of(t.get(
                        "preview.faults.all",
                        Numbers.in(t.language()).format(rejected.total()),
                        Numbers.in(t.language()).format(rejected.shown().size())))
                : Optional.empty();
    }

    private static String fault(Trial.Fault it, Language language, Texts t) {
        String sentence = it.rejection().sentence(language);
        String place = Places.in(it.place(), language);
        if (it.rows() > 1) {
            return t.get("preview.many", Numbers.in(language).format(it.rows()), place, sentence);
        }
        return place.isEmpty() ? sentence : t.get("preview.at", place, sentence);
    }

    private static List<String> suspects(Trial trial, Language language) {
        return trial instanceof Tried tried && tried.outcome() instanceof ImportOutcome.WouldPublish would
                ? would.suspects().stream()
                        .limit(MOST_LEFT_OUT)
                        .map(it -> it.sentence().in(language))
                        .toList()
                : List.of();
    }

    private static String shown(Shown shown, Texts t) {
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

    private List<Row> first(Trial trial, Language language, Texts t) {
        return trial instanceof Tried tried
                ? tried.first().stream().map(it -> row(it, language, t)).toList()
                : List.of();
    }

    private Row row(Figure figure, Language language, Texts t) {
        Optional<Indicator> indicator = catalogue.findIndicator(figure.indicator());
        LocalDate day = Period.parse(figure.period()).map(Period::start).orElse(LocalDate.now());
        String area = areas.findByCode(figure.area(), day)
                .map(it -> areas.nameOf(it, day))
                .orElse(figure.area());
        String shownArea = figure.source().isEmpty() ? area : t.get("preview.area", area, figure.source());
        Observation observation = observation(figure);
        int decimals = observation
                .number()
                .map(it -> Math.min(12, Math.max(0, it.scale())))
                .orElse(0);
        ObservationText text = ObservationText.of(observation, decimals, language);
        return new Row(
                indicator.map(it -> it.words().name().in(language)).orElse(figure.indicator()),
                shownArea,
                figure.period(),
                text.text(),
                text.note(),
                text.style());
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

    /** For each reason what it concerns, most first; then the rows that were passed over. */
    private static List<Fact> leftOut(Shown shown, Texts t) {
        if (!(shown.trial() instanceof Tried tried)) {
            return List.of();
        }
        boolean accounts = shown.upload().kind().isAccounts();
        var reasons = new LinkedHashMap<Reason, List<String>>();
        tried.leftOut().stream().limit(MOST_LEFT_OUT).forEach(it -> reasons.computeIfAbsent(
                        it.reason(), reason -> new ArrayList<>())
                .add(leftOut(it, accounts, t)));
        var all = new ArrayList<Fact>();
        reasons.forEach((reason, what) -> all.add(new Fact(reason(reason, accounts, t), String.join(" · ", what))));
        if (tried.leftOut().size() > MOST_LEFT_OUT) {
            all.add(new Fact("", t.get("preview.leftOut.more", tried.leftOut().size() - MOST_LEFT_OUT)));
        }
        tried.skipped().forEach(it -> all.add(skipped(it, t)));
        return all;
    }

    private static String reason(Reason reason, boolean accounts, Texts t) {
        String ofAccounts = "preview.leftOut.accounts." + reason;
        return t.get(accounts && t.has(ofAccounts) ? ofAccounts : "preview.leftOut." + reason);
    }

    private static String leftOut(LeftOut it, boolean accounts, Texts t) {
        String cells = t.count(
                accounts ? "preview.lines" : "preview.cells",
                it.cells(),
                Numbers.in(t.language()).format(it.cells()));
        return "%s (%s)".formatted(Places.of(it.what(), t.language()), cells);
    }

    private static Fact skipped(Skipped.Rows it, Texts t) {
        String rows = it.first().stream().map(String::valueOf).collect(Collectors.joining(", "));
        boolean more = it.rows() > it.first().size();
        String count =
                t.count("preview.rows", it.rows(), Numbers.in(t.language()).format(it.rows()));
        return new Fact(t.get("preview.skipped." + it.reason()), count + " (" + rows + (more ? " …" : "") + ")");
    }
}
