package org.maalestok.keyfigures.catalogue;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.maalestok.ui.Language;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Free words to ranked indicators.
 *
 * <p>Every word is looked for in three ways: as a word or the beginning of one in the full text, stemmed in Danish, Norwegian and English; as
 * a piece of a compound in names and keywords ({@code skole} in <i>grunnskole</i>); and, only when both find nothing, as a misspelling by
 * common trigrams. An indicator's score is the sum over the words of the best way that found it. Words that say nothing in the
 * asker's language ({@code til}, {@code of}) are left out beside others. First come the indicators with the most words found.
 */
final class JdbcSearch {

    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 8;
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

    /**
     * Weights: 1 for a name, 0.5 for short name, keywords and service, 0.15 for the description. A piece of a compound counts a little less
     * than a whole word in a name, a misspelling less than that. A hit in the name in the asker's language is worth half a name more, the
     * asker's own country and a headline just enough to part equals.
     */
    private static final String RANK = """
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
                select a.n, a.word, s.indicator_id, ts_rank('{0, 0.15, 0.5, 1}', s.vector, a.query) as score
                from asked a
                join keyfigures.indicator_search s on s.vector @@ a.query
            ), piece as (
                select a.n, a.word, s.indicator_id, 0.3 as score
                from asked a
                join keyfigures.indicator_search s on s.folded like '%' || a.word || '%'
            ), spelt as (
                select * from whole union all select * from piece
            ), misspelt as (
                select a.n, a.word, s.indicator_id, 0.2 * word_similarity(a.word, s.folded) as score
                from asked a
                join keyfigures.indicator_search s on a.word <% s.folded
                where not exists (select from spelt where spelt.n = a.n)
            ), best as (
                select n, word, indicator_id, max(score) as score
                from (select * from spelt union all select * from misspelt) hit
                group by n, word, indicator_id
            ), hit as (
                select b.indicator_id, count(*) as words,
                    sum(b.score + case when position(b.word in case :language when 'nb' then s.name_nb when 'da' then s.name_da else s.name_en end) > 0
                        then 0.5 else 0 end) as score
                from best b
                join keyfigures.indicator_search s using (indicator_id)
                group by b.indicator_id
            )
            select h.indicator_id
            from hit h
            join keyfigures.indicator i using (indicator_id)
            where h.words = (select max(words) from hit)
            order by h.score + case when starts_with(i.code, :country) then 0.05 else 0 end + case when i.headline then 0.02 else 0 end desc,
                i.position, i.indicator_id
            """;

    private final JdbcClient jdbc;

    JdbcSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ids of the indicators found, the best first; none when nothing typed is a word. */
    List<Integer> rank(String typed, Language language) {
        String words = words(typed);
        return words.isEmpty()
                ? List.of()
                : jdbc.sql(RANK)
                        .param("words", words)
                        .param("language", language.tag())
                        .param("dictionary", dictionary(language))
                        .param("country", country(language))
                        .query(Integer.class)
                        .list();
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

    private static String country(Language language) {
        return switch (language) {
            case NB -> "no.";
            case DA -> "dk.";
            case EN -> "-";
        };
    }
}
