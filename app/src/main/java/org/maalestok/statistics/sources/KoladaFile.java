package org.maalestok.statistics.sources;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.maalestok.statistics.formats.Dimension;
import org.maalestok.statistics.formats.Dimension.Category;
import org.maalestok.statistics.formats.Dimension.Role;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.SourceTable;
import org.maalestok.statistics.formats.TableReader;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.formats.TableSink;
import org.maalestok.statistics.sources.Source.Progress;
import tools.jackson.databind.JsonNode;

/**
 * Reads values that somebody has saved from Kolada's API, version 2 or 3: the variables are called as in a query ({@code kpi}, {@code municipality} or
 * {@code ou}, {@code year}, {@code gender}), so that a mapping fits both. The rows come in any order and the body names no categories: it is gone through for
 * those first. A page of several is refused, as half of the figures would look like all.
 */
public final class KoladaFile implements TableReader {

    private static final int LONGEST = 64 << 20;
    private static final List<String> GENDERS = List.of("T", "K", "M");

    @Override
    public void read(InputStream body, String name, TableSink sink) throws IOException, TableRefused {
        var call = new Call(name, Progress.NONE);
        byte[] bytes = body.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw call.refuse(Kind.TOO_LARGE, "", "> 64 MB", "≤ 64 MB");
        }
        var met = new Met();
        String next = KoladaRows.each(new ByteArrayInputStream(bytes), call, met::add);
        if (!next.isEmpty()) {
            throw call.refuse(Kind.CUT_OFF, "", next, "next_url: null");
        }
        SourceTable table = met.table();
        sink.begin(table);
        new KoladaRows(table, met.place, call, sink).read(new ByteArrayInputStream(bytes));
    }

    /** What the rows are about. The first one says whether it is municipalities or organisational units. */
    private static final class Met {

        private final Set<String> kpis = new LinkedHashSet<>();
        private final Set<String> places = new LinkedHashSet<>();
        private final Set<String> periods = new LinkedHashSet<>();
        private String place = "municipality";

        void add(JsonNode row) {
            if (kpis.isEmpty() && row.has("ou")) {
                place = "ou";
            }
            kpis.add(Json.text(row.path("kpi")));
            places.add(Json.text(row.path(place)));
            periods.add(Json.text(row.path("period")));
        }

        SourceTable table() {
            var dimensions = List.of(
                    dimension("kpi", Role.CONTENTS, kpis),
                    dimension(place, Role.AREA, places),
                    dimension("year", Role.TIME, periods),
                    dimension("gender", Role.OTHER, GENDERS));
            return new SourceTable("Kolada", "", "Kolada", dimensions, "", List.of());
        }
    }

    private static Dimension dimension(String code, Role role, Collection<String> codes) {
        return new Dimension(
                code, code, role, codes.stream().map(it -> new Category(it, it)).toList());
    }
}
