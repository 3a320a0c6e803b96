package org.maalestok.operations;

import java.util.function.Supplier;
import org.maalestok.access.AccountOutcome;
import org.maalestok.access.Accounts;
import org.maalestok.access.Membership;
import org.maalestok.access.User;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.Language;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./maalestok account add|disable|password}: the accounts of people in municipalities. */
@Command(
        name = "account",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Makes and closes accounts of people in municipalities, and resets passwords.",
            "Exit code 0 done, 1 refused, 2 for wrong usage."
        })
final class AccountCommand {

    private final Supplier<ConfigurableApplicationContext> application;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    AccountCommand(Supplier<ConfigurableApplicationContext> application) {
        this.application = application;
    }

    /** As somebody writes it on the command line. */
    enum Role {
        MEMBER(Membership.Role.MEMBER),
        CONTACT(Membership.Role.CONTACT_PERSON);

        private final Membership.Role meant;

        Role(Membership.Role meant) {
            this.meant = meant;
        }
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = {
                "Makes an account of somebody in a municipality.",
                "The password is asked for, or read from standard input when that is not a terminal; it never stands"
                        + " on the command line."
            })
    int add(
            @Option(names = "--email", required = true, description = "The address that the person signs in with.")
                    String email,
            @Option(names = "--name", required = true, description = "The person's name, as others see it.")
                    String name,
            @Option(
                            names = "--municipality",
                            required = true,
                            description = "The area code of the municipality: NO-3911.")
                    String municipality,
            @Option(
                            names = "--role",
                            defaultValue = "member",
                            description = "member, or contact for a contact person; ${DEFAULT-VALUE} when left out.")
                    Role role) {
        Membership membership = membership(municipality, role);
        String password = PasswordPrompt.ask();
        try (var context = application.get()) {
            if (context.getBean(Areas.class).findByCode(municipality).isEmpty()) {
                return AccountSentences.said(1, "There is no municipality with the code %s.".formatted(municipality));
            }
            AccountOutcome outcome = context.getBean(Accounts.class).createMember(email, name, password, membership);
            return AccountSentences.tell(outcome, email);
        }
    }

    private Membership membership(String municipality, Role role) {
        try {
            return new Membership(municipality, role.meant);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    @Command(
            name = "disable",
            mixinStandardHelpOptions = true,
            description = "Closes an account, at once in all of the person's sessions.")
    int disable(@Option(names = "--email", required = true, description = "The address of the account.") String email) {
        return change(email, (accounts, user) -> {
            accounts.disable(user.id());
            return AccountSentences.said(0, "%s is closed.".formatted(user.email()));
        });
    }

    @Command(
            name = "password",
            mixinStandardHelpOptions = true,
            description = {
                "Gives an account another password, for somebody who has forgotten theirs; ends all of the person's"
                        + " sessions.",
                "The password is asked for, or read from standard input when that is not a terminal; it never stands"
                        + " on the command line."
            })
    int password(
            @Option(names = "--email", required = true, description = "The address of the account.") String email) {
        String password = PasswordPrompt.ask();
        return change(email, (accounts, user) -> accounts.resetPassword(user.id(), password)
                .map(problem -> AccountSentences.said(1, problem.sentence(Language.EN)))
                .orElseGet(() -> AccountSentences.said(0, "%s has a new password.".formatted(user.email()))));
    }

    @FunctionalInterface
    private interface Change {
        int make(Accounts accounts, User user);
    }

    private int change(String email, Change change) {
        try (var context = application.get()) {
            var accounts = context.getBean(Accounts.class);
            return accounts.findByEmail(email.strip())
                    .map(user -> change.make(accounts, user))
                    .orElseGet(() ->
                            AccountSentences.said(1, "There is no open account with the address %s.".formatted(email)));
        }
    }
}
