package org.maalestok.access;

import java.time.Instant;

/** A row of {@code access.account}: the user, and what nobody outside needs to know. */
record Account(User user, String passwordHash, Instant passwordChanged, boolean disabled) {

    /** What sessions remember of the password: when it was set. */
    String stamp() {
        return String.valueOf(passwordChanged.toEpochMilli());
    }

    SignedIn signedIn() {
        return new SignedIn(user, stamp());
    }
}
