package org.maalestok.opendata.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maalestok.RunningWithStarterData;
import org.maalestok.opendata.OpenTables;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** When a client may keep what it has. */
@RunningWithStarterData
class EditionsTest {

    private static final OpenDataSettings USUAL = new OpenDataSettings(1000, 20, 10);

    @Autowired
    OpenTables tables;

    @Test
    void whatWeAllowIsPartOfTheAnswer() {
        String tag = tag(USUAL);
        assertThat(tag(USUAL)).isEqualTo(tag);
        assertThat(tag(new OpenDataSettings(1001, 20, 10))).isNotEqualTo(tag);
        assertThat(tag(new OpenDataSettings(1000, 21, 10))).isNotEqualTo(tag);
        assertThat(tag(new OpenDataSettings(1000, 20, 11))).isNotEqualTo(tag);
    }

    private String tag(OpenDataSettings settings) {
        var response = new MockHttpServletResponse();
        new Editions(tables, settings).preHandle(new MockHttpServletRequest("GET", "/api/v2/config"), response, this);
        return String.valueOf(response.getHeader("ETag"));
    }
}
