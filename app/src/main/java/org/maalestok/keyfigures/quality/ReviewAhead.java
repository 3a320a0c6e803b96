package org.maalestok.keyfigures.quality;

import org.maalestok.keyfigures.ReleasePublished;
import org.maalestok.keyfigures.figures.AfterCommit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Finds out what a release did as soon as it is out, in the background, so that the first who opens its page does not wait. */
@Component
@ConditionalOnWebApplication
class ReviewAhead {

    private static final Logger log = LoggerFactory.getLogger(ReviewAhead.class);

    private final ReleaseReview reviews;

    ReviewAhead(ReleaseReview reviews) {
        this.reviews = reviews;
    }

    @EventListener
    void on(ReleasePublished published) {
        AfterCommit.run(() -> Thread.ofVirtual().name("release-review").start(() -> review(published.number())));
    }

    /** Nobody depends on it: when it fails, as it may when the application is stopping, it is done for the first who asks. */
    private void review(int release) {
        try {
            reviews.of(release);
        } catch (RuntimeException e) {
            log.debug("Release {} was not reviewed ahead", release, e);
        }
    }
}
