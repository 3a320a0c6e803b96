package org.maalestok.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On paper, and in the colours that a reader has chosen for all of the machine. */
class PaperAndContrastTest extends BrowserTest {

    /** A page of a PDF; {@code /Pages} is the list of them. */
    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b");

    private static final Pattern LYING = Pattern.compile("/MediaBox\\s*\\[0 0 84[12](\\.\\d+)? 59[45](\\.\\d+)?\\]");

    /** The marks of one's own municipality that are drawn: whether each has a colour other than that of the ground behind it. */
    private static final String MARKS_SEEN = """
            () => {
                const ground = getComputedStyle(document.body).backgroundColor;
                return [...document.querySelectorAll('svg.c .own, svg.c .own-d, svg.c .own-p, svg.c .munown2')]
                    .filter(mark => mark.tagName !== 'g' && mark.ownerSVGElement.checkVisibility())
                    .map(mark => getComputedStyle(mark))
                    .map(style => [style.fill, style.stroke].some(paint => paint !== 'none' && paint !== ground));
            }""";

    @ParameterizedTest
    @EnumSource
    void theMainFiguresFitOnThreeSheets(Reader reader) {
        Window window = open(reader);
        window.open("municipality/NO-3911");
        byte[] pdf = window.page().pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
        assertThat(SHEET.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                        .results()
                        .count())
                .as("sheets")
                .isBetween(1L, 3L);
    }

    /** Nine others and their verdicts lie on their side, with the head of the table on both sheets. */
    @ParameterizedTest
    @EnumSource
    void theOverviewLiesOnItsSide(Reader reader) {
        Window window = open(reader);
        window.open("municipality/NO-3911/overview");
        byte[] pdf = window.page().pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        assertThat(SHEET.matcher(text).results().count()).as("sheets").isBetween(2L, 3L);
        assertThat(LYING.matcher(text).find()).as("lies on its side").isTrue();
        window.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        window.resize(1010); // an A4 sheet on its side within the margins, at 96 px an inch
        int tooWide = (int)
                window.page()
                        .evaluate(
                                "Math.round(document.querySelector('table.rug').getBoundingClientRect().right - document.documentElement.clientWidth)");
        assertThat(tooWide).as("px that the table reaches beyond the sheet").isNotPositive();
    }

    @Test
    void paperCarriesFiguresAndTheirAddressButNoNavigation() {
        Window window = open(Reader.NORWEGIAN);
        window.open("municipality/NO-3911");
        window.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        for (String aid : List.of("header", ".crumbs", ".filters", ".foot", ".noprint", ".next")) {
            assertThat(window.page().locator(aid).filter(new Locator.FilterOptions().setVisible(true)))
                    .hasCount(0);
        }
        assertThat(window.page().locator(".printhead"))
                .containsText(Pattern.compile(
                        "Skrevet ut \\d+\\.\\s\\S+ \\d{4}.*http://localhost:\\d+/nb/municipality/NO-3911"));
        assertThat(window.page().locator(".kf svg.c:visible").first()).isVisible();
        assertThat(window.heading()).isVisible();
    }

    @ParameterizedTest
    @ValueSource(strings = {"municipality/NO-3911", "indicator/no.school.gross_per_inhabitant?area=NO-3911"})
    void onesOwnMarksStandOutInForcedColours(String path) {
        Window window = open(Reader.NORWEGIAN, options -> options.setForcedColors(ForcedColors.ACTIVE));
        window.open(path);
        assertThat((List<?>) window.page().evaluate(MARKS_SEEN)).isNotEmpty().allMatch(Boolean.TRUE::equals);
    }
}
