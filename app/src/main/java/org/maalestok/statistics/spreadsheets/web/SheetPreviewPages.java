package org.maalestok.statistics.spreadsheets.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.maalestok.keyfigures.ImportOutcome;
import org.maalestok.keyfigures.OthersPublishing;
import org.maalestok.keyfigures.Release;
import org.maalestok.keyfigures.Suspect;
import org.maalestok.keyfigures.SuspectTexts;
import org.maalestok.statistics.accounts.AccountDoubts;
import org.maalestok.statistics.mapping.web.AskedFigures;
import org.maalestok.statistics.spreadsheets.LeftToOthers;
import org.maalestok.statistics.spreadsheets.Trial;
import org.maalestok.statistics.spreadsheets.Trials;
import org.maalestok.statistics.spreadsheets.Upload;
import org.maalestok.statistics.spreadsheets.Way;
import org.maalestok.statistics.spreadsheets.web.PreviewPage.Fact;
import org.maalestok.statistics.spreadsheets.web.Previewed.Conflict;
import org.maalestok.ui.FormAnswer;
import org.maalestok.ui.Frame;
import org.maalestok.ui.JteView;
import org.maalestok.ui.Language;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Makes the page of the preview. */
@Component
class SheetPreviewPages {

    private static final int MOST_ASKED = 40;
    private static final String RETRY_AFTER_SECONDS = "60";

    private final FirstRows first;
    private final SuspectTexts suspects;
    private final Ways ways;
    private final Clashes clashes;
    private final LeftToOthers leftToOthers;
    private final Trials trials;
    private final Basis basis;
    private final AccountDoubts doubts;
    private final OthersPublishing others;

    SheetPreviewPages(
            FirstRows first,
            SuspectTexts suspects,
            Ways ways,
            Clashes clashes,
            LeftToOthers leftToOthers,
            Trials trials,
            Basis basis,
            AccountDoubts doubts,
            OthersPublishing others) {
        this.others = others;
        this.clashes = clashes;
        this.leftToOthers = leftToOthers;
        this.trials = trials;
        this.basis = basis;
        this.doubts = doubts;
        this.first = first;
        this.suspects = suspects;
        this.ways = ways;
    }

    /** What publishing would do. */
    View tried(Language language, Upload upload, Way way, HttpServletRequest request) throws IOException {
        return view(language, tried(upload, way, basis.version(upload, way), Optional.empty()), request);
    }

    /** The same anew, as something is no longer as it was seen. */
    View refused(
            Language language,
            Upload upload,
            Way way,
            Conflict conflict,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        response.setStatus(FormAnswer.MEANWHILE);
        return view(language, tried(upload, way, conflict.version(), Optional.of(conflict)), request);
    }

    /** Somebody else publishes at the moment: what is ready here stays so. */
    View waiting(Language language, Upload upload, Way way, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        String words = Steps.TEXTS.in(language).get("preview.waits.what", others.sentence(way.dataSet(), language));
        return view(language, tried(upload, way, Basis.number(request, "basis"), Optional.empty()), words, request);
    }

    /** Why publishing did nothing. */
    View stopped(Language language, Upload upload, Way way, Trial trial, HttpServletRequest request) {
        int seen = Basis.number(request, "basis");
        return view(language, new Previewed(upload, way, seen, basis.latest(way), trial, Optional.empty()), request);
    }

    /** The release is looked up first: one that comes out while the figures are compared is then noticed when they are published. */
    private Previewed tried(Upload upload, Way way, int version, Optional<Conflict> conflict) throws IOException {
        Optional<Release> latest = basis.latest(way);
        return new Previewed(upload, way, version, latest, trials.tryOut(upload, way), conflict);
    }

    private View view(Language language, Previewed shown, HttpServletRequest request) {
        return view(language, shown, "", request);
    }

    private View view(Language language, Previewed shown, String waits, HttpServletRequest request) {
        return new JteView("statistics/spreadsheets/web/preview.jte", of(language, shown, waits, request));
    }

    private PreviewPage of(Language language, Previewed shown, String waits, HttpServletRequest request) {
        Texts t = Steps.TEXTS.in(language);
        Upload upload = shown.upload();
        Optional<Conflict> conflict = shown.conflict();
        boolean nothingNew = shown.isNothingNew();
        boolean fits = shown.counts().isPresent();
        Frame frame = Steps.frame(
                        request,
                        t,
                        t.get("preview.title"),
                        "admin/spreadsheets/" + upload.id() + "/preview",
                        !fits || conflict.isPresent() || !waits.isEmpty())
                .via(upload.fileName(), Steps.address(language, upload, ""));
        List<Suspect> found =
                shown.would().map(ImportOutcome.WouldPublish::suspects).orElse(List.of());
        String answer = Optional.ofNullable(request.getParameter("asked")).orElse("");
        AskedFigures asked = AskedFigures.of(found, suspects, MOST_ASKED, answer, language);
        String release = shown.latest().map(it -> String.valueOf(it.number())).orElse("");
        return new PreviewPage(
                frame,
                t,
                nothingNew
                        ? nothingNew(shown, release, t)
                        : shown.areFiguresAsBefore() ? t.get("preview.onlyWords", release) : answer(shown, t),
                upload.recognised() || upload.layout().isEmpty()
                        ? Recognised.sentence(upload, ways.whose(upload), t)
                        : "",
                waits,
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
                conflict.filter(Conflict::ofMappings)
                        .map(it -> new PreviewPage.Theirs(
                                frame.href("admin/mappings/" + shown.way().dataSet()),
                                Steps.address(language, upload, "use-theirs"))),
                dataSet(shown.way(), t),
                nothingNew ? List.of() : counts(shown, t),
                account(shown, language),
                doubts(shown, language),
                withdrawn(shown, t),
                Objections.of(shown.trial(), language, t),
                clashes.tell(shown, frame, t),
                leftToOthers(upload, t),
                leftToOthers.tell(upload).stream().map(it -> it.in(language)).toList(),
                Steps.address(language, upload, "leave-out"),
                asked,
                FirstRows.words(shown, t),
                HiddenParts.read(upload, t),
                first.of(shown, t),
                NotTaken.of(shown, t));
    }

    private String leftToOthers(Upload upload, Texts t) {
        int count = leftToOthers.count(upload);
        return count == 0
                ? ""
                : t.count("clash.left", count, Numbers.in(t.language()).format(count));
    }

    private static String nothingNew(Previewed shown, String release, Texts t) {
        long rows = shown.counts().map(Release.Counts::rows).orElse(0L);
        return t.count("preview.nothingNew", rows, Numbers.in(t.language()).format(rows), release);
    }

    private static String dataSet(Way way, Texts t) {
        return t.get("preview.dataSet", way.target().title().in(t.language()), way.dataSet());
    }

    private static String answer(Previewed shown, Texts t) {
        return shown.counts().map(it -> Tally.ready(it, t)).orElseGet(() -> t.get("preview.stopped"));
    }

    /** What there is none of the answer above has said already. */
    private static List<Fact> counts(Previewed shown, Texts t) {
        return shown.counts().stream()
                .flatMap(it -> Stream.of(
                        count("preview.added", it.added(), t),
                        count("preview.changed", it.changed(), t),
                        count("preview.unchanged", it.unchanged(), t),
                        count("preview.withdrawn", it.withdrawn(), t)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Fact> count(String heading, long figures, Texts t) {
        return figures == 0
                ? Optional.empty()
                : Optional.of(new Fact(t.get(heading), Numbers.in(t.language()).format(figures)));
    }

    private List<Fact> account(Previewed shown, Language language) {
        return doubts.facts(shown.statements()).stream()
                .map(it -> new Fact(it.heading().in(language), it.value().in(language)))
                .toList();
    }

    private List<String> doubts(Previewed shown, Language language) {
        return shown.way() instanceof Way.ByScheme way
                ? doubts.of(shown.statements(), way.scheme()).stream()
                        .map(it -> it.in(language))
                        .toList()
                : List.of();
    }

    private static String withdrawn(Previewed shown, Texts t) {
        return shown.counts()
                .filter(it -> it.withdrawn() > 0)
                .map(it -> t.count(
                        "preview.warning",
                        it.withdrawn(),
                        Numbers.in(t.language()).format(it.withdrawn())))
                .orElse("");
    }
}
