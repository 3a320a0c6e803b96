package org.maalestok.statistics.accounts.web;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.Areas;
import org.maalestok.statistics.accounts.AccountScheme;
import org.maalestok.statistics.accounts.AccountScheme.Measure;
import org.maalestok.statistics.accounts.web.SchemeCheckPage.Row;
import org.maalestok.statistics.accounts.web.SchemeCheckPage.Tried;
import org.maalestok.statistics.formats.Places;
import org.maalestok.statistics.mapping.MappedFile.LeftOut;
import org.maalestok.statistics.spreadsheets.Spreadsheets;
import org.maalestok.statistics.spreadsheets.Trial;
import org.maalestok.statistics.spreadsheets.Trials;
import org.maalestok.statistics.spreadsheets.Upload;
import org.maalestok.statistics.spreadsheets.Way;
import org.maalestok.ui.Days;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;

/** Tries a scheme on an uploaded account, beside the scheme that is in use. Nothing is published. */
@Component
class SchemeTrial {

    private static final int MOST_LEFT_OUT = 30;

    private final Spreadsheets spreadsheets;
    private final Trials trials;
    private final Catalogue catalogue;
    private final Areas areas;

    SchemeTrial(Spreadsheets spreadsheets, Trials trials, Catalogue catalogue, Areas areas) {
        this.spreadsheets = spreadsheets;
        this.trials = trials;
        this.catalogue = catalogue;
        this.areas = areas;
    }

    private record Key(String area, String indicator, String period) {}

    /**
     * What a scheme makes of a file.
     *
     * @param indicators all that it makes
     * @param figures the first ones, indicator by indicator
     * @param all how many there are
     */
    private record Made(Set<String> indicators, SequencedMap<Key, BigDecimal> figures, long all) {

        static final Made NOTHING = new Made(Set.of(), new LinkedHashMap<>(), 0);

        static Made of(Trial trial, AccountScheme scheme) {
            if (!(trial instanceof Trial.Tried tried)) {
                return NOTHING;
            }
            var figures = new LinkedHashMap<Key, BigDecimal>();
            tried.first()
                    .forEach(it ->
                            figures.put(new Key(it.area(), it.indicator(), it.period()), new BigDecimal(it.value())));
            var indicators = scheme.measures().stream().map(Measure::indicator).collect(Collectors.toUnmodifiableSet());
            return new Made(indicators, figures, tried.figures());
        }

        /** The words for there being no figure: the scheme doesn't have the key figure, leaves the municipality out, or stops the whole file. */
        String why(Key key) {
            if (all == 0) {
                return "trial.stopped";
            }
            return indicators.contains(key.indicator()) ? "trial.leftOutThere" : "trial.notThere";
        }

        Optional<BigDecimal> find(Key key) {
            return Optional.ofNullable(figures.get(key));
        }

        /** Whether it is known what becomes of this one: it may be among the figures that are not at hand. */
        boolean knows(Key key) {
            return figures.size() >= all || figures.containsKey(key) || !indicators.contains(key.indicator());
        }
    }

    Tried of(Upload upload, AccountScheme draft, Optional<AccountScheme> inUse, Texts t) throws IOException {
        Trial trial = tried(upload, draft);
        Made after = Made.of(trial, draft);
        Optional<Trial> triedBefore = inUse.isEmpty() ? Optional.empty() : Optional.of(tried(upload, inUse.get()));
        Made before = triedBefore.map(it -> Made.of(it, inUse.orElseThrow())).orElse(Made.NOTHING);
        var keys = new LinkedHashSet<>(after.figures().keySet());
        keys.addAll(before.figures().keySet());
        keys.removeIf(it -> after.all() == 0 || !after.knows(it) || !before.knows(it));
        long made = keys.stream().filter(after.figures()::containsKey).count();
        return new Tried(
                upload.fileName(),
                Stream.concat(refused(trial, t).stream(), stoppedNow(trial, triedBefore, t))
                        .toList(),
                keys.stream().map(it -> row(it, before, after, t)).toList(),
                made < after.all()
                        ? t.get("trial.more", made, Numbers.in(t.language()).format(after.all()))
                        : "",
                leftOut(trial).size(),
                leftOut(trial).stream()
                        .limit(MOST_LEFT_OUT)
                        .map(it -> leftOut(it, t))
                        .toList());
    }

    private Trial tried(Upload upload, AccountScheme scheme) throws IOException {
        String dataSet = spreadsheets
                .account(upload)
                .map(it -> it.dataSet(scheme.code()))
                .orElse(scheme.code());
        return trials.tryOut(upload, new Way.ByScheme(scheme.as(dataSet)));
    }

    /** Why nothing came of it. What the import has against the figures is for the day on which they are published. */
    private static List<String> refused(Trial trial, Texts t) {
        return trial instanceof Trial.Stopped stopped
                ? List.of(stopped.refusal().sentence(t.language()))
                : List.of();
    }

    /** That there is nothing to compare with, as the scheme in use does not take the file. */
    private static Stream<String> stoppedNow(Trial trial, Optional<Trial> before, Texts t) {
        return before.filter(it -> trial instanceof Trial.Tried).stream()
                .flatMap(it -> refused(it, t).stream())
                .map(why -> t.get("trial.stoppedNow", why));
    }

    private Row row(Key key, Made before, Made after, Texts t) {
        Numbers numbers = Numbers.in(t.language());
        LocalDate day = Period.parse(key.period()).map(Period::start).orElse(Days.today());
        Optional<BigDecimal> was = before.find(key);
        Optional<BigDecimal> is = after.find(key);
        return new Row(
                areas.findByCode(key.area(), day)
                        .map(it -> areas.nameOf(it, day).in(t.language()))
                        .orElse(key.area()),
                catalogue
                        .findIndicator(key.indicator())
                        .map(it -> it.words().shortName().in(t.language()))
                        .orElse(key.indicator()),
                key.period(),
                was.map(it -> numbers.format(it, 0)).orElseGet(() -> t.get(before.why(key))),
                is.map(it -> numbers.format(it, 0)).orElseGet(() -> t.get(after.why(key))),
                was.isPresent() && is.isPresent()
                        ? difference(is.get().subtract(was.get()), numbers, t)
                        : t.get(is.isPresent() ? "trial.new" : "trial.gone"));
    }

    private static String difference(BigDecimal difference, Numbers numbers, Texts t) {
        return difference.signum() == 0 ? t.get("trial.same") : numbers.signed(difference, 0);
    }

    private static List<LeftOut> leftOut(Trial trial) {
        return trial instanceof Trial.Tried tried ? tried.leftOut() : List.of();
    }

    private static String leftOut(LeftOut it, Texts t) {
        String reason = t.get("left." + it.reason());
        String lines =
                t.count("left.lines", it.cells(), Numbers.in(t.language()).format(it.cells()));
        return "%s: %s (%s)".formatted(Places.of(it.what(), t.language()), reason, lines);
    }
}
