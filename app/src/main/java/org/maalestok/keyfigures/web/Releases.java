package org.maalestok.keyfigures.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Release;
import org.maalestok.keyfigures.web.ReleaseRow.Part;
import org.maalestok.ui.Days;
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
        var parts = new ArrayList<String>();
        tell(parts, "added", counts.added(), t);
        tell(parts, "changed", counts.changed(), t);
        tell(parts, "withdrawn", counts.withdrawn(), t);
        String same = counts.unchanged() == 0
                ? ""
                : " " + t.count("release.same", counts.unchanged(), number(t, counts.unchanged()));
        return joined(parts, t) + "." + same;
    }

    /** What there is none of is not told. The first part says that it is about figures. */
    private static void tell(List<String> parts, String what, long count, Texts t) {
        if (count > 0) {
            parts.add(t.count("release." + what + (parts.isEmpty() ? "" : ".too"), count, number(t, count)));
        }
    }

    private static String joined(List<String> parts, Texts t) {
        int last = parts.size() - 1;
        return last == 0
                ? parts.getFirst()
                : t.get("release.and", String.join(", ", parts.subList(0, last)), parts.get(last));
    }

    private static String number(Texts t, long count) {
        return Numbers.in(t.language()).format(count);
    }
}
