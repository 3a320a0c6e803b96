package org.maalestok.statistics.sources;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maalestok.statistics.formats.Refusal.Kind;

/** A body of at most so many bytes, unpacked ones where it comes packed. Counts what was read. */
final class LimitedBody extends FilterInputStream {

    private final long most;
    private long count;
    private @Nullable BodyTrouble trouble;

    LimitedBody(InputStream body, long most) {
        super(body);
        this.most = most;
    }

    long count() {
        return count;
    }

    Optional<BodyTrouble> trouble() {
        return Optional.ofNullable(trouble);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        count += Math.max(read, 0);
        if (count > most) {
            trouble = tooLarge(most);
            throw trouble;
        }
        return read;
    }

    static BodyTrouble tooLarge(long most) {
        return new BodyTrouble(Kind.TOO_LARGE, "> %d B".formatted(most), "≤ %d B".formatted(most));
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
