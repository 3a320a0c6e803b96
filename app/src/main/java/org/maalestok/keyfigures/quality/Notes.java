package org.maalestok.keyfigures.quality;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.maalestok.access.Access;
import org.maalestok.access.User;
import org.maalestok.keyfigures.Remark;
import org.maalestok.municipalities.Areas;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * What municipalities write beside their own figures. A note belongs to one figure; nobody but the municipality's own people writes it, and the
 * secretariat can hide one with a reason. Each version is kept.
 */
@Service
public class Notes {

    /** Room for a reason, not for a report. */
    public static final int LONGEST = 500;

    private final JdbcDecisions remarks;
    private final Decisions decisions;
    private final Access access;
    private final Areas areas;
    private final Clock clock = Clock.systemUTC();

    Notes(JdbcDecisions remarks, Decisions decisions, Access access, Areas areas) {
        this.remarks = remarks;
        this.decisions = decisions;
        this.access = access;
        this.areas = areas;
    }

    /** What became of a note. */
    public sealed interface Outcome {

        /** It is shown. */
        record Written(long note) implements Outcome {}

        /** Meanwhile somebody else of the municipality wrote or withdrew one; nothing was done. */
        record Meanwhile(Optional<Said> now) implements Outcome {}
    }

    /** The note beside a figure. */
    public Optional<Said> find(Cell cell) {
        return remarks.findNote(cell);
    }

    /** The latest notes of all municipalities that are shown, the newest first. */
    public List<Said> listLatest(int limit) {
        return remarks.listNotes(limit);
    }

    /**
     * Writes a note, or a new version of it.
     *
     * @param seen the number of the note that stood there when the person began; 0 for none
     * @throws AccessDeniedException when the present person does not write for that municipality
     */
    public Outcome write(Cell cell, long seen, String words) {
        Writer writer = ownPerson(cell.areaId());
        return decisions.locked(() -> {
            Optional<Said> before = find(cell);
            if (before.map(Said::id).orElse(0L) != seen) {
                return new Outcome.Meanwhile(before);
            }
            var moment = clock.instant();
            before.ifPresent(note -> remarks.end(List.of(note.id()), Ending.REPLACED, writer, null, moment));
            var about = StoredFigure.of(decisions.now(cell).source());
            long id =
                    remarks.insert(new Statement(Remark.Kind.NOTE, cell, Set.of(), words, about, null, writer), moment);
            decisions.written();
            return new Outcome.Written(id);
        });
    }

    /** Withdraws a note; false when it had gone already. */
    public boolean withdraw(Said note) {
        return decisions.end(
                note.id(), Ending.TAKEN_BACK, "", ownPerson(note.cell().areaId()));
    }

    /**
     * Hides an improper note; false when it had gone already.
     *
     * @param reason which the municipality reads
     */
    public boolean hide(Said note, String reason) {
        User user = access.currentUser()
                .filter(User::secretariat)
                .orElseThrow(() -> new AccessDeniedException("Only the secretariat hides a note"));
        return decisions.end(note.id(), Ending.HIDDEN, reason, Writer.ofSecretariat(user));
    }

    private Writer ownPerson(int areaId) {
        String municipality = areas.get(areaId).code();
        return access.currentUser()
                .filter(user -> user.mayEditFor(municipality))
                .flatMap(user -> user.membershipIn(municipality)
                        .map(membership -> Writer.ofMunicipality(user, membership.role())))
                .orElseThrow(() -> new AccessDeniedException("Only the municipality's own people write a note"));
    }
}
