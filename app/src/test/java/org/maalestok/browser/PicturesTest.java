package org.maalestok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
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
        Pictures.take(window, name, FOLDER);
        assertThat(Inspection.WIDTHS).allSatisfy(width -> assertThat(FOLDER.resolve("%s-%d.png".formatted(name, width)))
                .isNotEmptyFile());
    }

    @Test
    void areTakenOnPaperAndInForcedColours() {
        Window window = open(Reader.NORWEGIAN, options -> options.setForcedColors(ForcedColors.ACTIVE));
        window.open("indicator/no.school.gross_per_inhabitant?area=NO-3911");
        Path picture = FOLDER.resolve("indicator-forced.png");
        Pictures.whole(window, picture);
        assertThat(picture).isNotEmptyFile();
        Window printed = open(Reader.NORWEGIAN);
        for (String page : List.of("municipality/NO-3911", "indicator/no.school.gross_per_inhabitant?area=NO-3911")) {
            printed.open(page);
            printed.page()
                    .pdf(new Page.PdfOptions()
                            .setPath(FOLDER.resolve(page.substring(0, page.indexOf('/')) + ".pdf"))
                            .setPreferCSSPageSize(true));
        }
    }
}
