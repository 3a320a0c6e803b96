package org.maalestok.statistics.sources;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.sources.Request.Form;

/** The head of an answer, and its body that is still arriving. */
final class Answer implements AutoCloseable {

    private static final int PEEKED = 8192;
    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

    private final HttpResponse<InputStream> response;
    private final ArrivingBody arriving;
    private final long largest;
    private @Nullable LimitedBody limited;
    private @Nullable InputStream body;

    /** @param largest more bytes than this are not taken */
    Answer(HttpResponse<InputStream> response, ArrivingBody arriving, long largest) {
        this.response = response;
        this.arriving = arriving;
        this.largest = largest;
    }

    int status() {
        return response.statusCode();
    }

    Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    /** The body, unpacked, limited, and with its first kilobytes to be looked at. Opened late: unpacking reads at once. */
    private InputStream body() throws IOException {
        if (body == null) {
            boolean packed =
                    header("Content-Encoding").filter("gzip"::equalsIgnoreCase).isPresent();
            limited = new LimitedBody(packed ? new GZIPInputStream(arriving) : arriving, largest);
            body = new BufferedInputStream(limited, PEEKED);
        }
        return body;
    }

    /** The first character that is no space; empty when there is none among the first kilobytes. */
    Optional<Character> firstCharacter() throws IOException {
        InputStream stream = body();
        stream.mark(PEEKED);
        try {
            for (int i = 0; i < PEEKED - 1; i++) {
                int next = stream.read();
                if (next < 0) {
                    return Optional.empty();
                }
                if (!Character.isWhitespace(next) && BYTE_ORDER_MARK.indexOf(next) < 0) {
                    return Optional.of((char) next);
                }
            }
            return Optional.empty();
        } finally {
            stream.reset();
        }
    }

    /** Lets the body be read, and says what was wrong with it in the words of a refusal. */
    <T> T read(Call call, SourceClient.Reading<T> reading) throws IOException, TableRefused, InterruptedException {
        long announced = header("Content-Length").map(Long::parseLong).orElse(0L);
        if (announced > largest) {
            throw new TableRefused(LimitedBody.tooLarge(largest).in(call.body(), 0));
        }
        try {
            return reading.read(body());
        } catch (IOException | TableRefused | RuntimeException e) {
            throwTrouble(call);
            if (e instanceof EOFException || e instanceof ZipException) {
                throw call.refuse(Kind.CUT_OFF, "byte %d".formatted(count()), "", "");
            }
            throw e;
        }
    }

    /** The body's own trouble comes before whatever a reader made of it. */
    private void throwTrouble(Call call) throws TableRefused, InterruptedException {
        IOException trouble = arriving.trouble()
                .orElse(limited == null ? null : limited.trouble().orElse(null));
        if (trouble instanceof InterruptedIOException) {
            throw new InterruptedException("stopped");
        }
        if (trouble instanceof BodyTrouble known) {
            throw new TableRefused(known.in(call.body(), count()));
        }
    }

    private long count() {
        return limited == null ? 0 : limited.count();
    }

    /** A status that says no. */
    TableRefused refusedBySource(Call call) throws IOException, TableRefused, InterruptedException {
        String words = Excuse.of(beginning(call));
        return call.refuse(Kind.SOURCE_SAYS_NO, "", "HTTP %d: %s".formatted(status(), words), "");
    }

    /** A status that says yes, and something else than was asked for. */
    TableRefused refuse(Call call, Form form) throws IOException, TableRefused, InterruptedException {
        byte[] beginning = beginning(call);
        if (beginning.length == 0) {
            return call.refuse(Kind.CUT_OFF, "byte 0", "", "");
        }
        String words = Excuse.of(beginning);
        return words.startsWith(Excuse.WEB_PAGE) || form == Form.JSON
                ? call.refuse(Kind.OTHER_FORMAT, "", words, form == Form.JSON ? "JSON" : "CSV")
                : call.refuse(Kind.SOURCE_SAYS_NO, "", words, "");
    }

    private byte[] beginning(Call call) throws IOException, TableRefused, InterruptedException {
        try (this) {
            return read(call, stream -> stream.readNBytes(PEEKED));
        }
    }

    @Override
    public void close() {
        arriving.close();
    }
}
