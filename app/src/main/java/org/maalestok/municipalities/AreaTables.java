package org.maalestok.municipalities;

import java.time.LocalDate;
import java.util.List;
import org.maalestok.ui.Text;

/** The rows of the three area files, each well-formed by itself and with the line it came from. */
record AreaTables(List<AreaRow> areas, List<ChangeRow> changes, List<MembershipRow> memberships) {

    static final String AREAS = "areas.csv";
    static final String CHANGES = "changes.csv";
    static final String MEMBERSHIPS = "memberships.csv";

    record AreaRow(long line, String code, AreaKind kind, String name, Text names, Validity time) {}

    record ChangeRow(long line, LocalDate on, String oldCode, String newCode) {}

    record MembershipRow(long line, String group, String member, Validity time) {}
}
