package org.maalestok.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;

/** What holds on every page of the product, whichever it is. */
final class Inspection {

    /** WCAG 2.2 up to AA, in the names that axe-core gives its rules. */
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    static final List<Integer> WIDTHS = List.of(360, 768, 1440);

    /** Colours are looked at in the narrowest and the widest: what is seen at 768 px is seen in one of these, and it takes two thirds of all the time. */
    private static final List<Integer> WIDTHS_OF_COLOURS = List.of(360, 1440);

    /** 320 is what WCAG 1.4.10 asks for. */
    private static final List<Integer> WIDTHS_WITHOUT_SIDEWAYS_SCROLLING = List.of(320, 360, 768, 1440);

    /** The innermost elements that stick out to the right where nothing scrolls. */
    private static final String STICKING_OUT = """
            () => [...document.querySelectorAll('body *')]
                .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5)
                .filter(e => !e.closest('.scroll') && getComputedStyle(e).position !== 'fixed')
                .slice(-5).map(e => e.outerHTML.slice(0, 120))""";

    /** Put into a page once: half a megabyte that is read anew for each look would take longer than the look. */
    private static final String AXE = axe();

    /** Of the rules that hold, one element is enough: thousands would be sent over. */
    private static final String RUN = """
            async ([tags, colours]) => {
                const seen = await axe.run(document, {
                    runOnly: {type: 'tag', values: tags}, resultTypes: ['violations'], rules: {'color-contrast': {enabled: colours}}});
                if (seen.passes.length === 0) throw new Error('no rule that axe-core could check');
                return seen.violations.flatMap(rule => rule.nodes.map(node =>
                        `${rule.id} (${rule.help}): ${node.html} ${node.failureSummary}`));
            }""";

    private Inspection() {}

    /** Looks at the page from all sides; the window is as wide afterwards as on a desk. */
    static void of(Window window) {
        of(window, WIDTHS_OF_COLOURS);
    }

    /** Looks at a page that was looked at in another language: its colours are the same, its words are longer or shorter. */
    static void ofWords(Window window) {
        of(window, List.of());
    }

    private static void of(Window window, List<Integer> widthsOfColours) {
        String place = window.page().url();
        var softly = new SoftAssertions();
        head(window, softly);
        for (int width : WIDTHS_WITHOUT_SIDEWAYS_SCROLLING) {
            window.resize(width);
            softly.assertThat(sideways(window))
                    .as("%s scrolls sideways at %d px", place, width)
                    .isEmpty();
            if (WIDTHS.contains(width)) {
                softly.assertThat(barriers(window, widthsOfColours.contains(width)))
                        .as("barriers on %s at %d px", place, width)
                        .isEmpty();
            }
        }
        softly.assertAll();
    }

    private static void head(Window window, SoftAssertions softly) {
        String place = window.page().url();
        softly.assertThat(window.page().locator("html").getAttribute("lang"))
                .as("language of " + place)
                .isEqualTo(window.reader().language());
        softly.assertThat(window.page().title()).as("title of " + place).endsWith(" – Målestok");
        softly.assertThat(window.heading().allInnerTexts())
                .as("headings of " + place)
                .hasSize(1)
                .noneMatch(String::isBlank);
    }

    /** How far the page reaches beyond the window, and what does. */
    private static String sideways(Window window) {
        int tooFar = (int)
                window.page().evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return tooFar <= 0 ? "" : "%d px: %s".formatted(tooFar, window.page().evaluate(STICKING_OUT));
    }

    /** What axe-core holds against the page, one line for each rule and element. */
    @SuppressWarnings("unchecked")
    private static List<String> barriers(Window window, boolean colours) {
        if ((boolean) window.page().evaluate("typeof axe === 'undefined'")) {
            window.page().evaluate(AXE);
        }
        return (List<String>) window.page().evaluate(RUN, List.of(WCAG, colours));
    }

    private static String axe() {
        try (var source = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
