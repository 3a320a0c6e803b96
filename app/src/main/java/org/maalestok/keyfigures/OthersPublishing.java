package org.maalestok.keyfigures;

import java.util.Optional;
import org.maalestok.ui.Days;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;

/** What somebody else publishes at the moment, in words, for whoever has to wait for it. */
@Component
public class OthersPublishing {

    private static final Texts.ByLanguage TEXTS = Texts.beside(OthersPublishing.class);

    private final FigureImport imports;
    private final KeyFigures figures;

    OthersPublishing(FigureImport imports, KeyFigures figures) {
        this.imports = imports;
        this.figures = figures;
    }

    /** A sentence about the data set that is being published; empty when none is, or when it is this one. */
    public Optional<String> find(String dataSet, Language language) {
        return imports.findGoingOn().filter(others -> !others.isOf(dataSet)).map(others -> TEXTS.in(language)
                .get(
                        "publishing.now",
                        titleOf(others).map(it -> it.in(language)).orElse(others.dataSet()),
                        Days.andTime(others.since(), language)));
    }

    /** A sentence for somebody who was not let in: what is being published, or, when that is over again, that something was. */
    public String sentence(String dataSet, Language language) {
        return find(dataSet, language).orElseGet(() -> TEXTS.in(language).get("publishing.some"));
    }

    /** As its latest release is called; the first one of a data set has no title that others could know. */
    private Optional<Text> titleOf(FigureImport.GoingOn others) {
        return figures.listReleases().stream()
                .filter(release -> others.isOf(release.dataSet().code()))
                .reduce((earlier, later) -> later)
                .map(release -> release.dataSet().title());
    }
}
