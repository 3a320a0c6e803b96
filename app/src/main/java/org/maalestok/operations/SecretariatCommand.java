package org.maalestok.operations;

import java.io.Console;
import java.util.Scanner;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.maalestok.access.AccountOutcome;
import org.maalestok.access.Accounts;
import org.maalestok.ui.Language;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./maalestok secretariat}: makes an account for the secretariat, the first one above all, which nobody could make by signing in. */
@Command(
        name = "secretariat",
        mixinStandardHelpOptions = true,
        description = {
            "Makes an account with the secretariat's rights: the first administrator.",
            "The password is asked for, or read from standard input when that is not a terminal; it never stands on the command line.",
            "Exit code 0 when the account was made, 1 when it was refused, 2 for wrong usage."
        })
final class SecretariatCommand implements Callable<Integer> {

    private final Supplier<ConfigurableApplicationContext> application;

    @Option(names = "--email", required = true, description = "The address that the person signs in with.")
    private String email = "";

    @Option(names = "--name", required = true, description = "The person's name, as others see it.")
    private String name = "";

    SecretariatCommand(Supplier<ConfigurableApplicationContext> application) {
        this.application = application;
    }

    @Override
    public Integer call() {
        String password = password();
        try (var context = application.get()) {
            var outcome = context.getBean(Accounts.class).createSecretariat(email, name, password);
            return switch (outcome) {
                case AccountOutcome.Created created -> said(0, "%s can sign in now.".formatted(email));
                case AccountOutcome.EmailTaken taken ->
                    said(1, "There is an account with the address %s already.".formatted(email));
                case AccountOutcome.BadEmail bad ->
                    said(1, "\"%s\" is not an e-mail address: write it as name@example.org.".formatted(email));
                case AccountOutcome.BadName bad -> said(1, "The name must have between 1 and 100 characters.");
                case AccountOutcome.PasswordTooWeak weak ->
                    said(1, weak.reason().sentence(Language.EN));
            };
        }
    }

    private static int said(int exitCode, String sentence) {
        (exitCode == 0 ? System.out : System.err).println(sentence);
        return exitCode;
    }

    private static String password() {
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
