package org.maalestok.statistics.mapping.web;

import java.util.Optional;
import java.util.stream.Collectors;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;

/** Says, while a mapping is made, that an indicator's figures come from another data set already: a figure comes from one place only. */
@Component
public class Holders {

    private static final Texts.ByLanguage TEXTS = Texts.beside(Holders.class);

    private final KeyFigures figures;

    Holders(KeyFigures figures) {
        this.figures = figures;
    }

    /**
     * In a sentence; empty when nobody else has figures of it, and for what is no indicator.
     *
     * @param dataSet the code of the data set that the mapping makes
     */
    public String sentence(String typed, String dataSet, Texts page) {
        Catalogue catalogue = figures.catalogue();
        Optional<Indicator> indicator = IndicatorField.find(typed, catalogue).stream()
                .filter(it -> !it.isDerived())
                .findFirst();
        String others = indicator.stream()
                .flatMap(it -> figures.listSourcesOf(it, AsOf.LATEST).stream())
                .map(it -> it.dataSet())
                .filter(it -> !it.code().equals(dataSet))
                .map(it -> TEXTS.in(page.language())
                        .get("mapping.held.by", it.title().in(page.language()), it.code()))
                .distinct()
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? "" : TEXTS.in(page.language()).get("mapping.held", others);
    }
}
