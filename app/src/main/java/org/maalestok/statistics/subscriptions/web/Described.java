package org.maalestok.statistics.subscriptions.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.maalestok.statistics.formats.SourceTable;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.sources.Source;
import org.maalestok.statistics.subscriptions.Contacts;
import org.maalestok.statistics.subscriptions.Sentences;
import org.maalestok.ui.Text;
import org.springframework.stereotype.Component;

/** Asks a source for a table's variables, for a page, and remembers what it said and how that went. */
@Component
class Described {

    /** Tables change once a day at most; a person who fills in a form wants each step at once. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    /** Who has just not answered is not waited for again on the next page. */
    private static final Duration SPARED = Duration.ofSeconds(30);

    /** The largest known descriptions have some megabytes. */
    private static final int MOST_KEPT = 40;

    private final Contacts contacts;
    private final Sentences sentences;
    private final Clock clock;
    private final Map<Key, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Known> eldest) {
            return size() > MOST_KEPT;
        }
    };

    Described(Contacts contacts, Sentences sentences, Clock clock) {
        this.contacts = contacts;
        this.sentences = sentences;
        this.clock = clock;
    }

    /**
     * What a source says, or has said, of a table.
     *
     * @param table empty when it has never described it
     * @param trouble why it did not just now, in a sentence; empty texts when it did
     * @param silence where it could not be reached, the cause of that in full; empty texts otherwise
     */
    record Answer(Optional<SourceTable> table, Text trouble, Text silence) {

        static final Answer NONE = new Answer(Optional.empty(), Text.same(""));

        /** Of a source that was reached. */
        Answer(Optional<SourceTable> table, Text trouble) {
            this(table, trouble, Text.same(""));
        }
    }

    private record Key(String source, String table) {}

    private record Known(Answer answer, Instant until) {}

    /** What the source said a while ago, if it did; otherwise what it says now. */
    Answer recall(Source source, String table) {
        return find(source, table)
                .filter(it -> clock.instant().isBefore(it.until()))
                .map(Known::answer)
                .orElseGet(() -> ask(source, table));
    }

    /** What the source says now. When it says nothing, the table is as it last was. */
    Answer ask(Source source, String table) {
        try {
            var found = new Answer(Optional.of(source.describe(table)), Text.same(""));
            contacts.succeeded(source);
            return keep(source, table, found, FRESH);
        } catch (TableRefused refused) {
            boolean silent = refused.refusal().kind().isSilence();
            Text why = sentences.of(refused.refusal(), source);
            return silent ? silent(source, table, why) : failed(source, table, why, why, Text.same(""));
        } catch (IOException unreachable) {
            return silent(source, table, sentences.unreachable(unreachable));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return silent(source, table, sentences.unreachable(e));
        }
    }

    private Answer silent(Source source, String table, Text why) {
        return failed(source, table, why, sentences.silent(source.name()), why);
    }

    /** @param why in full, for the list of sources */
    private Answer failed(Source source, String table, Text why, Text trouble, Text silence) {
        contacts.failed(source, why);
        Optional<SourceTable> before = find(source, table).map(Known::answer).flatMap(Answer::table);
        return keep(source, table, new Answer(before, trouble, silence), SPARED);
    }

    private Optional<Known> find(Source source, String table) {
        synchronized (known) {
            return Optional.ofNullable(known.get(new Key(source.code(), table)));
        }
    }

    private Answer keep(Source source, String table, Answer answer, Duration time) {
        synchronized (known) {
            known.put(
                    new Key(source.code(), table),
                    new Known(answer, clock.instant().plus(time)));
        }
        return answer;
    }
}
