package org.maalestok.statistics;

import java.nio.file.Path;

/** Subscriptions as files, each with its mapping, in the form of {@code docs/mappings.md}. */
public interface SubscriptionFiles {

    /** Adds the subscription, paused and by hand, unless one of that file's name is there already: what people have made of it is theirs. */
    Outcome load(Path file);

    /** How it ended. */
    sealed interface Outcome {}

    record Loaded() implements Outcome {}

    /** @param sentence what is wrong, in English */
    record Rejected(String sentence) implements Outcome {}
}
