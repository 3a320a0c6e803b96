package org.maalestok.keyfigures.catalogue;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps what search looks in. */
final class JdbcSearchIndex {

    private static final String STALE = """
            delete from keyfigures.indicator_search
            where :all or indicator_id = any(:changed)
            """;

    /** Keywords are in any language, so all three dictionaries read them. */
    private static final String FILL = """
            insert into keyfigures.indicator_search (indicator_id, names, labels, descriptions, words)
            select i.indicator_id,
                to_tsvector('norwegian', t.name_nb) || to_tsvector('danish', t.name_da) || to_tsvector('english', t.name_en),
                to_tsvector('norwegian', t.more_nb || ' ' || t.keywords) || to_tsvector('danish', t.more_da || ' ' || t.keywords)
                    || to_tsvector('english', t.more_en || ' ' || t.keywords),
                to_tsvector('norwegian', t.text_nb) || to_tsvector('danish', t.text_da) || to_tsvector('english', t.text_en),
                concat_ws(' ', t.name_nb, t.name_da, t.name_en, t.more_nb, t.more_da, t.more_en, t.keywords, i.code)
            from keyfigures.indicator i
            join keyfigures.service s on s.code = i.service
            cross join lateral (
                select
                    keyfigures.fold(words #>> '{nb,name}') as name_nb,
                    keyfigures.fold(words #>> '{da,name}') as name_da,
                    keyfigures.fold(words #>> '{en,name}') as name_en,
                    keyfigures.fold((words #>> '{nb,short}') || ' ' || s.name_nb) as more_nb,
                    keyfigures.fold((words #>> '{da,short}') || ' ' || s.name_da) as more_da,
                    keyfigures.fold((words #>> '{en,short}') || ' ' || s.name_en) as more_en,
                    keyfigures.fold(words #>> '{nb,description}') as text_nb,
                    keyfigures.fold(words #>> '{da,description}') as text_da,
                    keyfigures.fold(words #>> '{en,description}') as text_en,
                    keyfigures.fold(array_to_string(i.keywords, ' ')) as keywords
            ) t
            where not exists (select from keyfigures.indicator_search known where known.indicator_id = i.indicator_id)
            """;

    private static final String WORDS = """
            insert into keyfigures.search_word (word, indicators)
            select word, array_agg(distinct s.indicator_id)
            from keyfigures.indicator_search s
            cross join lateral regexp_split_to_table(s.words, '[^[:alnum:]]+') word
            where word <> ''
            group by word
            """;

    private final JdbcClient jdbc;

    JdbcSearchIndex(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes the rows of indicators that are changed or have none; of all when a service's name may have changed. */
    void update(boolean all, Collection<Integer> changed) {
        int stale = jdbc.sql(STALE)
                .param("all", all)
                .param("changed", changed.toArray(Integer[]::new))
                .update();
        int filled = jdbc.sql(FILL).update();
        if (stale + filled > 0) {
            rewriteWords();
        }
    }

    private void rewriteWords() {
        jdbc.sql("delete from keyfigures.search_word").update();
        jdbc.sql(WORDS).update();
        jdbc.sql("analyze keyfigures.indicator_search, keyfigures.search_word").update();
    }
}
