package org.maalestok.access.web;

import java.util.concurrent.atomic.AtomicInteger;
import org.maalestok.access.AccountOutcome;
import org.maalestok.access.Accounts;
import org.maalestok.access.Membership;
import org.maalestok.access.User;

/** Makes somebody of each role, each time somebody new. */
public final class People {

    public static final String PASSWORD = "hest stoler kvist bærum";
    static final String FAERDER = "NO-3911";

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Accounts accounts;

    public People(Accounts accounts) {
        this.accounts = accounts;
    }

    public User member() {
        return created(accounts.createMember(
                email(), "Kari Controller", PASSWORD, new Membership(FAERDER, Membership.Role.MEMBER)));
    }

    /** Of another municipality, by its code. */
    public User memberOf(String municipality) {
        return created(accounts.createMember(
                email(), "Randi Regnskap", PASSWORD, new Membership(municipality, Membership.Role.MEMBER)));
    }

    public User contactPerson() {
        return created(accounts.createMember(
                email(), "Ola Kontakt", PASSWORD, new Membership(FAERDER, Membership.Role.CONTACT_PERSON)));
    }

    public User secretariat() {
        return created(accounts.createSecretariat(email(), "Sofie Sekretær", PASSWORD));
    }

    static String email() {
        return "person%d@faerder.kommune.no".formatted(NEXT.incrementAndGet());
    }

    private static User created(AccountOutcome outcome) {
        return ((AccountOutcome.Created) outcome).user();
    }
}
