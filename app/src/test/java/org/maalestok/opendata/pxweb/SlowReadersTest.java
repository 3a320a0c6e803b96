package org.maalestok.opendata.pxweb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maalestok.RunningWithStarterData;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Answers are written as they are read: whoever has a slow line waits at the writer, and no answer waits in memory. */
@RunningWithStarterData
class SlowReadersTest {

    private static final int READERS = 20;
    private static final String LARGE = "/api/v2/tables/no-population/data?valueCodes%5BRegion%5D=*"
            + "&valueCodes%5BContentsCode%5D=*&valueCodes%5BTid%5D=*&outputFormat=html&outputFormatParams=UseTexts&stub=Region,Tid,ContentsCode";

    @LocalServerPort
    int port;

    @Test
    void hinderNobodyAndHoldNoMemory() throws IOException {
        long whole = ask().getInputStream().readAllBytes().length;
        assertThat(whole).isGreaterThan(2_000_000);
        long before = used();
        List<Socket> readers = new ArrayList<>();
        try {
            for (int i = 0; i < READERS; i++) {
                Socket reader = ask();
                assertThat(reader.getInputStream().read()).isEqualTo('H'); // The answer has begun.
                readers.add(reader);
            }
            assertThat(new Api(port).get("/config").statusCode()).isEqualTo(200);
            assertThat(used() - before).isLessThan(whole * READERS / 2);
            for (Socket reader : readers) {
                assertThat(1L + reader.getInputStream().readAllBytes().length)
                        .isCloseTo(whole, org.assertj.core.data.Offset.offset(1000L));
            }
        } finally {
            for (Socket reader : readers) {
                reader.close();
            }
        }
    }

    private Socket ask() throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(1 << 12);
        socket.connect(new InetSocketAddress("localhost", port));
        socket.getOutputStream()
                .write("GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                        .formatted(LARGE)
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
