package org.maalestok.comparison.contributions;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.maalestok.access.Access;
import org.maalestok.access.Membership;
import org.maalestok.access.User;
import org.maalestok.comparison.contributions.Contribution.End;
import org.maalestok.comparison.contributions.Contribution.Ending;
import org.maalestok.comparison.contributions.Contribution.Kind;
import org.maalestok.municipalities.Areas;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The front door: what is said about findings. The municipality's own people write and take back; everybody reads what they have published. Each
 * version is kept.
 */
@Component
public class Contributions {

    /** Room for an explanation, not for a report. */
    public static final int LONGEST = 1000;

    private final JdbcContributions stored;
    private final Access access;
    private final Areas areas;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Contributions(
            JdbcContributions stored,
            Access access,
            Areas areas,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.stored = stored;
        this.access = access;
        this.areas = areas;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What is to be said.
     *
     * @param value the figure that it is about
     * @param published whether everybody may read it
     */
    public record Draft(Kind kind, Subject subject, String words, BigDecimal value, boolean published) {}

    /** What became of it. */
    public sealed interface Outcome {

        record Written(long id) implements Outcome {}

        /** A colleague was quicker; nothing was done. Empty when the colleague took back what stood there. */
        record Meanwhile(Optional<Contribution> now) implements Outcome {}
    }

    /** Whether the present person speaks for the municipality. */
    public boolean mayWrite(int areaId) {
        return access.mayEditFor(areas.get(areaId).code());
    }

    /** What stands about a municipality's findings in a service and the present person may read, the oldest first. */
    public List<Contribution> list(int areaId, String service) {
        boolean everything = access.maySeeUnpublishedOf(areas.get(areaId).code());
        return stored.listStanding(areaId, service).stream()
                .filter(one -> everything || one.published())
                .toList();
    }

    /** What everybody may read of a municipality, in all services. */
    public List<Contribution> listPublished(int areaId) {
        return stored.listStanding(areaId).stream()
                .filter(Contribution::published)
                .toList();
    }

    /** What stands of this kind at the figure; for the municipality's own people. */
    public Optional<Contribution> find(Kind kind, Subject subject) {
        return listHistory(kind, subject).stream()
                .filter(one -> one.end().isEmpty())
                .findFirst();
    }

    /** All versions of this kind at the figure, the newest first; for the municipality's own people. */
    public List<Contribution> listHistory(Kind kind, Subject subject) {
        ownPerson(subject.areaId());
        return stored.listHistory(kind, subject);
    }

    /**
     * Writes a contribution, or a new version of it.
     *
     * @param seen the number of the one that stood there when the person began; 0 for none
     * @throws AccessDeniedException when the present person does not write for that municipality
     */
    public Outcome write(Draft draft, long seen) {
        User writer = ownPerson(draft.subject().areaId());
        boolean contactPerson = writer.membershipIn(
                        areas.get(draft.subject().areaId()).code())
                .filter(membership -> membership.role() == Membership.Role.CONTACT_PERSON)
                .isPresent();
        try {
            return Optional.ofNullable(transaction.execute(status -> replace(draft, seen, writer, contactPerson)))
                    .orElseThrow();
        } catch (DuplicateKeyException e) {
            return new Outcome.Meanwhile(find(draft.kind(), draft.subject()));
        }
    }

    private Outcome replace(Draft draft, long seen, User writer, boolean contactPerson) {
        Optional<Contribution> now = find(draft.kind(), draft.subject());
        if (now.map(Contribution::id).orElse(0L) != seen
                || now.isPresent() && !end(now.get(), Ending.REPLACED, writer, "")) {
            return new Outcome.Meanwhile(find(draft.kind(), draft.subject()));
        }
        return new Outcome.Written(stored.insert(draft, writer, contactPerson, clock.instant()));
    }

    /** The one with this number when it stands and the present person may read it. */
    public Optional<Contribution> findStanding(long id) {
        return stored.find(id)
                .filter(one -> one.end().isEmpty())
                .filter(one -> one.published()
                        || access.maySeeUnpublishedOf(
                                areas.get(one.subject().areaId()).code()));
    }

    /** The one with this number when it was published, whether it stands or has ended; for the secretariat, and empty for everybody else. */
    public Optional<Contribution> findPublished(long id) {
        return access.isSecretariat() ? stored.find(id).filter(Contribution::published) : Optional.empty();
    }

    /** The one with this number when it has ended; for the municipality's own people, and empty for everybody else. */
    public Optional<Contribution> findEnded(long id) {
        return stored.find(id)
                .filter(one -> one.end().isPresent())
                .filter(one -> mayWrite(one.subject().areaId()));
    }

    /** Takes back what was said; false when it had gone already. */
    public boolean takeBack(Contribution one) {
        return end(one, Ending.TAKEN_BACK, ownPerson(one.subject().areaId()), "");
    }

    /**
     * Hides something improper that was published; false when it had gone already.
     *
     * @param reason which the municipality reads
     */
    public boolean hide(Contribution one, String reason) {
        User user = access.currentUser()
                .filter(User::secretariat)
                .filter(ignored -> one.published())
                .orElseThrow(() -> new AccessDeniedException("Only the secretariat hides, and only what is published"));
        return end(one, Ending.HIDDEN, user, reason);
    }

    private boolean end(Contribution one, Ending how, User by, String words) {
        return stored.end(one.id(), new End(clock.instant(), how, by.name(), words));
    }

    private User ownPerson(int areaId) {
        return access.currentUser()
                .filter(user -> user.mayEditFor(areas.get(areaId).code()))
                .orElseThrow(() -> new AccessDeniedException("Only the municipality's own people speak for it"));
    }
}
