package org.maalestok.opendata.pxweb;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchQueryTest {

    private static final SearchText SCHOOL = new SearchText(
            "no-school grunnskole, norge",
            "no-school grunnskole, norge oppvekst utgifter per elev kroner no.school.cost");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            grunnskole              | true
            GRUNNSKOLE kroner       | true
            grunnskole AND kroner   | true
            grunnskole && kroner    | true
            grunnskole barnehage    | false
            barnehage OR kroner     | true
            barnehage OR eldre      | false
            grunnskole NOT kroner   | false
            grunnskole -barnehage   | true
            +grunnskole             | true
            title:grunnskole        | true
            title:kroner            | false
            Title:"grunnskole, norge" | true
            title:no-school         | true
            "per elev"              | true
            "elev per"              | false
            *skole*                 | true
            (grunnskole)            | true
            *                       | true
            no.school.cost          | true
            "unclosed               | false
            """)
    void findsWhatTheServersFindThatClientsKnow(String query, boolean found) {
        assertThat(SearchQuery.of(query).isMetBy(SCHOOL)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"grunnskole, true", "kroner, false", "title:grunnskole, true"})
    void looksInTitlesOnlyWhenAsked(String query, boolean found) {
        assertThat(SearchQuery.of(query).inTitles().isMetBy(SCHOOL)).isEqualTo(found);
    }
}
