package org.maalestok.statistics.subscriptions.web;

import java.util.Optional;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.statistics.mapping.Mapping;
import org.maalestok.statistics.mapping.Mappings;
import org.maalestok.statistics.subscriptions.Subscription;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;
import org.springframework.stereotype.Component;

/**
 * What a subscription is called for a reader of another language than its source's: its title is mostly that of the source's table. The data set that it makes has a
 * title of our own in all three languages, and so has the key figure where it is only one.
 */
@Component
class SubscriptionNames {

    private final Mappings mappings;
    private final Catalogue catalogue;

    SubscriptionNames(Mappings mappings, Catalogue catalogue) {
        this.mappings = mappings;
        this.catalogue = catalogue;
    }

    /**
     * @param words in the reader's language where there are such
     * @param tongue the language of the words where it is another than the reader's; empty otherwise
     * @param called how the secretariat calls it, where that is something else; empty otherwise
     * @param calledIn the language of that; empty where it is the reader's or unknown
     */
    record Name(String words, String tongue, String called, String calledIn) {}

    Name of(Subscription subscription, Language reader) {
        Optional<Mapping> mapping = mappings.find(subscription.mapping()).map(Mappings.Stored::mapping);
        String tongue = mapping.map(it -> tongueOf(it.areas().country()))
                .filter(it -> it != reader)
                .map(Language::tag)
                .orElse("");
        return mapping.filter(it -> !tongue.isEmpty())
                .flatMap(it -> ours(it, reader))
                .map(words -> new Name(words, "", subscription.title(), tongue))
                .orElseGet(() -> new Name(subscription.title(), tongue, "", ""));
    }

    /** The language of the title that the secretariat gave it, where that is another than the reader's; empty otherwise. */
    String tongue(Subscription subscription, Language reader) {
        Name name = of(subscription, reader);
        return name.called().isEmpty() ? name.tongue() : name.calledIn();
    }

    private Optional<String> ours(Mapping mapping, Language reader) {
        Text title = mapping.target().title();
        if (!title.in(reader).equals(title.in(tongueOf(mapping.areas().country())))) {
            return Optional.of(title.in(reader));
        }
        return Optional.of(mapping.measures())
                .filter(measures -> measures.size() == 1)
                .flatMap(measures -> catalogue.findIndicator(measures.getFirst().indicator()))
                .map(indicator -> indicator.words().name().in(reader));
    }

    /** In which its sources write. */
    private static Language tongueOf(String country) {
        return country.equals("DK") ? Language.DA : Language.NB;
    }
}
