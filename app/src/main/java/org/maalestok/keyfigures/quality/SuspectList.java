package org.maalestok.keyfigures.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Remark;
import org.maalestok.keyfigures.RuleNames;
import org.maalestok.keyfigures.Suspect;
import org.maalestok.ui.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The suspects' list as people read it: a line for each figure, with everything that is odd about it. */
@Service
public class SuspectList implements RuleNames {

    /**
     * A suspect with the decision that answers it, if there is one. A decision that is not about its rule leaves it open, unless it changed the figure; a
     * corrected number that is a suspect itself stays open, and so does a figure that is only held back.
     */
    private static final String JUDGED = """
            select s.*, d.remark_id, d.kind
            from keyfigures.suspect s
            left join keyfigures.remark d
                on d.indicator_id = s.indicator_id and d.area_id = s.area_id and d.period = s.period
                and d.kind not in ('note', 'held_back') and d.ended is null
                and (d.kind <> 'confirmed' or s.rule = any(d.rules))
                and (d.kind <> 'corrected' or s.value is distinct from d.new_value)
            where s.closed_by is null
            and (:release::int is null or s.release_number = :release)
            and (:area::int is null or s.area_id = :area)
            and (:rule::int is null or s.rule = :rule)
            """;

    private static final String CELLS = """
            select indicator_id, area_id, period, max(release_number) as release_number
            from (%s) judged
            group by indicator_id, area_id, period
            having (count(*) filter (where remark_id is null) > 0) = :open
            """;

    private static final String PAGE = CELLS.formatted(JUDGED) + """
        order by period desc, area_id, indicator_id
        offset :offset
        limit :limit
        """;

    /** In the order of the page, from a figure on and around. */
    private static final String NEXT = "select * from (" + CELLS.formatted(JUDGED) + """
        ) cells
        where (indicator_id, area_id, period) <> (:indicator, :municipality, :period)
        order by (-period, area_id, indicator_id) < (-:period, :municipality, :indicator), period desc, area_id, indicator_id
        limit 1
        """;

    private static final String COUNT = "select count(*) from (" + CELLS.formatted(JUDGED) + ") cells";

    private static final String COUNT_BY = """
        select value, count(*)
        from (
            select distinct %s as value, indicator_id, area_id, period
            from (%s) judged
            where (remark_id is null) = :open
        ) figures
        group by value
        order by value
        """;

    private static final String OF_CELL = """
            select s.*
            from keyfigures.suspect s
            where closed_by is null and indicator_id = ? and area_id = ? and period = ?
            order by rule
            """;

    private final JdbcClient jdbc;
    private final StoredRules rules;

    SuspectList(JdbcClient jdbc, StoredRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    /**
     * What somebody wants to see of the list.
     *
     * @param open whether figures about which nothing is decided; else those that are decided
     */
    public record Asked(Optional<Integer> release, Optional<Integer> areaId, Optional<Integer> rule, boolean open) {}

    /** A figure on the list and the release that put it there. */
    public record Line(Cell cell, int release) {}

    public int count(Asked asked) {
        return asked(COUNT, asked).query(Integer.class).single();
    }

    /** The newest periods first, a municipality's figures together. */
    public List<Line> list(Asked asked, int offset, int limit) {
        return asked(PAGE, asked)
                .param("offset", offset)
                .param("limit", limit)
                .query(SuspectList::line)
                .list();
    }

    /** The figure that comes after this one, whether that is still on the list or not; after the last the first. */
    public Optional<Line> next(Asked asked, Cell after) {
        return asked(NEXT, asked)
                .param("indicator", after.indicatorId())
                .param("municipality", after.areaId())
                .param("period", after.period().code())
                .query(SuspectList::line)
                .optional();
    }

    private static Line line(ResultSet rs, int row) throws SQLException {
        return new Line(new Cell(rs.getInt(1), rs.getInt(2), Period.ofCode(rs.getInt(3))), rs.getInt(4));
    }

    /** How many figures there are by what they can be narrowed by. */
    public enum Facet {
        RELEASE("release_number"),
        AREA("area_id"),
        RULE("rule");

        private final String column;

        Facet(String column) {
            this.column = column;
        }
    }

    /** @param value a release's number, an area's id or a rule's number */
    public record Counted(int value, int figures) {}

    public List<Counted> count(Facet facet, Asked asked) {
        return asked(COUNT_BY.formatted(facet.column, JUDGED), asked)
                .query((rs, row) -> new Counted(rs.getInt(1), rs.getInt(2)))
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, Asked asked) {
        return jdbc.sql(sql)
                .param("release", asked.release().orElse(null), java.sql.Types.INTEGER)
                .param("area", asked.areaId().orElse(null), java.sql.Types.INTEGER)
                .param("rule", asked.rule().orElse(null), java.sql.Types.INTEGER)
                .param("open", asked.open());
    }

    /** Everything that is odd about a figure, by rule. */
    public List<Suspect> listOf(Cell cell) {
        return jdbc.sql(OF_CELL)
                .param(cell.indicatorId())
                .param(cell.areaId())
                .param(cell.period().code())
                .query((rs, row) -> JdbcSuspects.suspect(rs))
                .list();
    }

    /** Whether it is a rule that asks, and not that an earlier decision no longer holds. */
    public static boolean isRule(int number) {
        return number != EndedDecisions.REASON;
    }

    @Override
    public Text titleOf(int rule) {
        Text name = nameOf(rule);
        return isRule(rule) && !name.equals(Text.same(String.valueOf(rule)))
                ? Wording.each(language -> rule + " " + name.in(language))
                : name;
    }

    @Override
    public Text nameOf(int rule) {
        return rule == EndedDecisions.REASON
                ? EndedDecisions.NAME
                : rules.current().find(rule).map(Rule::name).orElse(Text.same(String.valueOf(rule)));
    }

    /** How many figures of a release's list are open, and how many were decided, by decision. */
    public record OfRelease(int open, Map<Remark.Kind, Integer> decided) {}

    public OfRelease ofRelease(int release) {
        var asked = new Asked(Optional.of(release), Optional.empty(), Optional.empty(), true);
        var decided = jdbc.sql("""
                select kind, count(*)
                from (select distinct kind, indicator_id, area_id, period from (%s) judged where kind is not null) figures
                group by kind
                """.formatted(JUDGED))
                .param("release", release)
                .param("area", null, java.sql.Types.INTEGER)
                .param("rule", null, java.sql.Types.INTEGER)
                .query(SuspectList::kind)
                .list();
        return new OfRelease(
                count(asked), decided.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Map.Entry<Remark.Kind, Integer> kind(ResultSet rs, int row) throws SQLException {
        return Map.entry(Remark.Kind.valueOf(rs.getString(1).toUpperCase(Locale.ROOT)), rs.getInt(2));
    }
}
