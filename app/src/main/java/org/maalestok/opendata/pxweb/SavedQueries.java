package org.maalestok.opendata.pxweb;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.maalestok.opendata.OpenTable;
import org.maalestok.opendata.OpenTables;
import org.maalestok.opendata.Problem;
import org.maalestok.opendata.Problem.Kind;
import org.maalestok.opendata.Selection;
import org.maalestok.opendata.web.OpenDataSettings;
import org.springframework.stereotype.Component;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The questions that people have kept. Only what can be answered is kept, and what is kept never changes. */
@Component
class SavedQueries {

    private static final JsonFactory FACTORY = new JsonFactory();

    /** Of the 32 bytes of a SHA-256: enough that two questions never meet, short enough for an address. */
    private static final int ID_BYTES = 10;

    private final OpenTables tables;
    private final OpenDataSettings settings;
    private final JdbcSavedQueries stored;

    SavedQueries(OpenTables tables, OpenDataSettings settings, JdbcSavedQueries stored) {
        this.tables = tables;
        this.settings = settings;
        this.stored = stored;
    }

    /** @return its id: the same for the same question */
    String keep(SavedQuery query) {
        select(TablesController.get(tables, query.table()), query);
        FormatOptions.of(query.dataFormat(), query.params());
        String body = text(query);
        String id = digest(body);
        stored.keep(id, query.table(), body);
        return id;
    }

    /** @throws Problem when nothing is kept under this id */
    SavedQuery get(String id) {
        return stored.find(id)
                .map(body -> SavedQuery.read(JsonBody.parse(body)))
                .orElseThrow(() -> new Problem(Kind.NO_SAVED_QUERY, "query.none", Problem.shortened(id)));
    }

    /** What the query means in the table as it is now. */
    Selection select(OpenTable table, SavedQuery query) {
        if (!table.id().equalsIgnoreCase(query.table())) {
            throw new Problem(Kind.NO_SAVED_QUERY, "query.other", Problem.shortened(query.table()), table.id());
        }
        return Selection.of(table, query.question(), settings.maxCells());
    }

    Selection select(SavedQuery query) {
        return select(TablesController.get(tables, query.table()), query);
    }

    private static String text(SavedQuery query) {
        var text = new StringWriter();
        try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            query.write(json);
            json.writeEndObject();
        }
        return text.toString();
    }

    private static String digest(String body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
