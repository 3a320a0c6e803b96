package org.maalestok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures of the pages at three widths under {@code target/screenshots}, for people to look at beside the drawings. */
class PicturesTest extends BrowserTest {

    private static final Path FOLDER = Path.of("target", "screenshots");

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "front, ''",
        "municipalities, municipalities?q=sand",
        "municipality, municipality/NO-3911",
        "indicator, indicator/no.school.gross_per_inhabitant?area=NO-3911",
        "peers, municipality/NO-3911/peers",
        "catalogue, catalogue?q=heimehjelp",
        "data, data",
        "sign-in, sign-in"
    })
    void areTakenAtThreeWidths(String name, String path) {
        Window window = open(Reader.NORWEGIAN);
        window.open(path);
        for (int width : new int[] {360, 768, 1440}) {
            window.resize(width);
            take(window, name + "-" + width);
        }
    }

    @Test
    void areTakenOnPaperAndInForcedColours() {
        Window window = open(Reader.NORWEGIAN, options -> options.setForcedColors(ForcedColors.ACTIVE));
        window.open("indicator/no.school.gross_per_inhabitant?area=NO-3911");
        take(window, "indicator-forced");
        Window printed = open(Reader.NORWEGIAN);
        for (String page : List.of("municipality/NO-3911", "indicator/no.school.gross_per_inhabitant?area=NO-3911")) {
            printed.open(page);
            printed.page()
                    .pdf(new Page.PdfOptions()
                            .setPath(FOLDER.resolve(page.substring(0, page.indexOf('/')) + ".pdf"))
                            .setPreferCSSPageSize(true));
        }
    }

    private static void take(Window window, String name) {
        Path picture = FOLDER.resolve(name + ".png");
        window.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setPath(picture)
                        .setFullPage(true)
                        .setCaret(ScreenshotCaret.INITIAL)); // hiding it would need a style that our policy refuses
        assertThat(picture).isNotEmptyFile();
    }
}
