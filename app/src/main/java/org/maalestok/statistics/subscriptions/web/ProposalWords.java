package org.maalestok.statistics.subscriptions.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maalestok.keyfigures.Release;
import org.maalestok.statistics.subscriptions.Proposal;
import org.maalestok.ui.Texts;

/** A proposal in sentences. */
final class ProposalWords {

    private ProposalWords() {}

    /** What would change: <i>2 nye tall og ett endret tall; 357 er som før.</i> What there is none of is not mentioned. */
    static String summary(Proposal proposal, Texts t) {
        Release.Counts counts = proposal.counts();
        String changes = enumeration(
                Stream.of(
                                part("added", counts.added(), t),
                                part("changed", counts.changed(), t),
                                part("withdrawn", counts.withdrawn(), t))
                        .filter(it -> !it.isEmpty())
                        .toList(),
                t);
        String whole = Stream.of(changes, part("unchanged", counts.unchanged(), t))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining("; "));
        return whole.substring(0, 1).toUpperCase(t.language().locale()) + whole.substring(1) + ".";
    }

    private static String part(String kind, long count, Texts t) {
        return count == 0 ? "" : t.count("proposal." + kind, count, Admin.number(count, t));
    }

    private static String enumeration(List<String> parts, Texts t) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return t.get("enumeration", String.join(", ", parts.subList(0, parts.size() - 1)), parts.getLast());
    }

    /** How it stands, with who decided what and when. */
    static String state(Proposal proposal, Texts t) {
        String when = proposal.decided().map(at -> Admin.moment(at, t)).orElse("");
        return t.get(
                        "proposal.state." + proposal.state(),
                        when,
                        who(proposal, t),
                        proposal.reason().in(t.language()))
                .strip();
    }

    /** Who decided. */
    static String who(Proposal proposal, Texts t) {
        return proposal.by().isEmpty() ? t.get("proposal.itself") : proposal.by();
    }

    /** The class of the tag that shows its state. */
    static String tone(Proposal.State state) {
        return switch (state) {
            case OPEN, PUBLISHING -> "higher";
            case PUBLISHED -> "better";
            case REFUSED -> "worse";
            case DISMISSED, REPLACED -> "similar";
        };
    }
}
