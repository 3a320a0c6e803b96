package org.maalestok.frontier.simplex;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * How whoever started a piece of work calls it off while one single program is being solved. Solvers ask between pivots; what they ask is
 * bound to the thread for as long as the work lasts, so that no model in between has to hand it on.
 */
public final class Cancellation {
    private static final ScopedValue<BooleanSupplier> ASKED = ScopedValue.newInstance();

    private Cancellation() {}

    /** Carries out work that ends with a {@link CancellationException} soon after {@code cancelled} has said yes. */
    public static void during(BooleanSupplier cancelled, Runnable work) {
        ScopedValue.where(ASKED, cancelled).run(work);
    }

    static void check() {
        if (ASKED.isBound() && ASKED.get().getAsBoolean()) {
            throw new CancellationException("Cancelled while a unit was being solved.");
        }
    }
}
