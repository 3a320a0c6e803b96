package org.maalestok.opendata.pxweb;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.maalestok.keyfigures.Service;
import org.maalestok.opendata.OpenTable;
import org.maalestok.opendata.OpenTables;
import org.maalestok.opendata.Problem;
import org.maalestok.opendata.Problem.Kind;
import org.maalestok.ui.Language;
import tools.jackson.core.JsonGenerator;

/**
 * The tables as version 1 shows them: a database, the groups of services, the services, their tables. A table is found at the end of any path, so that the
 * short address, database and table, leads there, too.
 */
record V1Tree(OpenTables tables) {

    static final String DATABASE = "maalestok";

    /** The names between the slashes of a path. */
    static List<String> split(String path) {
        return Arrays.stream(path.split("/")).filter(name -> !name.isEmpty()).toList();
    }

    /** The table that a path ends with. */
    Optional<OpenTable> find(List<String> path) {
        return path.isEmpty() || !path.getFirst().equalsIgnoreCase(DATABASE)
                ? Optional.empty()
                : tables.find(path.getLast());
    }

    /** @throws Problem when there is no such table */
    OpenTable get(List<String> path) {
        return find(path).orElseThrow(() -> nothing(path));
    }

    private static Problem nothing(List<String> path) {
        return new Problem(Kind.NO_TABLE, "table.path", Problem.shortened(String.join("/", path)), DATABASE);
    }

    /** The tables under a level. */
    List<OpenTable> under(List<String> path) {
        var found = path.isEmpty() || !path.getFirst().equalsIgnoreCase(DATABASE) || path.size() > 3
                ? List.<OpenTable>of()
                : tables.list().stream()
                        .filter(table -> path.size() < 2
                                || table.service().group().code().equalsIgnoreCase(path.get(1)))
                        .filter(table ->
                                path.size() < 3 || table.service().code().equalsIgnoreCase(path.get(2)))
                        .toList();
        if (found.isEmpty()) {
            throw nothing(path);
        }
        return found;
    }

    /** What stands directly under a level. */
    void writeLevel(JsonGenerator json, List<String> path, List<OpenTable> under, Language language) {
        json.writeStartArray();
        if (path.size() == 1) {
            under.stream()
                    .map(table -> table.service().group())
                    .distinct()
                    .sorted(java.util.Comparator.comparingInt(Service.Group::position))
                    .forEach(group -> V1Json.writeLevel(json, group.code(), group.name(), language));
        } else if (path.size() == 2) {
            under.stream()
                    .map(OpenTable::service)
                    .distinct()
                    .sorted(java.util.Comparator.comparingInt(Service::position))
                    .forEach(service -> V1Json.writeLevel(json, service.code(), service.name(), language));
        } else {
            under.forEach(table -> V1Json.writeTable(json, table, language));
        }
        json.writeEndArray();
    }
}
