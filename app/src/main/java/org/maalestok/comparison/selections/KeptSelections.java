package org.maalestok.comparison.selections;

import java.security.SecureRandom;
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

    /** Of one person: they stand in every table's metadata. */
    public static final int MOST_OPEN = 10;

    public static final int LONGEST_NOTE = 300;

    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int KEY_LENGTH = 8;

    private final SecureRandom random = new SecureRandom();
    private final Access access;
    private final JdbcSelections selections;
    private final OpenSelections open;
    private final TransactionOperations transactions;

    KeptSelections(Access access, JdbcSelections selections, OpenSelections open, TransactionOperations transactions) {
        this.open = open;
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

    /**
     * Gives it another name and note, and shows it to everybody or to nobody else.
     *
     * @param note what the group is for; line by line as typed
     * @param show to everybody, as a code list of the open data
     */
    public Keeping change(long id, String name, String note, boolean show) {
        long account = me();
        try {
            Keeping keeping = transactions.execute(status -> {
                selections.lock(account);
                var now = selections.list(account).stream()
                        .filter(one -> one.id() == id)
                        .findFirst();
                if (now.isEmpty()) {
                    return Keeping.NOT_FOUND;
                }
                if (show && now.get().takenAway()) {
                    return Keeping.TAKEN_AWAY;
                }
                if (show && !now.get().isOpen() && selections.countOpen(account) >= MOST_OPEN) {
                    return Keeping.TOO_MANY_OPEN;
                }
                String key = !show ? "" : now.get().isOpen() ? now.get().openKey() : newKey();
                selections.change(account, id, OwnChoice.tidy(name), readable(note), key);
                return Keeping.DONE;
            });
            open.refresh();
            return keeping;
        } catch (DuplicateKeyException taken) {
            return Keeping.NAME_TAKEN;
        }
    }

    /** Without signs that no eye sees, which the database has no room for or which turn other people's text around. */
    private static String readable(String note) {
        return note.replaceAll("[\\p{C}&&[^\n]]", "");
    }

    /** Whose it is cannot be guessed from it, nor which others are the same person's. */
    private String newKey() {
        var key = new StringBuilder();
        random.ints(KEY_LENGTH, 0, LETTERS.length()).forEach(i -> key.append(LETTERS.charAt(i)));
        return key.toString();
    }

    public Keeping delete(long id) {
        Keeping keeping = selections.delete(me(), id) ? Keeping.DONE : Keeping.NOT_FOUND;
        open.refresh();
        return keeping;
    }

    private long me() {
        return access.currentUser().map(User::id).orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }
}
