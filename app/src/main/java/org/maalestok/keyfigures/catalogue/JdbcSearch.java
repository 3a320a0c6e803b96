package org.maalestok.keyfigures.catalogue;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.maalestok.ui.Language;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Free words to scored indicators.
 *
 * <p>Every word is looked for in three ways: as a word or the beginning of one in the full text, stemmed in Danish, Norwegian and English; as
 * a piece of a compound in names and keywords ({@code skole} in <i>grunnskole</i>); and, only when both find nothing, as a misspelling by
 * common trigrams, the likest only. An indicator's score is the sum over the words of the best way that found it. Words that say nothing in the
 * asker's language ({@code til}, {@code of}) are left out beside others. Only indicators with the most words found are kept.
 */
final class JdbcSearch {

    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 8;
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

    /**
     * A word in the name counts 1, in short name, keywords and service 0.5, in the description 0.1; a piece of a compound 0.3; a misspelling 0.2
     * times its likeness.
     */
    private static final String SCORE = """
            with typed as (
                select n, keyfigures.fold(word) as word, to_tsvector(cast(:dictionary as regconfig), word) = '' as is_filler
                from unnest(string_to_array(:words, ' ')) with ordinality as t(word, n)
            ), asked as (
                select n, word,
                    plainto_tsquery('norwegian', word) || plainto_tsquery('danish', word) || plainto_tsquery('english', word)
                        || cast(quote_literal(word) || ':*' as tsquery) as query
                from typed
                where word <> '' and (not is_filler or (select bool_and(is_filler) from typed))
            ), whole as (
                select a.n, s.indicator_id, 1.0::real as score
                from asked a
                join keyfigures.indicator_search s on s.names @@ a.query
                union all
                select a.n, s.indicator_id, 0.5
                from asked a
                join keyfigures.indicator_search s on s.labels @@ a.query
                union all
                select a.n, s.indicator_id, 0.1
                from asked a
                join keyfigures.indicator_search s on s.descriptions @@ a.query
            ), piece as (
                select a.n, unnest(w.indicators) as indicator_id, 0.3
                from asked a
                join keyfigures.search_word w on length(a.word) > 2 and w.word like '%' || a.word || '%'
            ), spelt as (
                select * from whole union all select * from piece
            ), misspelt as (
                select a.n, unnest(r.indicators) as indicator_id, 0.2 * r.likeness as score,
                    r.likeness < 0.75 * max(r.likeness) over (partition by a.n) as is_worse
                from asked a
                cross join lateral keyfigures.resembling(a.word) r
                where not exists (select from spelt where spelt.n = a.n)
            ), best as (
                select n, indicator_id, max(score) as score
                from (select * from spelt union all select n, indicator_id, score from misspelt where not is_worse) hit
                group by n, indicator_id
            ), hit as (
                select indicator_id, count(*) as words, sum(score) as score
                from best
                group by indicator_id
            )
            select indicator_id, score
            from hit
            where words = (select max(words) from hit)
            """;

    private final JdbcClient jdbc;

    JdbcSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Scores of the indicators found, by id; none when nothing typed is a word. */
    Map<Integer, Double> score(String typed, Language language) {
        String words = words(typed);
        return words.isEmpty() ? Map.of() : ask(words, dictionary(language));
    }

    private Map<Integer, Double> ask(String words, String dictionary) {
        Map<Integer, Double> scores = new HashMap<>();
        jdbc.sql(SCORE).param("words", words).param("dictionary", dictionary).query(row -> {
            scores.put(row.getInt("indicator_id"), row.getDouble("score"));
        });
        return scores;
    }

    /** The first words of whatever was typed, separated by single spaces. */
    private static String words(String typed) {
        String cut = typed.substring(0, Math.min(typed.length(), LONGEST));
        return NEITHER_LETTER_NOR_DIGIT
                .splitAsStream(Normalizer.normalize(cut, Normalizer.Form.NFC))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .collect(Collectors.joining(" "));
    }

    private static String dictionary(Language language) {
        return switch (language) {
            case NB -> "norwegian";
            case DA -> "danish";
            case EN -> "english";
        };
    }
}
