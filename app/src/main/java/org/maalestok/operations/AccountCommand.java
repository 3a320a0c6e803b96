package org.maalestok.operations;

import java.util.function.Supplier;
import org.maalestok.access.AccountOutcome;
import org.maalestok.access.Accounts;
import org.maalestok.access.Membership;
import org.maalestok.municipalities.Areas;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./maalestok account add|disable}: the accounts of people in municipalities. */
@Command(
        name = "account",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Makes and closes accounts of people in municipalities.",
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
                "The password is asked for, or read from standard input when that is not a terminal; it never stands on the command line."
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
        try (var context = application.get()) {
            var account = context.getBean(JdbcClient.class)
                    .sql("select id from access.account where lower(email) = lower(?)")
                    .param(email.strip())
                    .query(Long.class)
                    .optional();
            if (account.isEmpty()) {
                return AccountSentences.said(1, "There is no account with the address %s.".formatted(email));
            }
            context.getBean(Accounts.class).disable(account.get());
            return AccountSentences.said(0, "%s is closed.".formatted(email));
        }
    }
}
