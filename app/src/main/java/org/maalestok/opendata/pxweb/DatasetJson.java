package org.maalestok.opendata.pxweb;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.maalestok.opendata.Cells;
import org.maalestok.opendata.Content;
import org.maalestok.opendata.OpenTable;
import org.maalestok.opendata.Selection;
import org.maalestok.opendata.Selection.Part;
import org.maalestok.opendata.Variable;
import org.maalestok.statistics.formats.PxMatrix;
import org.maalestok.ui.Language;
import tools.jackson.core.JsonGenerator;

/**
 * The head of a JSON-stat 2.0 dataset with the extensions of PxWeb: everything but the values. See <a href="https://json-stat.org/full/">json-stat.org</a>.
 */
final class DatasetJson {

    private final JsonGenerator json;
    private final Selection selection;
    private final OpenTable table;
    private final Footnotes footnotes;
    private final Links links;
    private final Language language;
    private boolean codeLists;

    DatasetJson(JsonGenerator json, Selection selection, Footnotes footnotes, Links links) {
        this.json = json;
        this.selection = selection;
        this.table = selection.table();
        this.footnotes = footnotes;
        this.links = links;
        this.language = links.language();
    }

    /** Metadata: with the code lists that can be applied, which would be most of a small answer with data. */
    void writeWithCodeLists() {
        codeLists = true;
        write();
    }

    /** All properties before the values, inside an object that is open. */
    void write() {
        json.writeStringProperty("version", "2.0");
        json.writeStringProperty("class", "dataset");
        json.writeStringProperty("label", table.title().in(language));
        String sources = TableJson.sources(table);
        if (!sources.isEmpty()) {
            json.writeStringProperty("source", sources);
        }
        json.writeStringProperty(
                "updated", table.updated().truncatedTo(ChronoUnit.SECONDS).toString());
        writeStrings("note", notes(selection, footnotes));
        var shown = selection.shown();
        var dimensions = new DimensionJson(json, table, footnotes);
        dimensions.writeRoles(shown);
        dimensions.writeShape(shown);
        json.writeObjectPropertyStart("dimension");
        shown.forEach(part -> dimensions.write(part, () -> writeExtension(part)));
        json.writeEndObject();
        writeExtension();
    }

    /** Remarks stand at their area; where that is left out, under the table. */
    static List<String> notes(Selection selection, Footnotes footnotes) {
        boolean areas =
                selection.shown().stream().anyMatch(part -> part.variable().isArea());
        return areas ? footnotes.general(selection.table()) : footnotes.under(selection.table());
    }

    private void writeExtension(Part part) {
        Variable variable = part.variable();
        var standIn = part.standIn();
        json.writeObjectPropertyStart("extension");
        json.writeBooleanProperty("elimination", standIn.isPresent());
        standIn.ifPresent(value -> json.writeStringProperty("eliminationValueCode", value.code()));
        json.writeStringProperty("show", variable.isTime() ? "code" : "value");
        if (codeLists) {
            writeCodeLists(variable);
        }
        if (variable.code().equals(Variable.CONTENTS)) {
            writeMeasures(part.places());
            writeMandatoryNotes(part.places());
        }
        json.writeEndObject();
    }

    /** How a figure must not be read is to be shown with it, by the place of that note among those of its category. */
    private void writeMandatoryNotes(int[] places) {
        json.writeObjectPropertyStart("categoryNoteMandatory");
        for (int place : places) {
            Content content = table.contents().get(place);
            List<String> notes = content.notes(language);
            List<String> caveats = content.caveats(language);
            if (!caveats.isEmpty()) {
                json.writeObjectPropertyStart(content.code());
                caveats.forEach(caveat -> json.writeBooleanProperty(String.valueOf(notes.indexOf(caveat)), true));
                json.writeEndObject();
            }
        }
        json.writeEndObject();
    }

    /** The specification and PxWeb2 write codelists, other clients read codeLists. */
    private void writeCodeLists(Variable variable) {
        for (String name : List.of("codelists", "codeLists")) {
            json.writeArrayPropertyStart(name);
            if (variable.isArea()) {
                table.codeLists().forEach(list -> CodeListJson.writeInformation(json, list, links));
            }
            json.writeEndArray();
        }
    }

    private void writeMeasures(int[] places) {
        writeForEach("measuringType", places, content -> switch (content.kind()) {
            case STOCK -> "Stock";
            case FLOW -> "Flow";
            case RATIO -> "Other";
        });
        writeForEach("priceType", places, content -> content.isMoney() ? "Current" : "NotApplicable");
        writeForEach("adjustment", places, content -> "None");
    }

    private void writeForEach(String name, int[] places, Function<Content, String> said) {
        json.writeObjectPropertyStart(name);
        for (int place : places) {
            Content content = table.contents().get(place);
            json.writeStringProperty(content.code(), said.apply(content));
        }
        json.writeEndObject();
    }

    private void writeExtension() {
        json.writeObjectPropertyStart("extension");
        json.writeObjectPropertyStart("px");
        json.writeStringProperty("tableid", table.id());
        json.writeNumberProperty(
                "decimals",
                selection.contents().mapToInt(Content::decimals).max().orElse(0));
        json.writeBooleanProperty("official-statistics", false);
        json.writeBooleanProperty("aggregallowed", false);
        json.writeBooleanProperty("copyright", false);
        json.writeStringProperty("language", ApiLanguage.code(language));
        json.writeStringProperty("contents", table.service().name().in(language));
        json.writeBooleanProperty("descriptiondefault", false);
        writeStrings("heading", selection.placement().heading());
        writeStrings("stub", selection.placement().stub());
        json.writeStringProperty("matrix", PxMatrix.of(table.id()));
        json.writeStringProperty("subject-code", table.service().group().code());
        json.writeStringProperty("subject-area", table.service().group().name().in(language));
        json.writeEndObject();
        json.writeArrayPropertyStart("contact");
        json.writeEndArray();
        writeCellNotes();
        json.writeEndObject();
    }

    /** Of our own: what was said of single figures, each with the codes of its cell. JSON-stat has no place for notes on cells. */
    private void writeCellNotes() {
        if (footnotes.remarks().isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("cellNotes");
        for (Cells.Said said : footnotes.remarks()) {
            json.writeStartObject();
            json.writeNumberProperty("cell", said.cell());
            json.writeObjectPropertyStart("category");
            writeCategories(said.cell());
            json.writeEndObject();
            writeStrings("note", List.of(footnotes.remarkOn(said.cell())));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeCategories(long cell) {
        long left = selection.size();
        for (Part part : selection.shown()) {
            left /= part.places().length;
            int index = (int) (cell / left % part.places().length);
            Variable variable = part.variable();
            json.writeStringProperty(
                    variable.code(), variable.values().get(part.places()[index]).code());
        }
    }

    private void writeStrings(String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
