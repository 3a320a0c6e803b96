package org.maalestok.statistics.subscriptions.web;

import java.util.List;
import java.util.Optional;
import org.maalestok.statistics.mapping.web.TableUses;
import org.maalestok.statistics.sources.Source;
import org.maalestok.statistics.sources.Sources;
import org.maalestok.statistics.subscriptions.Sentences;
import org.maalestok.statistics.subscriptions.StoredSubscription;
import org.maalestok.statistics.subscriptions.Subscription;
import org.maalestok.statistics.subscriptions.Subscriptions;
import org.maalestok.ui.Text;
import org.springframework.stereotype.Component;

/** The subscriptions that use a mapping, and their tables. */
@Component
class SubscribedTables implements TableUses {

    private final Subscriptions subscriptions;
    private final Sources sources;
    private final Described described;
    private final Sentences sentences;

    SubscribedTables(Subscriptions subscriptions, Sources sources, Described described, Sentences sentences) {
        this.subscriptions = subscriptions;
        this.sources = sources;
        this.described = described;
        this.sentences = sentences;
    }

    @Override
    public List<Use> list(String mapping) {
        return subscriptions.list().stream()
                .filter(stored -> stored.subscription().mapping().equals(mapping))
                .map(this::use)
                .toList();
    }

    @Override
    public Optional<Use> find(String id) {
        return Optional.of(id)
                .filter(it -> it.matches("\\d{1,9}"))
                .flatMap(it -> subscriptions.find(Integer.parseInt(it)))
                .map(this::use);
    }

    private Use use(StoredSubscription stored) {
        Subscription what = stored.subscription();
        return new Use(
                String.valueOf(stored.id()),
                what.title(),
                "admin/subscriptions/" + stored.id(),
                false,
                what.mapping(),
                what.table(),
                what.selection().codes(),
                () -> look(what));
    }

    private Seen look(Subscription what) {
        Optional<Source> source = sources.find(what.source());
        var answer = source.map(it -> described.recall(it, what.table()))
                .orElseGet(() -> new Described.Answer(Optional.empty(), sentences.noSource(what.source())));
        return new Seen(
                answer.table(), source.map(Source::name).orElseGet(() -> Text.same(what.source())), answer.trouble());
    }
}
