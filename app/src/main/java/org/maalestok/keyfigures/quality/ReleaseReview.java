package org.maalestok.keyfigures.quality;

import java.util.List;
import java.util.Optional;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.AreaKind;
import org.maalestok.municipalities.Areas;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What a release did, beyond the counts: where it changed most, and what was there last time and is not now. Found when somebody first asks,
 * which is soon after the release has come out, and kept: it never changes.
 */
@Service
public class ReleaseReview {

    /** As many indicators as a person reads about. */
    private static final int MOST = 12;

    private final JdbcReviews reviews;
    private final Areas areas;
    private final TransactionOperations transactions;

    ReleaseReview(JdbcReviews reviews, Areas areas, TransactionOperations transactions) {
        this.reviews = reviews;
        this.areas = areas;
        this.transactions = transactions;
    }

    /**
     * The largest change of one indicator, in parts of the number before; a number that was zero comes last.
     *
     * @param changed how many of its figures are others than before
     */
    public record Biggest(
            int indicatorId, int changed, int areaId, Period period, Observation before, Observation after) {}

    /**
     * Who has a number in the period before the newest one that the release has of an indicator, and none in that; who is hidden there is not
     * counted. A release with one period, or with none before its newest, misses nobody, whatever other data sets hold.
     *
     * @param areaIds of municipalities that still are there
     */
    public record Missing(int indicatorId, Period before, Period newest, List<Integer> areaIds) {}

    /** How many figures of an indicator the release took away. */
    public record Withdrawn(int indicatorId, int figures) {}

    /**
     * @param biggest for the indicators with most changed figures, most first
     * @param missing the indicators with most municipalities that are missing, most first
     * @param withdrawn the indicators with most figures withdrawn, most first
     */
    public record Review(List<Biggest> biggest, List<Missing> missing, List<Withdrawn> withdrawn) {}

    /** What a release did; it must be there. */
    public Review of(int release) {
        if (!reviews.isKept(release)) {
            keep(release);
        }
        return new Review(
                reviews.listBiggest(release), reviews.listMissing(release, MOST), reviews.listWithdrawn(release, MOST));
    }

    private void keep(int release) {
        transactions.executeWithoutResult(status -> {
            if (reviews.begin(release)) {
                reviews.keepBiggest(release, MOST);
                reviews.keepMissing(
                        release,
                        reviews.findMissing(release).stream()
                                .flatMap(found -> stillThere(found).stream())
                                .toList());
            }
        });
    }

    /** Without those that are no municipality, or none any more. */
    private Optional<Missing> stillThere(Missing found) {
        List<Integer> there = found.areaIds().stream()
                .map(areas::get)
                .filter(area -> area.kind() == AreaKind.MUNICIPALITY)
                .filter(area -> area.validity().contains(found.newest().start()))
                .map(Area::id)
                .toList();
        return there.isEmpty()
                ? Optional.empty()
                : Optional.of(new Missing(found.indicatorId(), found.before(), found.newest(), there));
    }
}
