package org.maalestok.operations;

/** Why the product cannot start or a command cannot run, in one sentence that says what to do about it. */
final class StartupProblem extends RuntimeException {

    StartupProblem(String sentence) {
        super(sentence);
    }

    StartupProblem(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
