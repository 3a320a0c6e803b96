package org.maalestok.opendata.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.maalestok.opendata.Problem;
import org.maalestok.ui.Language;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class FairUseTest {

    private static final int CALLS = 150;

    private final Hand clock = new Hand(Instant.parse("2026-11-22T10:00:03Z"));
    private final FairUse fairUse = new FairUse(new OpenDataSettings(1000, CALLS, 10), clock);

    @Test
    void asksAClientThatCallsTooOftenToWaitUntilTheWindowEnds() throws Exception {
        for (int i = 0; i < CALLS; i++) {
            assertThat(call("10.0.0.1").getStatus()).isEqualTo(200);
        }
        var refused = call("10.0.0.1");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("7");
        assertThat(refused.getContentType()).startsWith("application/problem+json");
        assertThat(refused.getContentAsString())
                .contains("\"status\":429", "Det er spurt mer enn 150 ganger på 10 sekunder");
    }

    @Test
    void aSecondIsOne() throws Exception {
        clock.now = clock.now.plusSeconds(6);
        for (int i = 0; i < CALLS; i++) {
            call("10.0.0.1");
        }
        var refused = call("10.0.0.1");
        assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
        assertThat(refused.getContentAsString()).contains("Vent ett sekund.");
        assertThat(java.util.Arrays.stream(Language.values())
                        .map(language -> Problem.sentence(language, "calls.tooMany.one", 150, 10, 1)))
                .allMatch(sentence -> sentence.matches(".*(Vent ét sekund|Vent ett sekund|Wait one second)\\."));
    }

    @Test
    void goesOnInTheNextWindowAndNeverHindersOthers() throws Exception {
        for (int i = 0; i <= CALLS; i++) {
            call("10.0.0.1");
        }
        assertThat(call("10.0.0.2").getStatus()).isEqualTo(200);
        clock.now = clock.now.plusSeconds(7);
        assertThat(call("10.0.0.1").getStatus()).isEqualTo(200);
    }

    @Test
    void oneCustomerOfIpv6IsOneClient() throws Exception {
        for (int i = 0; i < CALLS; i++) {
            call("2001:db8:1:2::" + Integer.toHexString(i + 1));
        }
        assertThat(call("2001:db8:1:2:ffff::1").getStatus()).isEqualTo(429);
        assertThat(call("2001:db8:1:3::1").getStatus()).isEqualTo(200);
    }

    @Test
    void whatIsToBeKeptCountsAsManyCalls() throws Exception {
        assertThat(call("10.0.0.1", "POST", "/api/v2/SavedQueries").getStatus()).isEqualTo(200);
        assertThat(call("10.0.0.1", "POST", "/api/v2/savedqueries").getStatus()).isEqualTo(429);
        assertThat(call("10.0.0.2", "POST", "/api/v2/%73avedqueries").getHeader("RateLimit"))
                .contains("r=50;");
    }

    private MockHttpServletResponse call(String from) throws ServletException, IOException {
        return call(from, "GET", "/api/v2/config");
    }

    private MockHttpServletResponse call(String from, String method, String address)
            throws ServletException, IOException {
        var request = new MockHttpServletRequest(method, address);
        request.setRemoteAddr(from);
        var response = new MockHttpServletResponse();
        fairUse.doFilter(request, response, new MockFilterChain());
        return response;
    }

    /** A clock that somebody moves. */
    private static final class Hand extends Clock {

        private Instant now;

        Hand(Instant now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
