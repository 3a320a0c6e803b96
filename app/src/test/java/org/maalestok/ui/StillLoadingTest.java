package org.maalestok.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maalestok.RunningApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** On the first start pages are there before figures are, and say so. */
@RunningApplication
class StillLoadingTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @AfterEach
    void ready() {
        AvailabilityChangeEvent.publish(context, ReadinessState.ACCEPTING_TRAFFIC);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /nb/municipalities | Tallene er fortsatt under innlesing
            /da/data           | Tallene er stadig ved at blive indlæst
            /en/catalogue      | Figures are still being loaded
            """)
    void saysThatFiguresAreStillOnTheirWay(String address, String words) throws Exception {
        AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
        var answer = get(address);
        assertThat(answer.body()).contains(words);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void saysNothingOnceAllIsThere() throws Exception {
        assertThat(get("/nb/data").body()).doesNotContain("under innlesing");
    }

    private HttpResponse<String> get(String address) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
