package org.maalestok.operations;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.maalestok.access.Accounts;
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
        String password = PasswordPrompt.ask();
        try (var context = application.get()) {
            var outcome = context.getBean(Accounts.class).createSecretariat(email, name, password);
            return AccountSentences.tell(outcome, email);
        }
    }
}
