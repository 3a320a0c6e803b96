package org.maalestok.statistics.subscriptions;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.maalestok.keyfigures.ImportOutcome.Rejected.Clash;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Release;
import org.maalestok.statistics.spreadsheets.PlacesInWords;
import org.maalestok.ui.Language;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Text;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;

/** Tells which figures of a delivery another data set holds already: a sentence for each key figure and data set, with the names that people know. */
@Component
class ClashWords {

    private static final Texts.ByLanguage TEXTS = Texts.beside(ClashWords.class);
    private static final int SHOWN = 20;

    private final KeyFigures figures;
    private final PlacesInWords places;

    ClashWords(KeyFigures figures, PlacesInWords places) {
        this.figures = figures;
        this.places = places;
    }

    /** The first of very many; none when nothing clashes. */
    List<Text> of(List<Clash> clashes) {
        return clashes.stream().limit(SHOWN).map(this::sentence).toList();
    }

    private Text sentence(Clash clash) {
        Text name =
                figures.catalogue().getIndicator(clash.indicatorId()).words().name();
        Text title = title(clash.dataSet());
        var byArea = new LinkedHashMap<Integer, SortedSet<Period>>();
        clash.places().forEach(it -> byArea.computeIfAbsent(it.areaId(), id -> new TreeSet<>())
                .add(Period.ofCode(it.period())));
        return each(language -> TEXTS.in(language)
                .count(
                        "rejection.clash",
                        clash.figures(),
                        Numbers.in(language).format(clash.figures()),
                        name.in(language),
                        title.in(language),
                        String.join("; ", places.of(byArea, language)) + (clash.isComplete() ? "" : " …")));
    }

    private Text title(String dataSet) {
        return figures.listReleases().stream()
                .filter(it -> it.dataSet().code().equals(dataSet))
                .max(Comparator.comparingInt(Release::number))
                .map(it -> it.dataSet().title())
                .orElse(Text.same(dataSet));
    }

    private static Text each(Function<Language, String> words) {
        return new Text(words.apply(Language.DA), words.apply(Language.NB), words.apply(Language.EN));
    }
}
