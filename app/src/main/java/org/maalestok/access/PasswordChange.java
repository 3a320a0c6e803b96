package org.maalestok.access;

import java.time.Duration;

/** What became of the wish for another password. */
public sealed interface PasswordChange {

    /** The new one counts; all sessions that began with the old one have ended. */
    record Changed(SignedIn again) implements PasswordChange {}

    /** The present password was not the one that was typed. */
    record CurrentIsWrong() implements PasswordChange {}

    /** The new password would be guessed, for this reason. */
    record TooWeak(PasswordProblem reason) implements PasswordChange {}

    /** Too many wrong ones lately: nothing is looked at for this long. */
    record Wait(Duration time) implements PasswordChange {}
}
