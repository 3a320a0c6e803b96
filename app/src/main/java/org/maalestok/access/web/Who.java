package org.maalestok.access.web;

import java.util.Optional;
import java.util.function.Predicate;
import org.maalestok.access.User;

/** For whom an address is open. */
enum Who {
    EVERYBODY(person -> true),
    SIGNED_IN(Optional::isPresent),
    SECRETARIAT(person -> person.filter(User::secretariat).isPresent()),
    NOBODY(person -> false);

    private final Predicate<Optional<User>> test;

    Who(Predicate<Optional<User>> test) {
        this.test = test;
    }

    /** @param person whoever asks; empty for a visitor */
    boolean includes(Optional<User> person) {
        return test.test(person);
    }
}
