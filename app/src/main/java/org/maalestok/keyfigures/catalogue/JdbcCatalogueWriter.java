package org.maalestok.keyfigures.catalogue;

import java.util.List;
import org.maalestok.keyfigures.catalogue.Draft.Placed;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes a checked draft, one statement per table; each hands the rows over as one JSON array. */
final class JdbcCatalogueWriter {

    private static final String LOCK = "lock table keyfigures.indicator in share row exclusive mode";

    private static final String GROUPS = """
            insert into keyfigures.service_group as g (code, position, name_nb, name_da, name_en)
            select code, position, name_nb, name_da, name_en
            from jsonb_populate_recordset(null::keyfigures.service_group, cast(:rows as jsonb))
            on conflict (code) do update
                set position = excluded.position, name_nb = excluded.name_nb, name_da = excluded.name_da, name_en = excluded.name_en
                where not g.edited and g is distinct from excluded
            """;

    private static final String SERVICES = """
            insert into keyfigures.service as s (code, group_code, position, name_nb, name_da, name_en)
            select code, group_code, position, name_nb, name_da, name_en
            from jsonb_populate_recordset(null::keyfigures.service, cast(:rows as jsonb))
            on conflict (code) do update
                set group_code = excluded.group_code, position = excluded.position,
                    name_nb = excluded.name_nb, name_da = excluded.name_da, name_en = excluded.name_en
                where not s.edited and s is distinct from excluded
            """;

    /** New codes get the next free ids in the order of the files. */
    private static final String INDICATORS = """
            insert into keyfigures.indicator as i (indicator_id, code, position, service, perspective, kind, unit, decimals, polarity, headline,
                numerator, denominator, formula, part_of, gender, age, source, source_table, disclosure, owner, next_review, keywords, words)
            select
                coalesce(known.indicator_id, (select coalesce(max(indicator_id), 0) from keyfigures.indicator)
                    + row_number() over (partition by known.indicator_id is null order by r.position)),
                r.code, r.position, r.service, r.perspective, r.kind, r.unit, r.decimals, r.polarity, r.headline,
                r.numerator, r.denominator, r.formula, r.part_of, r.gender, r.age, r.source, r.source_table, r.disclosure, r.owner, r.next_review, r.keywords, r.words
            from jsonb_populate_recordset(null::keyfigures.indicator, cast(:rows as jsonb)) r
            left join keyfigures.indicator known on known.code = r.code
            on conflict (code) do update
                set (position, service, perspective, kind, unit, decimals, polarity, headline, numerator, denominator, formula,
                    part_of, gender, age, source, source_table, disclosure, owner, next_review, keywords, words)
                = (excluded.position, excluded.service, excluded.perspective, excluded.kind, excluded.unit, excluded.decimals,
                    excluded.polarity, excluded.headline, excluded.numerator, excluded.denominator, excluded.formula,
                    excluded.part_of, excluded.gender, excluded.age, excluded.source,
                    excluded.source_table, excluded.disclosure, excluded.owner, excluded.next_review, excluded.keywords, excluded.words)
                where i is distinct from excluded
            """;

    /** A definition is everything but its number and its place in the list. */
    private static final String VERSIONS = """
            insert into keyfigures.indicator_version (indicator_id, version, valid_from, definition)
            select i.indicator_id, coalesce(last.version, 0) + 1, now(), present.definition
            from keyfigures.indicator i
            cross join lateral (select to_jsonb(i) - 'indicator_id' - 'position' as definition) present
            left join lateral (
                select v.version, v.definition
                from keyfigures.indicator_version v
                where v.indicator_id = i.indicator_id
                order by v.version desc
                limit 1
            ) last on true
            where last.definition is distinct from present.definition
            returning indicator_id, version
            """;

    private final JdbcClient jdbc;

    JdbcCatalogueWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one load at a time through; readers are not held up. Ends with the transaction. */
    void lock() {
        jdbc.sql(LOCK).update();
    }

    /** Tells all nodes that something has changed. */
    void countUp() {
        jdbc.sql("update keyfigures.catalogue_state set version = version + 1").update();
    }

    /** How many services or groups were added or changed. */
    int writeServices(Draft draft) {
        return write(GROUPS, draft.groups()) + write(SERVICES, draft.services());
    }

    /** Writes the indicators and their history; the definitions that are new or changed. */
    List<NewVersion> writeIndicators(Draft draft) {
        write(INDICATORS, draft.indicators());
        return jdbc.sql(VERSIONS)
                .query((row, n) -> new NewVersion(row.getInt("indicator_id"), row.getInt("version")))
                .list();
    }

    private <T> int write(String sql, List<Placed<T>> entries) {
        String rows = Json.write(entries.stream().map(Placed::row).toList());
        return jdbc.sql(sql).param("rows", rows).update();
    }

    /** A definition that a load brought; the first one is an addition. */
    record NewVersion(int indicatorId, int version) {}
}
