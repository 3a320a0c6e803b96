package org.maalestok.opendata.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maalestok.opendata.Problem;
import org.maalestok.opendata.Problem.Kind;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Whoever comes when many large questions are being read is told so, and when to come again. */
class CrowdedTest {

    @ParameterizedTest
    @CsvSource({"da, Mange store forespørgsler", "no, Mange store spørringer", "en, Many large questions"})
    void isToldToComeAgain(String language, String sentence) throws Exception {
        var request = new MockHttpServletRequest("POST", "/api/v2/tables/x/data");
        request.setParameter("lang", language);
        request.setQueryString("lang=" + language);
        var response = new MockHttpServletResponse();
        new Problems().tell(new Problem(Kind.TOO_MANY_CALLS, "calls.large"), request, response);
        assertThat(response.getStatus()).isEqualTo(429);
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
        assertThat(response.getContentAsString(StandardCharsets.UTF_8)).contains(sentence);
    }
}
