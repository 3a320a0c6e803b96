package org.maalestok.ui.about;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maalestok.ui.Html;
import org.maalestok.ui.JteView;
import org.maalestok.ui.Language;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.View;

class AboutPagesTest {

    private final AboutController controller = new AboutController();

    @Test
    void theExampleIsWorkedOutAsTheRuleSays() {
        assertThat(WorkedExample.medianValue()).isEqualTo(18_643);
        assertThat(WorkedExample.deviationValue()).isEqualTo(368);
        assertThat(WorkedExample.usualValue()).isCloseTo(545.6, org.assertj.core.data.Offset.offset(0.01));
        assertThat(WorkedExample.OWN - WorkedExample.medianValue()).isEqualTo(1_633);
    }

    @Test
    void theMethodShowsItsNumbers() {
        assertThat(html(controller.method(Language.EN, request("/en/method"))))
                .contains("NOK&nbsp;20,276", "NOK&nbsp;18,643", "1.4826", "NOK&nbsp;546", "NOK 18,097–19,189")
                .contains("Higher than most</span>. Spending", "10.1080/01621459.1993.10476408");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageIsWellFormedInEveryLanguage(Language language) {
        assertThat(Html.faults(html(controller.method(language, request("/x/method")))))
                .isEmpty();
        assertThat(Html.faults(html(controller.accessibility(language, request("/x/accessibility")))))
                .isEmpty();
        assertThat(Html.faults(html(controller.privacy(language, request("/x/privacy")))))
                .isEmpty();
    }

    private static MockHttpServletRequest request(String address) {
        return new MockHttpServletRequest("GET", address);
    }

    private static String html(View view) {
        return ((JteView) view).html();
    }
}
