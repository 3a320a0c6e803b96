package org.maalestok.opendata.pxweb;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.maalestok.keyfigures.Observation;
import org.maalestok.opendata.Cells;
import org.maalestok.opendata.Content;
import org.maalestok.opendata.OpenTable;
import org.maalestok.opendata.Selection.Part;
import org.maalestok.opendata.Variable;
import org.maalestok.statistics.formats.Dimension;
import org.maalestok.statistics.formats.Dimension.Category;
import org.maalestok.statistics.formats.Dimension.Role;
import org.maalestok.statistics.formats.PxAbout;
import org.maalestok.statistics.formats.PxNotes;
import org.maalestok.statistics.formats.PxTableWriter;
import org.maalestok.statistics.formats.SourceCell;
import org.maalestok.statistics.formats.SourceTable;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.ui.Language;

/** A PX file. The format keeps numbers of at most 18 digits; only quotients have more, and those are rounded. */
final class PxData {

    private static final MathContext DIGITS = new MathContext(18);
    private static final DateTimeFormatter UPDATED = DateTimeFormatter.ofPattern("yyyyMMdd HH:mm", Locale.ROOT);

    private final Cells cells;
    private final Language language;
    private final Footnotes footnotes;

    PxData(Cells cells, Language language, Footnotes footnotes) {
        this.cells = cells;
        this.language = language;
        this.footnotes = footnotes;
    }

    void write(OutputStream out) throws IOException {
        try (var px = new PxTableWriter(out, about())) {
            px.begin(describe());
            var shown = cells.selection().shown();
            var cell = new SourceCell(shown.size());
            long[] number = {0};
            cells.forEach((at, observation) -> {
                System.arraycopy(at, 0, cell.at, 0, at.length);
                fill(cell, observation, footnotes.statusOf(number[0]++, observation));
                accept(px, cell);
            });
            px.finish();
        } catch (TableRefused impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void accept(PxTableWriter px, SourceCell cell) throws IOException {
        try {
            px.accept(cell);
        } catch (TableRefused impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void fill(SourceCell cell, Observation observation, String status) {
        if (observation instanceof Observation.Measured measured) {
            BigDecimal value = measured.value().round(DIGITS);
            cell.setNumber(value.unscaledValue().longValueExact(), value.scale(), status);
        } else {
            cell.setSign(status);
        }
    }

    /** Nothing is summed: a value of its own stands for a variable that is left out, or nothing does. */
    private PxAbout about() {
        OpenTable table = cells.selection().table();
        var group = table.service().group();
        var standIns = new HashMap<String, String>();
        for (Part part : cells.selection().shown()) {
            part.standIn()
                    .ifPresent(value ->
                            standIns.put(part.variable().code(), value.label().in(language)));
        }
        return new PxAbout(
                ApiLanguage.code(language),
                group.code(),
                group.name().in(language),
                false,
                cells.selection().placement().heading().size(),
                standIns,
                new PxNotes(valueNotes(), footnotes.said()));
    }

    /** What is counted; how it must not be read has to be shown. */
    private List<PxNotes.OfValue> valueNotes() {
        var notes = new ArrayList<PxNotes.OfValue>();
        cells.selection().contents().forEach(content -> {
            var caveats = content.caveats(language);
            var others = content.notes(language).stream()
                    .filter(note -> !caveats.contains(note))
                    .toList();
            addNote(notes, content, others, false);
            addNote(notes, content, caveats, true);
        });
        return notes;
    }

    /** The format has one of each kind for a value. */
    private static void addNote(List<PxNotes.OfValue> notes, Content content, List<String> lines, boolean mandatory) {
        if (!lines.isEmpty()) {
            notes.add(new PxNotes.OfValue(Variable.CONTENTS, content.code(), String.join("\n", lines), mandatory));
        }
    }

    private SourceTable describe() {
        OpenTable table = cells.selection().table();
        return new SourceTable(
                TableJson.sources(table),
                table.id(),
                table.title().in(language),
                cells.selection().shown().stream()
                        .map(part -> dimension(table, part))
                        .toList(),
                UPDATED.format(table.updated().atOffset(ZoneOffset.UTC)),
                footnotes.general(table));
    }

    private Dimension dimension(OpenTable table, Part part) {
        Variable variable = part.variable();
        Role role =
                switch (variable.code()) {
                    case Variable.REGION, Variable.UNIT -> Role.AREA;
                    case Variable.CONTENTS -> Role.CONTENTS;
                    case Variable.TIME -> Role.TIME;
                    default -> Role.OTHER;
                };
        return new Dimension(
                variable.code(),
                variable.label().in(language),
                role,
                IntStream.of(part.places())
                        .mapToObj(
                                place -> category(table, role, variable.values().get(place), place))
                        .toList());
    }

    private Category category(OpenTable table, Role role, Variable.Value value, int place) {
        String label = value.label().in(language);
        if (role != Role.CONTENTS) {
            return new Category(value.code(), label);
        }
        Content content = table.contents().get(place);
        return new Category(value.code(), label, content.unitLabel(language), content.decimals());
    }
}
