package org.maalestok.access;

/** What became of the wish for a new account. */
public sealed interface AccountOutcome {

    /** The account is there. */
    record Created(User user) implements AccountOutcome {}

    /** Somebody has that e-mail address already, perhaps written with other capital letters. */
    record EmailTaken() implements AccountOutcome {}

    /** That isn't an e-mail address. */
    record BadEmail() implements AccountOutcome {}

    /** The name is empty, longer than 200 characters or holds control characters. */
    record BadName() implements AccountOutcome {}

    /** The password would be guessed, for this reason. */
    record PasswordTooWeak(PasswordProblem reason) implements AccountOutcome {}
}
