package org.maalestok.keyfigures.quality.web;

import java.util.Map;
import java.util.stream.Collectors;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Release;
import org.maalestok.ui.Texts;

/** What to call releases: the number, and which data set came in it. */
final class ReleaseNames {

    private final Map<Integer, String> titles;
    private final Texts t;

    ReleaseNames(KeyFigures figures, Texts t) {
        this.t = t;
        titles = figures.listReleases().stream()
                .collect(Collectors.toMap(
                        Release::number, release -> release.dataSet().title().in(t.language())));
    }

    /** {@code Publisering 12: Barnehager 2025}. */
    String named(int number) {
        String title = titles.getOrDefault(number, "");
        return title.isEmpty() ? t.get("release", number) : t.get("release.of", number, title);
    }
}
