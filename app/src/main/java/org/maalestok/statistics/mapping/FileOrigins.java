package org.maalestok.statistics.mapping;

import java.util.List;
import java.util.Optional;
import org.maalestok.keyfigures.ReleaseOrigins;
import org.maalestok.statistics.mapping.JdbcOrigins.Kept;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;

/** Says of releases that were made from a file which file it was, who published it, and what the mapping left out of it. */
@Component
public class FileOrigins implements ReleaseOrigins {

    /** As many reasons as a person reads; the largest come first. */
    private static final int MOST_LEFT_OUT = 200;

    private static final Texts.ByLanguage TEXTS = Texts.beside(FileOrigins.class);

    private final JdbcOrigins origins;

    FileOrigins(JdbcOrigins origins) {
        this.origins = origins;
    }

    /**
     * To be called once for each release that is made from a file by way of a mapping.
     *
     * @param fileName as it was called where it came from
     * @param by the name of whoever published it; empty for a command
     * @param leftOut most first
     */
    public void keep(int release, String fileName, String by, List<MappedFile.LeftOut> leftOut) {
        origins.add(
                release,
                new Kept(fileName, by, leftOut.stream().limit(MOST_LEFT_OUT).toList()));
    }

    @Override
    public Optional<Origin> find(int release) {
        return origins.find(release)
                .map(kept -> new Origin(
                        new Text(how(kept, Language.DA), how(kept, Language.NB), how(kept, Language.EN)),
                        "",
                        kept.leftOut().stream().map(LeftOutText::of).toList()));
    }

    private static String how(Kept kept, Language language) {
        return kept.by().isEmpty()
                ? TEXTS.in(language).get("origin.command", kept.fileName())
                : TEXTS.in(language).get("origin.uploaded", kept.fileName(), kept.by());
    }
}
