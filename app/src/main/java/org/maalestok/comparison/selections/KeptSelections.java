package org.maalestok.comparison.selections;

import java.util.List;
import java.util.Optional;
import org.maalestok.access.Access;
import org.maalestok.access.User;
import org.maalestok.comparison.OwnChoice;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The front door: the selections of whoever is signed in, and of nobody else. */
@Component
public class KeptSelections {

    /** More than anybody finds their way in. */
    public static final int MOST = 30;

    private final Access access;
    private final JdbcSelections selections;
    private final TransactionOperations transactions;

    KeptSelections(Access access, JdbcSelections selections, TransactionOperations transactions) {
        this.access = access;
        this.selections = selections;
        this.transactions = transactions;
    }

    /** Whether there is somebody to keep for. */
    public boolean isOpen() {
        return access.currentUser().isPresent();
    }

    /** The present person's, by name; none for a visitor. */
    public List<KeptSelection> list() {
        return access.currentUser().map(user -> selections.list(user.id())).orElse(List.of());
    }

    /** One of the present person's. */
    public Optional<KeptSelection> find(long id) {
        return list().stream().filter(one -> one.id() == id).findFirst();
    }

    /**
     * Keeps a choice with a name and at least one municipality.
     *
     * @param country of all of them
     */
    public Keeping keep(String country, OwnChoice choice) {
        long account = me();
        return transactions.execute(status -> {
            selections.lock(account);
            if (selections.count(account) >= MOST) {
                return Keeping.TOO_MANY;
            }
            return selections.keep(account, country, choice) ? Keeping.DONE : Keeping.NAME_TAKEN;
        });
    }

    public Keeping rename(long id, String name) {
        try {
            return selections.rename(me(), id, OwnChoice.tidy(name)) ? Keeping.DONE : Keeping.NOT_FOUND;
        } catch (DuplicateKeyException taken) {
            return Keeping.NAME_TAKEN;
        }
    }

    public Keeping delete(long id) {
        return selections.delete(me(), id) ? Keeping.DONE : Keeping.NOT_FOUND;
    }

    private long me() {
        return access.currentUser().map(User::id).orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }
}
