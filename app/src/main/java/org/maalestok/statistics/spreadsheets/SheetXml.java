package org.maalestok.statistics.spreadsheets;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.TableRefused;

/**
 * One part of a workbook, read element by element. Entities of one's own and documents from elsewhere are never looked at, and a part that swells beyond
 * {@link #MOST_BYTES} when it is unpacked ends the reading. So does anything that the parser has to hold whole, a text or an element with its attributes or a
 * comment, of more than {@link #MOST_AT_ONCE}.
 */
final class SheetXml implements AutoCloseable {

    /** A sheet of a million rows and twenty columns takes some 500 MB unpacked. */
    static final long MOST_BYTES = 768L * 1024 * 1024;

    /** The longest text of a cell, each character written as {@code &#x1F600;}, takes a third of it. */
    static final long MOST_AT_ONCE = 1024 * 1024;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private static final XMLInputFactory FACTORY = factory();

    private final String body;
    private final XMLStreamReader reader;
    private final Checked stream;
    private int event;

    private SheetXml(String body, Checked stream) throws IOException, XMLStreamException {
        this.body = body;
        this.stream = stream;
        this.reader = FACTORY.createXMLStreamReader(letters(stream));
    }

    /** UTF-8, or UTF-16 with its mark: a workbook has no others (ECMA-376, part 2). The parser would print bytes that are neither on the console. */
    private static Reader letters(InputStream stream) throws IOException {
        var bytes = new PushbackInputStream(stream, 3);
        byte[] mark = first(bytes);
        boolean wide = mark.length > 1
                && (mark[0] == (byte) 0xFE && mark[1] == (byte) 0xFF
                        || mark[0] == (byte) 0xFF && mark[1] == (byte) 0xFE);
        boolean marked = Arrays.equals(mark, BYTE_ORDER_MARK);
        if (!marked) {
            bytes.unread(mark);
        }
        var charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        return new InputStreamReader(bytes, charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT));
    }

    private static byte[] first(InputStream bytes) throws IOException {
        try {
            return bytes.readNBytes(3);
        } catch (EOFException e) {
            throw new ZipException("a part that breaks off");
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLReporter((message, type, about, place) -> {}); // what is wrong comes as an exception as well
        return factory;
    }

    static SheetXml open(ZipFile zip, ZipEntry entry, String body) throws IOException, XMLStreamException {
        return new SheetXml(body, new Checked(zip.getInputStream(entry), MOST_BYTES, entry.getCrc()));
    }

    /** Goes on to the next element, or text; false at the end. */
    boolean next() throws XMLStreamException, TableRefused {
        if (!reader.hasNext()) {
            return false;
        }
        stream.next();
        event = reader.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw Refusals.of(
                    Kind.MALFORMED, body, "", "a document type with entities of its own", "a workbook without them");
        }
        return event != XMLStreamConstants.END_DOCUMENT;
    }

    boolean opens(String element) {
        return event == XMLStreamConstants.START_ELEMENT
                && reader.getLocalName().equals(element);
    }

    boolean closes(String element) {
        return event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals(element);
    }

    boolean isText() {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    /** The text may come in pieces, as a comment parts it; together they are to be no longer than a cell's text can be. */
    void appendTo(StringBuilder text) throws TableRefused {
        appendTo(text, Grid.LONGEST_TEXT);
    }

    /** @param most characters, together with those that are there */
    void appendTo(StringBuilder text, long most) throws TableRefused {
        if (text.length() + (long) reader.getTextLength() > most) {
            throw Refusals.of(
                    Kind.TOO_LARGE,
                    body,
                    "",
                    text + reader.getText().substring(0, Math.min(120, reader.getTextLength())),
                    "texts of at most %d characters".formatted(most));
        }
        text.append(reader.getText());
    }

    /** @param what there is too much of, in the plural */
    TableRefused tooMany(String what, int most) {
        return Refusals.of(Kind.TOO_LARGE, body, "", "more %s than a workbook has".formatted(what), "at most " + most);
    }

    /** The attribute's value whatever its namespace; empty when it is not there. */
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /** @param otherwise what it is when it is not there, or no number */
    int number(String name, int otherwise) {
        String value = attribute(name);
        try {
            return value.isEmpty() ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    boolean isTrue(String name) {
        String value = attribute(name);
        return value.equals("1") || value.equals("true");
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    /** Ends with an error when more is unpacked than is allowed, or other bytes than were packed: a bit that has flipped may have been a digit's. */
    private static final class Checked extends FilterInputStream {

        private final CRC32 seen = new CRC32();
        private final long packed;
        private long left;
        private long atOnce;

        Checked(InputStream stream, long most, long packed) {
            super(stream);
            this.left = most;
            this.packed = packed;
        }

        /** What is read from here on belongs to the next event. */
        void next() {
            atOnce = 0;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            if (read >= 0) {
                seen.update(read);
            }
            count(read < 0 ? -1 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            if (read > 0) {
                seen.update(bytes, offset, read);
            }
            count(read);
            return read;
        }

        private void count(int bytes) throws ZipException {
            if (bytes < 0 && seen.getValue() != packed) {
                throw new ZipException("other bytes than were packed");
            }
            left -= Math.max(0, bytes);
            atOnce += Math.max(0, bytes);
            if (left < 0 || atOnce > MOST_AT_ONCE) {
                throw new TooMuch();
            }
        }
    }

    /** A part, or something in it, is larger unpacked than any sheet that people make. */
    static final class TooMuch extends ZipException {
        private static final long serialVersionUID = 1;

        TooMuch() {
            super("more than %d bytes unpacked, or %d at once".formatted(MOST_BYTES, MOST_AT_ONCE));
        }
    }
}
