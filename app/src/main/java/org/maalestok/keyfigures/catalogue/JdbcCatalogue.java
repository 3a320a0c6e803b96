package org.maalestok.keyfigures.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.maalestok.keyfigures.Catalogue.Definition;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Service;
import org.maalestok.ui.Text;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads services, indicators and their history. */
final class JdbcCatalogue {

    private static final String SERVICES = """
            select s.code, s.position, s.name_nb, s.name_da, s.name_en,
                g.code as group_code, g.position as group_position, g.name_nb as group_nb, g.name_da as group_da, g.name_en as group_en
            from keyfigures.service s
            join keyfigures.service_group g on g.code = s.group_code
            order by s.position, s.code
            """;

    private static final String INDICATORS = """
            select i.indicator_id, to_jsonb(i) as definition
            from keyfigures.indicator i
            join keyfigures.service s on s.code = i.service
            order by s.position, s.code, i.headline desc, i.position, i.indicator_id
            """;

    private static final String DEFINITIONS = """
            select indicator_id, valid_from, definition
            from keyfigures.indicator_version
            where indicator_id = :indicator
            order by version desc
            """;

    private final JdbcClient jdbc;

    JdbcCatalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of the latest change. */
    long version() {
        return jdbc.sql("select version from keyfigures.catalogue_state")
                .query(Long.class)
                .single();
    }

    /** Everything as it is now, in catalogue order. A change that comes in between is in it too early, and noticed at the next look. */
    Snapshot read() {
        long version = version();
        List<Service> services = listServices();
        Map<String, Service> byCode = byCode(services);
        List<Indicator> indicators =
                jdbc.sql(INDICATORS).query((row, n) -> indicator(row, byCode)).list();
        return new Snapshot(version, services, indicators, new JdbcDrafts(jdbc).listRetired());
    }

    List<Definition> listDefinitions(int indicator, List<Service> services) {
        Map<String, Service> byCode = byCode(services);
        return jdbc.sql(DEFINITIONS)
                .param("indicator", indicator)
                .query((row, n) -> new Definition(validFrom(row), indicator(row, byCode)))
                .list();
    }

    StoredRows readRows() {
        return new StoredRows(
                jdbc.sql("select code from keyfigures.service_group")
                        .query(String.class)
                        .list(),
                jdbc.sql("select code from keyfigures.service")
                        .query(String.class)
                        .list(),
                jdbc.sql("select to_jsonb(i) from keyfigures.indicator i")
                        .query((row, n) -> Json.readIndicator(row.getString(1)))
                        .list());
    }

    /** The headings, also those without a service. */
    List<Service.Group> listGroups() {
        return jdbc.sql("select code, position, name_nb, name_da, name_en from keyfigures.service_group order by"
                        + " position, code")
                .query((row, n) -> new Service.Group(row.getString("code"), name(row), row.getInt("position")))
                .list();
    }

    private static Text name(ResultSet row) throws SQLException {
        return new Text(row.getString("name_da"), row.getString("name_nb"), row.getString("name_en"));
    }

    private List<Service> listServices() {
        return jdbc.sql(SERVICES).query((row, n) -> service(row)).list();
    }

    private static Service service(ResultSet row) throws SQLException {
        var group = new Service.Group(
                row.getString("group_code"),
                new Text(row.getString("group_da"), row.getString("group_nb"), row.getString("group_en")),
                row.getInt("group_position"));
        return new Service(row.getString("code"), name(row), group, row.getInt("position"));
    }

    private static Indicator indicator(ResultSet row, Map<String, Service> services) throws SQLException {
        return Json.readIndicator(row.getString("definition")).toIndicator(row.getInt("indicator_id"), services);
    }

    private static Instant validFrom(ResultSet row) throws SQLException {
        return row.getObject("valid_from", OffsetDateTime.class).toInstant();
    }

    private static Map<String, Service> byCode(List<Service> services) {
        return services.stream().collect(Collectors.toMap(Service::code, Function.identity()));
    }
}
