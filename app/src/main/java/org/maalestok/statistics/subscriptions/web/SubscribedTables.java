package org.maalestok.statistics.subscriptions.web;

import java.util.List;
import java.util.Optional;
import org.maalestok.statistics.mapping.web.TableUses;
import org.maalestok.statistics.sources.Source;
import org.maalestok.statistics.sources.Sources;
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

    SubscribedTables(Subscriptions subscriptions, Sources sources, Described described) {
        this.subscriptions = subscriptions;
        this.sources = sources;
        this.described = described;
    }

    @Override
    public List<Use> list(String mapping) {
        return subscriptions.list().stream()
                .filter(stored -> stored.subscription().mapping().equals(mapping))
                .map(SubscribedTables::use)
                .toList();
    }

    private static Use use(StoredSubscription stored) {
        Subscription what = stored.subscription();
        return new Use(
                stored.id(),
                what.title(),
                "admin/subscriptions/" + stored.id(),
                what.source(),
                what.table(),
                what.selection().codes());
    }

    @Override
    public Seen look(Use use) {
        Optional<Source> source = sources.find(use.source());
        var answer = source.map(it -> described.recall(it, use.table())).orElse(Described.Answer.NONE);
        return new Seen(
                answer.table(), source.map(Source::name).orElseGet(() -> Text.same(use.source())), answer.trouble());
    }
}
