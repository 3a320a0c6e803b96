package org.maalestok.statistics.spreadsheets.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Release;
import org.maalestok.statistics.accounts.AccountSchemes;
import org.maalestok.statistics.mapping.Mapping;
import org.maalestok.statistics.mapping.Mappings;
import org.maalestok.statistics.mapping.web.FieldWords;
import org.maalestok.statistics.mapping.web.MappingForm;
import org.maalestok.statistics.spreadsheets.Upload;
import org.maalestok.statistics.spreadsheets.Way;
import org.maalestok.statistics.spreadsheets.web.Previewed.Conflict;
import org.maalestok.ui.Days;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;

/** What a preview rests on, and what of it is another by the time that somebody publishes. */
@Component
class Basis {

    private static final Texts.ByLanguage MAPPING = Texts.beside(MappingForm.class);

    private final Mappings mappings;
    private final AccountSchemes schemes;
    private final KeyFigures figures;

    Basis(Mappings mappings, AccountSchemes schemes, KeyFigures figures) {
        this.mappings = mappings;
        this.schemes = schemes;
        this.figures = figures;
    }

    /** The version of the mapping or scheme that publishing must still find. A table is read with the mapping as it is now, a sheet with what was made of one. */
    int version(Upload upload, Way way) {
        if (way instanceof Way.ByScheme) {
            return scheme(upload).number();
        }
        return upload.kind().isTable()
                ? mappings.find(way.dataSet()).map(Mappings.Stored::version).orElse(0)
                : upload.basis();
    }

    /** What a preview compares with: the data set's latest release; none for a new one. */
    Optional<Release> latest(Way way) {
        return figures.listReleases().stream()
                .filter(it -> it.dataSet().code().equals(way.dataSet()))
                .max(Comparator.comparingInt(Release::number));
    }

    /** A number that the form carries; 0 when it is not there. */
    static int number(HttpServletRequest request, String field) {
        String typed = Optional.ofNullable(request.getParameter(field)).orElse("");
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }

    /** What is no longer as the person saw it who sent this form; empty when all of it is. */
    Optional<Conflict> changed(Upload upload, Way way, HttpServletRequest request, Texts t) {
        if (Steps.version(request) != upload.version()) {
            return Optional.of(fileChanged(upload, way, t));
        }
        if (number(request, "against") != latest(way).map(Release::number).orElse(0)) {
            return Optional.of(publishedMeanwhile(upload, way, t));
        }
        int seen = number(request, "basis");
        return switch (way) {
            case Way.ByScheme by ->
                version(upload, way) == seen ? Optional.empty() : Optional.of(schemeChanged(upload, t));
            case Way.ByMapping mine ->
                mappings.find(way.dataSet())
                        .filter(theirs -> theirs.version() != seen)
                        .map(theirs -> upload.kind().isTable()
                                ? mappingChanged(theirs, t)
                                : twoMappings(mine.mapping(), theirs, t));
        };
    }

    /**
     * What stood in the way of leaving figures out.
     *
     * @param indicators whether whole key figures were to be left out: those of a table are in the mapping that is remembered
     */
    Conflict overtaken(Upload upload, Way way, boolean indicators, Texts t) {
        return mappings.find(way.dataSet())
                .filter(theirs -> indicators && upload.kind().isTable())
                .map(theirs -> mappingChanged(theirs, t))
                .orElseGet(() -> fileChanged(upload, way, t));
    }

    Conflict fileChanged(Upload upload, Way way, Texts t) {
        return new Conflict(version(upload, way), t.get("preview.changedMeanwhile"));
    }

    Conflict publishedMeanwhile(Upload upload, Way way, Texts t) {
        return new Conflict(version(upload, way), t.get("preview.publishedMeanwhile"));
    }

    /** What accounts are added up by as it is in use now. */
    private AccountSchemes.Version scheme(Upload upload) {
        return schemes.findKept(Ways.typed(upload, "scheme"))
                .flatMap(AccountSchemes.Kept::inUse)
                .orElseThrow();
    }

    private Conflict schemeChanged(Upload upload, Texts t) {
        AccountSchemes.Version now = scheme(upload);
        String when = Days.andTime(now.saved(), t.language());
        String words = t.get("preview.schemeMeanwhile", now.scheme().code(), now.by(), when);
        return new Conflict(now.number(), words);
    }

    private static Conflict mappingChanged(Mappings.Stored theirs, Texts t) {
        String when = Days.andTime(theirs.saved(), t.language());
        String words = t.get("preview.mappingMeanwhile", theirs.mapping().code(), theirs.by(), when);
        return new Conflict(theirs.version(), words);
    }

    private static Conflict twoMappings(Mapping mine, Mappings.Stored theirs, Texts t) {
        Texts m = MAPPING.in(t.language());
        String when = Days.andTime(theirs.saved(), t.language());
        List<PreviewPage.Difference> differences =
                MappingForm.fields(mine).against(MappingForm.fields(theirs.mapping())).stream()
                        .map(it -> new PreviewPage.Difference(
                                m.get("mapping." + it.name()),
                                FieldWords.of(it.name(), it.mine(), m),
                                FieldWords.of(it.name(), it.theirs(), m)))
                        .toList();
        return new Conflict(
                theirs.version(), t.get("preview.conflict", mine.code(), theirs.by(), when), differences, true);
    }
}
