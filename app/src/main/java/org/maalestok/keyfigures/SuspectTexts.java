package org.maalestok.keyfigures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.Language;
import org.springframework.stereotype.Component;

/** Tells suspects that an import has found, figure by figure. */
@Component
public class SuspectTexts {

    private final Catalogue catalogue;
    private final Areas areas;
    private final RuleNames rules;

    SuspectTexts(Catalogue catalogue, Areas areas, RuleNames rules) {
        this.catalogue = catalogue;
        this.areas = areas;
        this.rules = rules;
    }

    private record Key(int indicatorId, int areaId, Period period) {
        static Key of(Suspect suspect) {
            return new Key(suspect.indicatorId(), suspect.areaId(), suspect.period());
        }
    }

    /** How many figures they are about. */
    public static long countFigures(List<Suspect> suspects) {
        return suspects.stream().map(Key::of).distinct().count();
    }

    /** In the order in which they were found; what several rules ask of one figure stands together. */
    public List<SuspectText> of(List<Suspect> suspects, int most, Language language) {
        var figures = new LinkedHashMap<Key, List<Suspect>>();
        suspects.forEach(one ->
                figures.computeIfAbsent(Key.of(one), key -> new ArrayList<>()).add(one));
        var names = new PlaceNames(areas, language);
        return figures.values().stream()
                .limit(most)
                .map(of -> text(of, names, language))
                .toList();
    }

    private SuspectText text(List<Suspect> ofFigure, PlaceNames names, Language language) {
        Suspect first = ofFigure.getFirst();
        Indicator indicator = catalogue.getIndicator(first.indicatorId());
        return new SuspectText(
                names.of(areas.get(first.areaId()), first.period().start()),
                first.period().toString(),
                indicator.words().name().in(language),
                value(first.found(), indicator, language),
                ofFigure.stream()
                        .map(one -> new SuspectText.Why(
                                one.sentence().in(language),
                                rules.titleOf(one.rule()).in(language)))
                        .toList());
    }

    private static String value(Observation found, Indicator indicator, Language language) {
        String text = ObservationText.of(found, indicator.decimals(), language).text();
        return found instanceof Observation.Measured ? text + indicator.unitSuffix(language) : text;
    }
}
