package org.maalestok.browser;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An inspection that finds nothing says something only if it would have found something. */
class InspectionTest extends BrowserTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a picture without words   | main.append(new Image())                                                          | image-alt
                    a word too pale to read   | document.querySelector('h1').className = 'pale'; document.adoptedStyleSheets = [pale()] | color-contrast
                    a page too wide           | main.append(Object.assign(document.createElement('p'), {className: 'num', textContent: 'x'.repeat(400)})) | scrolls sideways
                    two headings of the page  | main.append(document.createElement('h1'))                                         | headings of
                    the wrong language        | document.documentElement.lang = 'de'                                              | language of
                    a page without a title    | document.title = ''                                                               | title of""")
    void sees(String fault, String script, String complaint) {
        Window window = open(Reader.ENGLISH);
        window.open("privacy");
        window.page().evaluate("""
                () => {
                    const main = document.querySelector('main');
                    const pale = () => { const s = new CSSStyleSheet(); s.replaceSync('.pale{color:#eee}'); return s; };
                    %s;
                }""".formatted(script));
        assertThatThrownBy(() -> Inspection.of(window)).as(fault).hasMessageContaining(complaint);
    }

    @Test
    void theContentPolicyIsHeeded() {
        Window window = open(Reader.ENGLISH);
        window.open("privacy");
        window.page().evaluate("document.body.setAttribute('style', 'color:red')");
        assertThatThrownBy(window::nothingWentWrong).hasMessageContaining("Content Security Policy");
        window.forget();
    }

    @Test
    void answersWithErrorsAreNoticed() {
        Window window = open(Reader.ENGLISH);
        window.open("no-such-page");
        assertThatThrownBy(window::nothingWentWrong).hasMessageContaining("404 from");
        window.forget();
    }
}
