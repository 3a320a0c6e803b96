package org.maalestok.statistics.subscriptions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.maalestok.statistics.SubscriptionFiles;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.mapping.Mapping;
import org.maalestok.statistics.mapping.MappingYaml;
import org.maalestok.statistics.mapping.Mappings;
import org.maalestok.statistics.mapping.YamlTree;
import org.maalestok.statistics.subscriptions.Subscription.Publishing;
import org.maalestok.ui.Language;
import org.springframework.stereotype.Component;

/** Reads subscriptions from YAML. They begin paused, and a person publishes what they propose. */
@Component
class YamlSubscriptions implements SubscriptionFiles {

    private static final Pattern ANY = Pattern.compile("(?s).{1,300}");

    private final Subscriptions subscriptions;
    private final Mappings mappings;

    YamlSubscriptions(Subscriptions subscriptions, Mappings mappings) {
        this.subscriptions = subscriptions;
        this.mappings = mappings;
    }

    @Override
    public Outcome load(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            var yaml = YamlTree.read(Files.readString(file), name);
            yaml.onlyKnow(Set.of("title", "source", "table", "select", "mapping"));
            Mapping mapping = MappingYaml.read(yaml.inner("mapping"));
            if (mappings.find(mapping.code()).isEmpty()) {
                mappings.save(mapping, 0);
            }
            subscriptions.addStarter(name, subscription(yaml, mapping));
            return new Loaded();
        } catch (TableRefused refused) {
            return new Rejected(refused.refusal().sentence(Language.EN));
        } catch (IOException e) {
            throw new UncheckedIOException("The file %s cannot be read".formatted(file), e);
        }
    }

    private static Subscription subscription(YamlTree yaml, Mapping mapping) throws TableRefused {
        var select = yaml.inner("select");
        var codes = new LinkedHashMap<String, List<String>>();
        select.names().forEach(variable -> codes.put(variable, select.texts(variable)));
        return new Subscription(
                yaml.text("title", ANY),
                yaml.text("source", ANY),
                yaml.text("table", ANY),
                new Selection(codes),
                mapping.code(),
                new Schedule.ByHand(),
                Publishing.BY_PERSON,
                Subscription.USUAL_LIMIT,
                Subscription.USUAL_REVISED_LIMIT,
                false);
    }
}
