package org.maalestok.keyfigures.web;

import java.util.Optional;
import org.maalestok.keyfigures.Days;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Release;
import org.maalestok.keyfigures.web.ReleaseRow.Part;
import org.maalestok.ui.Language;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Texts;

/** What pages say of a release, in words and numbers. */
final class Releases {

    private Releases() {}

    /** The release whose number somebody wrote in an address. */
    static Optional<Release> find(KeyFigures figures, String written) {
        return written.matches("\\d{1,9}") ? figures.findRelease(Integer.parseInt(written)) : Optional.empty();
    }

    static String address(Release release, Language language) {
        return "/%s/data/releases/%d".formatted(language.tag(), release.number());
    }

    static ReleaseRow row(Release release, Texts t) {
        Language language = t.language();
        Release.Counts counts = release.counts();
        return new ReleaseRow(
                release.number(),
                address(release, language),
                release.dataSet().title().in(language),
                Days.of(release.published(), language),
                part(t, "count.added", counts.added()),
                part(t, "count.changed", counts.changed()),
                part(t, "count.withdrawn", counts.withdrawn()),
                part(t, "count.unchanged", counts.unchanged()));
    }

    private static Part part(Texts t, String name, long count) {
        return new Part(t.get(name), Numbers.in(t.language()).format(count), count == 0);
    }

    /** What the release changed, in a sentence. */
    static String summary(Release release, Texts t) {
        Release.Counts counts = release.counts();
        if (counts.added() + counts.changed() + counts.withdrawn() == 0) {
            return t.get("release.nothing", number(t, counts.rows()));
        }
        if (counts.added() == counts.rows() && counts.withdrawn() == 0) {
            return t.count("release.allNew", counts.rows(), number(t, counts.rows()));
        }
        return t.get(
                "release.some",
                number(t, counts.added()),
                number(t, counts.changed()),
                number(t, counts.withdrawn()),
                number(t, counts.unchanged()));
    }

    private static String number(Texts t, long count) {
        return Numbers.in(t.language()).format(count);
    }
}
