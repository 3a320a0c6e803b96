package org.maalestok.keyfigures.releases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.maalestok.keyfigures.exchange.Contents;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the data sets hold now, indicator by indicator. */
@Repository
public class JdbcExtents {

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    JdbcExtents(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /**
     * @param dataSet the code of the data set
     * @param areas ids of the areas for which it has a number of the indicator in any period
     */
    public record Extent(String dataSet, int indicatorId, BitSet areas) {}

    public List<Extent> list() {
        return jdbc.sql("""
                        select d.code, e.indicator_id, e.areas
                        from keyfigures.extent e
                        join keyfigures.data_set d using (data_set_id)
                        """).query(JdbcExtents::extent).list();
    }

    private static Extent extent(ResultSet rs, int row) throws SQLException {
        return new Extent(rs.getString(1), rs.getInt(2), BitSet.valueOf(rs.getBytes(3)));
    }

    /** The indicators of which the data set holds anything. */
    List<Integer> listIndicatorIds(int dataSetId) {
        return jdbc.sql("select indicator_id from keyfigures.extent where data_set_id = ? order by indicator_id")
                .param(dataSetId)
                .query(Integer.class)
                .list();
    }

    /** A file is the whole data set, so its contents are the new extents. */
    void replace(int dataSetId, Contents contents) {
        jdbc.sql("delete from keyfigures.extent where data_set_id = ?")
                .param(dataSetId)
                .update();
        template.batchUpdate(
                "insert into keyfigures.extent values (?, ?, ?, ?, ?)",
                IntStream.of(contents.indicatorIds()).boxed().toList(),
                1000,
                (statement, indicatorId) -> {
                    statement.setInt(1, dataSetId);
                    statement.setInt(2, indicatorId);
                    statement.setBytes(3, contents.areasWithNumber(indicatorId).toByteArray());
                    statement.setInt(4, contents.firstPeriod(indicatorId));
                    statement.setInt(5, contents.lastPeriod(indicatorId));
                });
    }
}
