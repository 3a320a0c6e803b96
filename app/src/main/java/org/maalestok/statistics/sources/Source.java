package org.maalestok.statistics.sources;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.maalestok.statistics.formats.SourceTable;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.formats.TableSink;
import org.maalestok.ui.Text;

/** Somebody who publishes tables that a program can ask for. */
public interface Source {

    /** Stable, used in settings and subscriptions: {@code ssb}, {@code scb}, {@code statbank}, {@code kolada}. */
    String code();

    /** What people call it. */
    Text name();

    /** Where it is and what it allows, for people to read. */
    default Terms terms() {
        return Terms.UNKNOWN;
    }

    /**
     * @param kind the protocol that it speaks: {@code PxWebApi 2}
     * @param address the base address
     * @param cells how many cells one request may bring; 0 when there is no limit, or none is known
     * @param calls how many requests may be sent in any stretch of {@code window}; 0 when there is no limit, or none is known
     */
    record Terms(String kind, String address, long cells, int calls, Duration window) {

        /** Nothing is known. */
        public static final Terms UNKNOWN = new Terms("", "", 0, 0, Duration.ZERO);
    }

    /** Which variables a table has, with all their categories; no cells. For pages: asked once, and given up after some seconds. */
    SourceTable describe(String table) throws IOException, TableRefused, InterruptedException;

    /**
     * Fetches the selection and hands over all its cells, in as many requests as the source's limits ask for. Waits as the source tells it to
     * ({@code Retry-After}), tries again where that can help, and ends with {@link InterruptedException} soon after {@link Progress#isStopped} says so.
     */
    void fetch(Query query, TableSink sink, Progress progress) throws IOException, TableRefused, InterruptedException;

    /** Hears how far a fetch has come. */
    interface Progress {

        /** Nobody listens, nobody stops it. */
        Progress NONE = new Progress() {
            @Override
            public void at(int requests, int ofRequests, long cells) {}

            @Override
            public boolean isStopped() {
                return false;
            }
        };

        /**
         * @param requests answered so far
         * @param ofRequests how many there will be, as far as is known
         * @param cells handed over so far
         */
        void at(int requests, int ofRequests, long cells);

        boolean isStopped();

        /** The source is not asked now; {@link #goesOn} says when it is again. */
        default void waits(Wait wait) {}

        default void goesOn() {}
    }

    /**
     * Why a source is not asked now, and until when.
     *
     * @param said what the source said, or who did not answer; empty where our own limit is the reason
     */
    record Wait(Why why, String said, Instant until) {

        public enum Why {
            /** So many requests at a time are allowed, and they are used up, perhaps by another run. */
            LIMIT,
            /** The source asks for it. */
            ASKED_TO,
            /** It did not answer, or only that it is in trouble. It is asked again. */
            NO_ANSWER
        }
    }
}
