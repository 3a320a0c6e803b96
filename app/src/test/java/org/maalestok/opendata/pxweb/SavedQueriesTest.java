package org.maalestok.opendata.pxweb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.maalestok.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A query that is asked stays; one that nobody has asked for in three years goes. */
class SavedQueriesTest {

    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh());
    private final JdbcSavedQueries queries = new JdbcSavedQueries(jdbc);

    @Test
    void whatNobodyAsksForIsForgotten() {
        keep("old", 4);
        keep("asked", 4);
        keep("kept again", 4);
        keep("young", 2);
        queries.find("asked");
        queries.keep("kept again", "no-school", "{}");
        new Housekeeping(queries).forget();
        assertThat(jdbc.sql("select query_id from opendata.saved_query order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("asked", "kept again", "young");
        assertThat(queries.find("old")).isEmpty();
        assertThat(queries.find("young")).contains("{}");
    }

    private void keep(String id, int yearsAgo) {
        queries.keep(id, "no-school", "{}");
        jdbc.sql("update opendata.saved_query set asked = :day where query_id = :id")
                .param("day", LocalDate.now().minusYears(yearsAgo))
                .param("id", id)
                .update();
    }
}
