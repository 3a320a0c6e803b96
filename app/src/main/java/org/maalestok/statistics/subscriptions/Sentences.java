package org.maalestok.statistics.subscriptions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.ImportOutcome;
import org.maalestok.keyfigures.Rejection;
import org.maalestok.statistics.formats.Refusal;
import org.maalestok.statistics.mapping.LeftOutText;
import org.maalestok.statistics.mapping.MappedFile.LeftOut;
import org.maalestok.statistics.sources.Source;
import org.maalestok.ui.Language;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Text;
import org.maalestok.ui.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What is said about runs and publications, in three languages, and kept with them. Counts are written as each language writes them. */
@Component
public class Sentences {

    private static final Texts.ByLanguage TEXTS = Texts.beside(Sentences.class);
    private static final int SHOWN = 5;

    private final Optional<ClashWords> clashes;

    @Autowired
    Sentences(ClashWords clashes) {
        this.clashes = Optional.of(clashes);
    }

    /** Without a catalogue figures that clash are told of by code. */
    Sentences() {
        this.clashes = Optional.empty();
    }

    Text of(String key, @Nullable Object... values) {
        return text(language -> TEXTS.in(language).get(key, written(values, language)));
    }

    /** Why a source's delivery was not taken. */
    public Text of(Refusal refusal, Source source) {
        return text(language -> new SourceSaid(refusal, source, language, TEXTS.in(language)).sentence());
    }

    /** The same of one that is not set up here any more. */
    Text of(Refusal refusal) {
        return text(refusal::sentence);
    }

    /** That a source did not answer, with what the machine says about it. */
    public Text unreachable(Exception problem) {
        return of("run.unreachable", said(problem));
    }

    /** The same, shortly. */
    public Text silent(Text source) {
        return text(language -> TEXTS.in(language).get("source.silent", source.in(language)));
    }

    /** That a source is not set up here. */
    public Text noSource(String code) {
        return of("run.noSource", code);
    }

    static String said(Exception problem) {
        String message = problem.getMessage();
        return message == null || message.isBlank() ? problem.getClass().getSimpleName() : message.strip();
    }

    /** Why a file was not published: the first reasons of each kind, and how many more there are of it. */
    public List<Text> of(ImportOutcome.Rejected rejected) {
        var byKind = new LinkedHashMap<Rejection.Kind, List<Text>>();
        List<Text> clashing = clashes.map(it -> it.of(rejected.clashes())).orElse(List.of());
        rejected.shown().stream()
                .filter(one -> clashing.isEmpty() || one.kind() != Rejection.Kind.OTHER_DATA_SET)
                .forEach(one -> byKind.computeIfAbsent(one.kind(), kind -> new ArrayList<>())
                        .add(of(one)));
        var reasons = new ArrayList<>(clashing);
        byKind.forEach((kind, all) -> {
            reasons.addAll(all.subList(0, Math.min(SHOWN, all.size())));
            long others = rejected.totals().getOrDefault(kind, (long) all.size()) - Math.min(SHOWN, all.size());
            if (others > 0) {
                reasons.add(of("rejection.more", others));
            }
        });
        return List.copyOf(reasons);
    }

    /** In words of the subscription where the way out is in its mapping. */
    private Text of(Rejection rejection) {
        String key = "rejection." + rejection.kind();
        return TEXTS.in(Language.EN).has(key)
                ? text(language -> TEXTS.in(language)
                        .get(
                                key,
                                rejection.found().in(language),
                                rejection.expected().in(language),
                                rejection.hint(language))
                        .strip())
                : text(rejection::sentenceWithLine);
    }

    /** What the source delivered and the mapping did not take. */
    public Text of(LeftOut left) {
        return LeftOutText.of(left);
    }

    private static @Nullable Object[] written(@Nullable Object[] values, Language language) {
        var written = values.clone();
        for (int i = 0; i < written.length; i++) {
            if (written[i] instanceof Long count) {
                written[i] = Numbers.in(language).format(count);
            }
        }
        return written;
    }

    private static Text text(Function<Language, String> said) {
        return new Text(said.apply(Language.DA), said.apply(Language.NB), said.apply(Language.EN));
    }
}
