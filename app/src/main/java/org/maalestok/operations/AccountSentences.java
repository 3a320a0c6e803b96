package org.maalestok.operations;

import org.maalestok.access.AccountOutcome;
import org.maalestok.ui.Language;

/** Says how the making of an account ended, and gives the exit code for it. */
final class AccountSentences {

    private AccountSentences() {}

    static int tell(AccountOutcome outcome, String email) {
        return switch (outcome) {
            case AccountOutcome.Created created -> said(0, "%s can sign in now.".formatted(email));
            case AccountOutcome.EmailTaken taken ->
                said(1, "There is an account with the address %s already.".formatted(email));
            case AccountOutcome.BadEmail bad ->
                said(1, "\"%s\" is not an e-mail address: write it as name@example.org.".formatted(email));
            case AccountOutcome.BadName bad -> said(1, "The name must have between 1 and 200 characters.");
            case AccountOutcome.PasswordTooWeak weak -> said(1, weak.reason().sentence(Language.EN));
        };
    }

    static int said(int exitCode, String sentence) {
        (exitCode == 0 ? System.out : System.err).println(sentence);
        return exitCode;
    }
}
