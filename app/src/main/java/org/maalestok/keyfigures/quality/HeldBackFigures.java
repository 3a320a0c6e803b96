package org.maalestok.keyfigures.quality;

import java.util.function.Supplier;
import org.maalestok.keyfigures.HoldingBack;
import org.maalestok.keyfigures.ReleasePublished;
import org.maalestok.keyfigures.Remark;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Holds figures back in the transaction of their release, so that nobody sees one in between. They stay on the suspects' list until somebody decides. A figure
 * that is computed from one that is held back has none by that, and is not held back itself.
 */
@Component
class HeldBackFigures implements HoldingBack {

    /** For whom the present thread holds back. */
    private static final ScopedValue<Writer> WRITER = ScopedValue.newInstance();

    private final JdbcSuspects suspects;
    private final Decisions decisions;

    HeldBackFigures(JdbcSuspects suspects, Decisions decisions) {
        this.suspects = suspects;
        this.decisions = decisions;
    }

    @Override
    public <T> T publishing(long account, String name, Supplier<T> publishing) {
        var writer = new Writer(account, name, Remark.Role.SECRETARIAT);
        return ScopedValue.where(WRITER, writer).call(publishing::get);
    }

    /** Announced inside the transaction, when the list is up to date. */
    @EventListener
    void on(ReleasePublished published) {
        if (WRITER.isBound()) {
            decisions.holdBack(suspects.listFoundBy(published.number()), WRITER.get());
        }
    }
}
