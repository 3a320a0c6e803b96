package org.maalestok.statistics.sources;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maalestok.statistics.formats.Refusal.Kind;

/** Why there was no answer. */
enum Trouble {
    /** The source answered that it cannot now. */
    SAID(Kind.NO_ANSWER),
    NO_CONNECTION(Kind.NO_CONNECTION),
    TIMED_OUT(Kind.TIMED_OUT),
    UNKNOWN_HOST(Kind.UNKNOWN_HOST),
    /** The connection ended before the answer came. */
    CUT(Kind.CONNECTION_CUT);

    private final Kind kind;

    Trouble(Kind kind) {
        this.kind = kind;
    }

    /** What a refusal calls it. */
    Kind kind() {
        return kind;
    }

    static Trouble of(IOException problem) {
        if (isCausedBy(problem, UnknownHostException.class) || isCausedBy(problem, UnresolvedAddressException.class)) {
            return UNKNOWN_HOST;
        }
        if (isCausedBy(problem, HttpTimeoutException.class) || isCausedBy(problem, SocketTimeoutException.class)) {
            return TIMED_OUT;
        }
        return isCausedBy(problem, ConnectException.class) ? NO_CONNECTION : CUT;
    }

    private static boolean isCausedBy(@Nullable Throwable problem, Class<? extends Throwable> kind) {
        return Stream.iterate(problem, it -> it != null, it -> it == null ? null : it.getCause())
                .anyMatch(kind::isInstance);
    }
}
