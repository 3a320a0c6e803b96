package org.maalestok.keyfigures.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maalestok.RunningWithStarterData;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.municipalities.Areas;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rules of the starter data on the figures of the starter data: a list that people can work through, with real finds on it. */
@RunningWithStarterData
class StarterSuspectsTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    KeyFigures figures;

    @Autowired
    Areas areas;

    @Test
    void isAListForPeople() {
        assertThat(count("true")).isBetween(100L, 250L);
    }

    @Test
    void hasRealFindsOnIt() {
        assertThat(found(102)).anyMatch(one -> one.contains("142,9\u00a0%"));
        assertThat(found(105)).anyMatch(one -> one.startsWith("Prisen er 1\u00a0672\u00a0kr per time."));
        assertThat(found(303)).anyMatch(one -> one.startsWith("Prisen er 8\u00a0382\u00a0"));
        assertThat(found(601)).anyMatch(one -> one.startsWith("Her står 0\u00a0kr."));
    }

    @Test
    void speaksOnlyOfFiguresThatStandThere() {
        var catalogue = figures.catalogue();
        new JdbcSuspects(new org.springframework.jdbc.core.JdbcTemplate(dataSource))
                .listOpen(catalogue.listIndicators().stream()
                        .map(indicator -> indicator.id())
                        .toList())
                .forEach(listed -> {
                    var suspect = listed.suspect();
                    var table = figures.table(
                            catalogue.getIndicator(suspect.indicatorId()), org.maalestok.keyfigures.AsOf.LATEST);
                    assertThat(table.at(suspect.areaId(), suspect.period()).saysSameAs(suspect.found()))
                            .as(suspect.sentence().en())
                            .isTrue();
                });
    }

    @Autowired
    javax.sql.DataSource dataSource;

    private long count(String which) {
        return jdbc.sql("select count(*) from keyfigures.suspect where closed_by is null and " + which)
                .query(Long.class)
                .single();
    }

    private List<String> found(int rule) {
        return jdbc.sql("select sentence_nb from keyfigures.suspect where closed_by is null and rule = ?")
                .param(rule)
                .query(String.class)
                .list();
    }
}
