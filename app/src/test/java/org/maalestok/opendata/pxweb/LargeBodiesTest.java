package org.maalestok.opendata.pxweb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.maalestok.opendata.Problem;
import org.springframework.mock.web.DelegatingServletInputStream;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.JsonNode;

/** However many send large bodies at once, only so many are kept in memory, and whoever asks little is not kept waiting by them. */
class LargeBodiesTest {

    private static final byte[] LARGE = ("[\"" + "x".repeat(LargeBodies.FROM) + "\"]").getBytes(StandardCharsets.UTF_8);
    private static final byte[] SMALL = "[1]".getBytes(StandardCharsets.UTF_8);

    @Test
    void oneMoreThanThereIsRoomForIsAskedToComeAgain() throws Exception {
        var begun = new CountDownLatch(LargeBodies.RECEIVED);
        var end = new CountDownLatch(1);
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<CompletableFuture<Optional<Integer>>>();
            for (int i = 0; i < LargeBodies.RECEIVED; i++) {
                answers.add(CompletableFuture.supplyAsync(() -> size(slow(LARGE, begun, end)), clients));
            }
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
            assertThatThrownBy(() -> size(new ByteArrayInputStream(LARGE)))
                    .isInstanceOf(Problem.class)
                    .extracting(problem -> ((Problem) problem).kind())
                    .isEqualTo(Problem.Kind.TOO_MANY_CALLS);
            assertThat(size(new ByteArrayInputStream(SMALL))).contains(1);
            end.countDown();
            for (var answer : answers) {
                assertThat(answer.get(10, TimeUnit.SECONDS)).contains(1);
            }
        }
        assertThat(size(new ByteArrayInputStream(LARGE))).contains(1);
    }

    @Test
    void aBrokenOneGivesItsPlaceBack() {
        byte[] broken = ("[" + "[1],".repeat(LargeBodies.FROM)).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i <= LargeBodies.RECEIVED; i++) {
            assertThatThrownBy(() -> size(new ByteArrayInputStream(broken)))
                    .isInstanceOf(Problem.class)
                    .extracting(problem -> ((Problem) problem).kind())
                    .isEqualTo(Problem.Kind.BAD_BODY);
        }
    }

    private static Optional<Integer> size(InputStream body) {
        var request = new MockHttpServletRequest("POST", "/") {
            @Override
            public ServletInputStream getInputStream() {
                return new DelegatingServletInputStream(body);
            }
        };
        try {
            return JsonBody.read(request, SelectionBody.MAX_BYTES, JsonNode::size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives all but the last byte, says so, and waits with that. */
    private static InputStream slow(byte[] bytes, CountDownLatch begun, CountDownLatch end) {
        return new InputStream() {
            private int at;

            @Override
            public int read() {
                if (at == bytes.length - 1) {
                    begun.countDown();
                    await(end);
                }
                return at < bytes.length ? bytes[at++] : -1;
            }
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
