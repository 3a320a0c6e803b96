package org.maalestok.statistics.sources;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
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
        JsonNode page = page(bytes, call);
        String place = page.path("values").path(0).has("ou") ? "ou" : "municipality";
        SourceTable table = table(page.path("values"), place);
        sink.begin(table);
        new KoladaRows(table, place, call, sink).read(new ByteArrayInputStream(bytes));
    }

    private static JsonNode page(byte[] bytes, Call call) throws TableRefused {
        JsonNode page = Json.tree(new ByteArrayInputStream(bytes), call);
        if (!page.path("values").isArray()) {
            throw call.refuse(Kind.OTHER_FORMAT, "", "", "{\"values\": [{\"kpi\": …");
        }
        String next = KoladaRows.next(page);
        if (!next.isEmpty()) {
            throw call.refuse(Kind.CUT_OFF, "", next, "next_url: null");
        }
        return page;
    }

    private static SourceTable table(JsonNode rows, String place) {
        var dimensions = List.of(
                dimension("kpi", Role.CONTENTS, codes(rows, "kpi")),
                dimension(place, Role.AREA, codes(rows, place)),
                dimension("year", Role.TIME, codes(rows, "period")),
                dimension("gender", Role.OTHER, GENDERS));
        return new SourceTable("Kolada", "", "Kolada", dimensions, "", List.of());
    }

    private static List<String> codes(JsonNode rows, String field) {
        Set<String> codes = new LinkedHashSet<>();
        rows.forEach(row -> codes.add(Json.text(row.path(field))));
        return new ArrayList<>(codes);
    }

    private static Dimension dimension(String code, Role role, List<String> codes) {
        return new Dimension(
                code, code, role, codes.stream().map(it -> new Category(it, it)).toList());
    }
}
