package org.maalestok.operations;

import java.io.Console;
import java.util.Scanner;

/** Asks for a password, or reads it from standard input when that is not a terminal; it never stands on the command line. */
final class PasswordPrompt {

    private PasswordPrompt() {}

    static String ask() {
        Console console = System.console();
        if (console != null && console.isTerminal()) {
            char[] typed = console.readPassword("Password (at least 12 characters): ");
            return typed == null ? "" : new String(typed);
        }
        try (var input = new Scanner(System.in)) {
            return input.hasNextLine() ? input.nextLine() : "";
        }
    }
}
