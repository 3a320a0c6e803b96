package org.maalestok.statistics.spreadsheets.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.maalestok.statistics.spreadsheets.Layout;
import org.maalestok.statistics.spreadsheets.Upload;
import org.maalestok.statistics.spreadsheets.web.PreviewPage.Fact;
import org.maalestok.ui.Texts;

/** Says what of a file's figures nobody sees who opens the workbook: hidden columns that are read all the same, and hidden rows. */
final class HiddenParts {

    private HiddenParts() {}

    /** In a sentence or two; empty when all that is read can be seen. */
    static String read(Upload upload, Texts t) {
        return upload.layout().map(it -> read(it, t)).orElse("");
    }

    /** The hidden columns that are not read; empty when there are none. */
    static Optional<Fact> passedOver(Upload upload, Texts t) {
        return upload.layout().flatMap(it -> passedOver(it, t));
    }

    static Optional<Fact> passedOver(Layout layout, Texts t) {
        List<Layout.Column> columns = layout.columns();
        String hidden = IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).hidden() && columns.get(i).role() == Layout.Role.IGNORED)
                .mapToObj(
                        i -> (SheetLayoutPages.letters(i) + " " + columns.get(i).head()).strip())
                .collect(Collectors.joining(", "));
        return hidden.isEmpty() ? Optional.empty() : Optional.of(new Fact(t.get("preview.skipped.columns"), hidden));
    }

    static String read(Layout layout, Texts t) {
        List<Layout.Column> columns = layout.columns();
        List<String> hidden = IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).hidden() && columns.get(i).role() != Layout.Role.IGNORED)
                .mapToObj(SheetLayoutPages::letters)
                .toList();
        String ofColumns = hidden.isEmpty()
                ? ""
                : t.count(
                        "preview.hidden.columns", hidden.size(), hidden.stream().collect(Collectors.joining(", ")));
        String ofRows = layout.withHidden() ? t.get("preview.hidden.rows") : "";
        return (ofColumns + " " + ofRows).strip();
    }
}
