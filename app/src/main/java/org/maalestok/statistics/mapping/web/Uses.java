package org.maalestok.statistics.mapping.web;

import java.util.List;
import java.util.Optional;
import org.maalestok.statistics.mapping.web.TableUses.Use;
import org.springframework.stereotype.Component;

/** All who use mappings, whatever kind they are of. */
@Component
class Uses {

    private final List<TableUses> kinds;

    Uses(List<TableUses> kinds) {
        this.kinds = kinds;
    }

    /** Those who fetch a table with this mapping. */
    List<Use> list(String mapping) {
        return kinds.stream().flatMap(kind -> kind.list(mapping).stream()).toList();
    }

    Optional<Use> find(String id) {
        return kinds.stream().flatMap(kind -> kind.find(id).stream()).findFirst();
    }
}
