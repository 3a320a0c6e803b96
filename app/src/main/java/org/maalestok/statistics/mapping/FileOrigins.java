package org.maalestok.statistics.mapping;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.maalestok.keyfigures.ImportOutcome;
import org.maalestok.keyfigures.ReleaseOrigins;
import org.maalestok.keyfigures.ReleasePublished;
import org.maalestok.statistics.mapping.JdbcOrigins.Kept;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;
import org.maalestok.ui.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says of releases that were made from a file which file it was, who published it, and what the mapping left out of it. */
@Component
public class FileOrigins implements ReleaseOrigins {

    /** As many reasons as a person reads; the largest come first. */
    private static final int MOST_LEFT_OUT = 200;

    private static final Texts.ByLanguage TEXTS = Texts.beside(FileOrigins.class);

    /** What the present thread is publishing. */
    private static final ScopedValue<Kept> PUBLISHING = ScopedValue.newInstance();

    private final JdbcOrigins origins;

    FileOrigins(JdbcOrigins origins) {
        this.origins = origins;
    }

    /**
     * Publishes a file that was made by way of a mapping. Where it came from is kept in the transaction of its release: there is none without the other.
     *
     * @param fileName as it was called where it came from
     * @param by the name of whoever publishes it; empty for a command
     * @param leftOut most first
     * @param publishing on the present thread
     */
    public ImportOutcome keeping(
            String fileName, String by, List<MappedFile.LeftOut> leftOut, Supplier<ImportOutcome> publishing) {
        var kept = new Kept(fileName, by, leftOut.stream().limit(MOST_LEFT_OUT).toList());
        return ScopedValue.where(PUBLISHING, kept).call(publishing::get);
    }

    /** Announced inside the transaction, on the thread that publishes. */
    @EventListener
    void on(ReleasePublished published) {
        if (PUBLISHING.isBound()) {
            origins.add(published.number(), PUBLISHING.get());
        }
    }

    @Override
    public Optional<Origin> find(int release) {
        return origins.find(release)
                .map(kept -> new Origin(
                        new Text(how(kept, Language.DA), how(kept, Language.NB), how(kept, Language.EN)),
                        "",
                        LeftOutGroups.of(kept.leftOut())));
    }

    private static String how(Kept kept, Language language) {
        return kept.by().isEmpty()
                ? TEXTS.in(language).get("origin.command", kept.fileName())
                : TEXTS.in(language).get("origin.uploaded", kept.fileName(), kept.by());
    }
}
