package org.maalestok.statistics.spreadsheets;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file that somebody works on.
 *
 * @param fileName as it was called where it came from
 * @param kind what it is
 * @param layout how it is read; empty for a file that says that itself
 * @param draft what was typed, field by field: for a sheet into the form of the mapping; for a table the code of the mapping under {@code mapping}; for accounts
 *     {@code scheme} and {@code dataSet}; empty before anybody did
 * @param basis the version of the mapping that the draft started from; 0 for a new one
 * @param recognised whether it was known how such a file is read
 * @param version grows with every change
 * @param published the release that its figures are; empty before they are published. The file is no longer kept afterwards.
 */
public record Upload(
        long id,
        String fileName,
        FileKind kind,
        long bytes,
        Instant uploaded,
        String by,
        Optional<Layout> layout,
        Map<String, List<String>> draft,
        int basis,
        boolean recognised,
        int version,
        Optional<Integer> published) {

    /** The same, read in another way. */
    public Upload read(Layout other) {
        return new Upload(
                id,
                fileName,
                kind,
                bytes,
                uploaded,
                by,
                Optional.of(other),
                draft,
                basis,
                recognised,
                version,
                published);
    }

    /** The same with something else typed. */
    public Upload typed(Map<String, List<String>> other) {
        return new Upload(
                id, fileName, kind, bytes, uploaded, by, layout, other, basis, recognised, version, published);
    }

    /** The same with a draft that started from this version of a mapping. */
    public Upload basedOn(int mappingVersion) {
        return new Upload(
                id, fileName, kind, bytes, uploaded, by, layout, draft, mappingVersion, recognised, version, published);
    }

    /** The same, recognised. */
    public Upload known() {
        return new Upload(id, fileName, kind, bytes, uploaded, by, layout, draft, basis, true, version, published);
    }

    /** The same as whoever changes it has last seen it. */
    public Upload seenAt(int itsVersion) {
        return new Upload(
                id, fileName, kind, bytes, uploaded, by, layout, draft, basis, recognised, itsVersion, published);
    }
}
