package org.maalestok.statistics.spreadsheets;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file that somebody works on.
 *
 * @param fileName as it was called where it came from
 * @param layout how it is read; empty for a table in a format of its agency, which says that itself
 * @param draft what was typed into the form of the mapping, field by field; for a table the code of the mapping under {@code mapping}; empty before anybody did
 * @param basis the version of the mapping that the draft started from; 0 for a new one
 * @param recognised whether layout and mapping were known from an earlier file
 * @param version grows with every change
 */
public record Upload(
        long id,
        String fileName,
        long bytes,
        Instant uploaded,
        String by,
        Optional<Layout> layout,
        Map<String, List<String>> draft,
        int basis,
        boolean recognised,
        int version) {}
