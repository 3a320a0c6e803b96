package org.maalestok.access;

import java.util.Optional;

/** The front door: the person behind the present request, and what they may do. A visitor may do nothing that is asked for here. */
public interface Access {

    /** Whoever is signed in; empty for a visitor and on the command line. */
    Optional<User> currentUser();

    /** Whether the present person may see what this municipality has not published; see {@link User#maySeeUnpublishedOf}. */
    default boolean maySeeUnpublishedOf(String municipality) {
        return currentUser()
                .filter(user -> user.maySeeUnpublishedOf(municipality))
                .isPresent();
    }

    /** Whether the present person may write on behalf of this municipality; see {@link User#mayEditFor}. */
    default boolean mayEditFor(String municipality) {
        return currentUser().filter(user -> user.mayEditFor(municipality)).isPresent();
    }

    /** Whether the present person may administer this municipality's people; see {@link User#mayAdminister}. */
    default boolean mayAdminister(String municipality) {
        return currentUser().filter(user -> user.mayAdminister(municipality)).isPresent();
    }

    /** Whether the present person belongs to the secretariat. */
    default boolean isSecretariat() {
        return currentUser().filter(User::secretariat).isPresent();
    }
}
