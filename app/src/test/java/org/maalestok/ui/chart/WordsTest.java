package org.maalestok.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maalestok.ui.Language;

class WordsTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPhraseIsThereAndNoneIsLeftOver(Language language) {
        var keys = Arrays.stream(Phrase.values()).map(Phrase::key).toList();
        assertThat(Words.load(language).stringPropertyNames()).containsExactlyInAnyOrderElementsOf(keys);
    }

    @ParameterizedTest
    @EnumSource(Phrase.class)
    void everyLanguageFillsTheSamePlaces(Phrase phrase) {
        assertThat(places(Language.DA, phrase)).isEqualTo(places(Language.NB, phrase));
        assertThat(places(Language.EN, phrase)).isEqualTo(places(Language.NB, phrase));
    }

    private static List<String> places(Language language, Phrase phrase) {
        return PLACE.matcher(Words.load(language).getProperty(phrase.key()))
                .results()
                .map(place -> place.group())
                .sorted()
                .toList();
    }

    @Test
    void listsAsEachLanguageDoes() {
        assertThat(Words.in(Language.NB).list(List.of("2018", "2019", "2020"))).isEqualTo("2018, 2019 og 2020");
        assertThat(Words.in(Language.EN).list(List.of("2018", "2019"))).isEqualTo("2018 and 2019");
    }

    @Test
    void describesATrendInThreeLanguages() throws Exception {
        assertThat(description(Language.NB))
                .isEqualTo("Færder stiger fra 15\u00a0593\u00a0kr i 2018 til 20\u00a0276\u00a0kr i 2025."
                        + " Medianen for de andre går fra 15\u00a0022\u00a0kr i 2018 til 18\u00a0643\u00a0kr i 2025."
                        + " Færder ligger over den midterste halvdelen i 2025."
                        + " For 2018–2019 finnes tall for 6 av 9 kommuner. 2025 er foreløpig."
                        + " Størst endring: fra 15\u00a0522\u00a0kr i 2020 til 17\u00a0119\u00a0kr i 2021.");
        assertThat(description(Language.DA)).startsWith("Færder stiger fra 15.593\u00a0NOK i 2018");
        assertThat(description(Language.EN)).startsWith("Færder rises from 15,593\u00a0NOK in 2018");
    }

    private static String description(Language language) throws Exception {
        return Drawn.read(Vestfold.in(language).trend().draw("a")).getFirst().description();
    }
}
