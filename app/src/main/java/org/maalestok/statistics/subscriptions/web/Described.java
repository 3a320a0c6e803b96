package org.maalestok.statistics.subscriptions.web;

import java.io.IOException;
import java.util.Optional;
import org.maalestok.statistics.formats.SourceTable;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.sources.Source;
import org.maalestok.statistics.subscriptions.Contacts;
import org.maalestok.statistics.subscriptions.Sentences;
import org.maalestok.ui.Text;
import org.springframework.stereotype.Component;

/** Asks a source for a table's variables, for a page, and remembers how that went. */
@Component
class Described {

    private final Contacts contacts;
    private final Sentences sentences;

    Described(Contacts contacts, Sentences sentences) {
        this.contacts = contacts;
        this.sentences = sentences;
    }

    /** @param trouble why there is no table; empty texts when there is one */
    record Answer(Optional<SourceTable> table, Text trouble) {}

    Answer ask(Source source, String table) {
        try {
            var found = new Answer(Optional.of(source.describe(table)), Text.same(""));
            contacts.succeeded(source);
            return found;
        } catch (TableRefused refused) {
            return failed(source, sentences.of(refused.refusal()));
        } catch (IOException unreachable) {
            return failed(source, sentences.unreachable(unreachable));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(source, sentences.unreachable(e));
        }
    }

    private Answer failed(Source source, Text trouble) {
        contacts.failed(source, trouble);
        return new Answer(Optional.empty(), trouble);
    }
}
