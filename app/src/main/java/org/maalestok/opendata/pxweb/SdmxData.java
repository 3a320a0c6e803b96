package org.maalestok.opendata.pxweb;

import java.io.IOException;
import java.io.OutputStream;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Period;
import org.maalestok.opendata.Cells;
import org.maalestok.opendata.OpenTable;
import org.maalestok.opendata.Selection.Part;
import org.maalestok.opendata.TimeUnit;
import org.maalestok.opendata.Variable;
import org.maalestok.ui.Language;

/**
 * Generic data of SDMX-ML 2.0, as version 1 of PxWebApi has it: a series for each region and key figure, its observations in time. Cells come with the time
 * above. Status codes are those of SDMX's code list CL_OBS_STATUS 2.2.
 */
final class SdmxData {

    private static final String SPACE = "http://www.SDMX.org/resources/SDMXML/schemas/v2_0/";
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final Cells cells;
    private final OpenTable table;
    private final Language language;
    private final List<Part> keys;
    private final Part time;

    SdmxData(Cells cells, Language language) {
        this.cells = cells;
        this.table = cells.selection().table();
        this.language = language;
        var shown = cells.selection().shown();
        this.keys = shown.subList(0, shown.size() - 1);
        this.time = shown.getLast();
    }

    void write(OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml = FACTORY.createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("GenericData");
            xml.writeDefaultNamespace(SPACE + "message");
            xml.writeNamespace("generic", SPACE + "generic");
            writeHeader(xml);
            xml.writeStartElement("DataSet");
            text(xml, "generic:KeyFamilyRef", table.id());
            writeSeries(xml);
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void writeHeader(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("Header");
        text(xml, "ID", table.id() + "_DATA");
        text(xml, "Test", "false");
        xml.writeStartElement("Name");
        xml.writeAttribute("xml:lang", language.tag());
        xml.writeCharacters(table.title().in(language));
        xml.writeEndElement();
        text(xml, "Prepared", table.updated().truncatedTo(ChronoUnit.SECONDS).toString());
        xml.writeStartElement("Sender");
        xml.writeAttribute("id", "MAALESTOK");
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void writeSeries(XMLStreamWriter xml) throws IOException {
        int length = time.places().length;
        cells.forEach((at, observation) -> {
            int place = at[at.length - 1];
            try {
                if (place == 0) {
                    xml.writeStartElement("generic:Series");
                    writeKey(xml, at);
                }
                writeObservation(xml, table.periods().get(time.places()[place]), observation);
                if (place == length - 1) {
                    xml.writeEndElement();
                }
            } catch (XMLStreamException e) {
                throw new IOException(e);
            }
        });
    }

    private void writeKey(XMLStreamWriter xml, int[] at) throws XMLStreamException {
        xml.writeStartElement("generic:SeriesKey");
        value(xml, "FREQ", frequency());
        for (int i = 0; i < keys.size(); i++) {
            Variable variable = keys.get(i).variable();
            value(
                    xml,
                    variable.code(),
                    variable.values().get(keys.get(i).places()[at[i]]).code());
        }
        xml.writeEndElement();
    }

    private String frequency() {
        return switch (table.timeUnit()) {
            case YEAR, SCHOOL_YEAR -> "A";
            case QUARTER -> "Q";
            case MONTH -> "M";
        };
    }

    private void writeObservation(XMLStreamWriter xml, Period period, Observation observation)
            throws XMLStreamException {
        xml.writeStartElement("generic:Obs");
        text(xml, "generic:Time", time(period));
        if (observation instanceof Observation.Measured measured) {
            xml.writeEmptyElement("generic:ObsValue");
            xml.writeAttribute("value", measured.value().toPlainString());
        }
        xml.writeStartElement("generic:Attributes");
        value(xml, "OBS_STATUS", status(observation));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** {@code 2024}, {@code 2024-Q1}, {@code 2024-03}; a school year is a month and a duration. */
    private String time(Period period) {
        return switch (table.timeUnit()) {
            case YEAR -> TimeUnit.code(period);
            case QUARTER -> TimeUnit.code(period).replace("K", "-Q");
            case MONTH -> TimeUnit.code(period).replace("M", "-");
            case SCHOOL_YEAR -> period.start() + "/P1Y";
        };
    }

    private static String status(Observation observation) {
        return switch (observation) {
            case Observation.Measured measured ->
                measured.quality().provisional() ? "P" : measured.quality().estimated() ? "E" : "A";
            case Observation.NotApplicable ignored -> "M";
            case Observation.Suppressed ignored -> "Q";
            case Observation.NotYetReported ignored -> "L";
            case Observation.Missing ignored -> "O";
            case Observation.LeftOut ignored -> "O";
        };
    }

    private static void value(XMLStreamWriter xml, String concept, String value) throws XMLStreamException {
        xml.writeEmptyElement("generic:Value");
        xml.writeAttribute("concept", concept);
        xml.writeAttribute("value", value);
    }

    private static void text(XMLStreamWriter xml, String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
