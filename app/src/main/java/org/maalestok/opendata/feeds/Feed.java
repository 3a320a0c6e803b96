package org.maalestok.opendata.feeds;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.maalestok.opendata.Problem;
import org.maalestok.opendata.Problem.Kind;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;

/** The feeds that there are. */
enum Feed {
    RELEASES(
            "releases.atom",
            "data",
            new Text("Målestok: nye udgivelser", "Målestok: nye publiseringer", "Målestok: new releases")),
    CHANGES(
            "changes.atom",
            "data",
            new Text("Målestok: ændrede tal", "Målestok: endrede tall", "Målestok: changed figures")),
    INDICATORS(
            "indicators.atom",
            "catalogue",
            new Text("Målestok: nye nøgletal", "Målestok: nye nøkkeltall", "Målestok: new key figures"));

    private final String file;
    private final String page;
    private final Text title;

    Feed(String file, String page, Text title) {
        this.file = file;
        this.page = page;
        this.title = title;
    }

    static Feed of(String file) {
        return Arrays.stream(values())
                .filter(feed -> feed.file.equals(file))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        Kind.NO_PAGE,
                        "feed.none",
                        Problem.shortened(file),
                        Arrays.stream(values()).map(feed -> feed.file).collect(Collectors.joining(", "))));
    }

    /** Where it is: {@code /feeds/nb/releases.atom}. */
    String path(Language language) {
        return "/feeds/" + language.tag() + "/" + file;
    }

    /** The page, after the language, that shows the same to people. */
    String page() {
        return page;
    }

    Text title() {
        return title;
    }
}
