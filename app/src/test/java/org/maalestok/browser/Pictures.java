package org.maalestok.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.nio.file.Path;

/** What a window shows at three widths, for people to look at: taken when a folder is named, {@code -Dpictures=FOLDER}. */
final class Pictures {

    private static final String FOLDER = System.getProperty("pictures", "");

    private Pictures() {}

    /** The window is as wide afterwards as on a desk. */
    static void take(Window window, String name) {
        if (!FOLDER.isEmpty()) {
            take(window, name, Path.of(FOLDER));
        }
    }

    static void take(Window window, String name, Path folder) {
        for (int width : Inspection.WIDTHS) {
            window.resize(width);
            whole(window, folder.resolve("%s-%d.png".formatted(name, width)));
        }
    }

    /** The page from its head to its foot, as wide as it is now. */
    static void whole(Window window, Path picture) {
        window.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setPath(picture)
                        .setFullPage(true)
                        .setCaret(ScreenshotCaret.INITIAL)); // hiding it would need a style that our policy refuses
    }
}
