package org.maalestok.municipalities;

import static org.maalestok.municipalities.AreaTables.AREAS;
import static org.maalestok.municipalities.AreaTables.CHANGES;
import static org.maalestok.municipalities.AreaTables.MEMBERSHIPS;

import java.io.Reader;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.maalestok.municipalities.AreaTables.AreaRow;
import org.maalestok.municipalities.AreaTables.ChangeRow;
import org.maalestok.municipalities.AreaTables.MembershipRow;
import org.maalestok.ui.Text;

/** Reads the three area files in the form that {@code docs/exchange-format.md} describes. */
final class AreaTableReader {

    private final Reasons reasons;

    AreaTableReader(Reasons reasons) {
        this.reasons = reasons;
    }

    AreaTables read(Reader areas, Reader changes, Reader memberships) {
        return new AreaTables(areas(areas), changes(changes), memberships(memberships));
    }

    private List<AreaRow> areas(Reader reader) {
        var header = List.of("code", "kind", "name", "name_da", "name_nb", "name_en", "from", "to");
        return new CsvTable(AREAS, header, reasons).read(reader, row -> {
            AreaKind kind = kind(row);
            String code = code(row, kind);
            String name = row.text(2);
            var names = new Text(row.optional(3, name), row.optional(4, name), row.optional(5, name));
            return new AreaRow(row.line(), code, kind, name, names, row.validity(6, 7));
        });
    }

    private List<ChangeRow> changes(Reader reader) {
        var header = List.of("date", "old_code", "new_code");
        return new CsvTable(CHANGES, header, reasons).read(reader, row -> {
            LocalDate on = row.date(0);
            return new ChangeRow(row.line(), on, row.text(1), row.text(2));
        });
    }

    private List<MembershipRow> memberships(Reader reader) {
        var header = List.of("group", "member", "from", "to");
        return new CsvTable(MEMBERSHIPS, header, reasons)
                .read(reader, row -> new MembershipRow(row.line(), row.text(0), row.text(1), row.validity(2, 3)));
    }

    private static AreaKind kind(CsvTable.Row row) {
        String written = row.text(1);
        for (AreaKind kind : AreaKind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(written)) {
                return kind;
            }
        }
        throw row.refuse("kind is \"%s\", expected country, region, municipality, group, selection or unit", written);
    }

    private static String code(CsvTable.Row row, AreaKind kind) {
        String code = row.text(0);
        if (!AreaCode.isWritten(code, kind)) {
            throw row.refuse("code is \"%s\", expected country, hyphen and official code, such as NO-3911", code);
        }
        return code;
    }
}
