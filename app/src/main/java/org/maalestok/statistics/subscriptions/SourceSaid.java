package org.maalestok.statistics.subscriptions;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maalestok.statistics.formats.Refusal;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.sources.Source;
import org.maalestok.ui.Days;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;

/** What a source answered instead of figures, as a colleague would tell it: under the source's name, and without what only its machine means by it. */
final class SourceSaid {

    private static final Pattern WAIT = Pattern.compile(".*Retry-After (\\S+)");
    private static final Pattern WEB_PAGE = Pattern.compile("(?:HTTP \\d+: )?<html>(.*)");
    private static final String NOT_FOUND = "HTTP 404:";

    private final Refusal refusal;
    private final Source source;
    private final Language language;
    private final Texts t;

    SourceSaid(Refusal refusal, Source source, Language language, Texts t) {
        this.refusal = refusal;
        this.source = source;
        this.language = language;
        this.t = t;
    }

    String sentence() {
        return asksToWait()
                .or(this::webPage)
                .map(what -> "%s: %s".formatted(where(), what))
                .or(this::noTable)
                .orElseGet(
                        () -> new Refusal(refusal.kind(), where(), refusal.place(), refusal.found(), refusal.expected())
                                .sentence(language));
    }

    private String where() {
        return table().map(number -> t.get("source.table", source.name().in(language), number))
                .orElse(refusal.body());
    }

    /** Sources call what they were asked for by their code and the table. */
    private Optional<String> table() {
        String before = source.code() + ", ";
        return Optional.of(refusal.body())
                .filter(body -> body.startsWith(before))
                .map(body -> body.substring(before.length()));
    }

    private Optional<String> asksToWait() {
        Matcher wait = WAIT.matcher(refusal.found());
        if (refusal.kind() != Kind.NO_ANSWER || !wait.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(t.get("source.waits", Days.andTime(Instant.parse(wait.group(1)), language)));
        } catch (DateTimeException otherwise) {
            return Optional.empty();
        }
    }

    private Optional<String> webPage() {
        Matcher page = WEB_PAGE.matcher(refusal.found());
        boolean said = refusal.kind() == Kind.OTHER_FORMAT || refusal.kind() == Kind.SOURCE_SAYS_NO;
        if (!said || !page.matches()) {
            return Optional.empty();
        }
        String title = page.group(1).strip();
        return Optional.of(title.isEmpty() ? t.get("source.webPage") : t.get("source.webPage.titled", title));
    }

    private Optional<String> noTable() {
        return refusal.kind() == Kind.SOURCE_SAYS_NO && refusal.found().startsWith(NOT_FOUND)
                ? table().map(number ->
                        t.get("source.noTable", number, source.name().in(language)))
                : Optional.empty();
    }
}
