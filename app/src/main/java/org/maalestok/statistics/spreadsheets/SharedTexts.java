package org.maalestok.statistics.spreadsheets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.TableRefused;

/** The texts of a workbook, which its cells name by number. */
final class SharedTexts {

    /** In memory; the longest real ones have a few million characters. */
    private static final long MOST_CHARACTERS = 50_000_000;

    private final List<String> texts;

    private SharedTexts(List<String> texts) {
        this.texts = texts;
    }

    static SharedTexts read(ZipFile zip, String path, String body)
            throws IOException, TableRefused, XMLStreamException {
        ZipEntry entry = zip.getEntry(path);
        if (entry == null) {
            return new SharedTexts(List.of());
        }
        try (var xml = SheetXml.open(zip, entry, body)) {
            return new SharedTexts(texts(xml, body));
        }
    }

    /** A text may come in runs of different looks; phonetic aids ({@code rPh}) are not part of it. */
    private static List<String> texts(SheetXml xml, String body) throws XMLStreamException, TableRefused {
        var texts = new ArrayList<String>();
        var text = new StringBuilder();
        boolean inText = false;
        boolean aid = false;
        long characters = 0;
        while (xml.next()) {
            if (xml.opens("t") || xml.closes("t")) {
                inText = xml.opens("t");
            } else if (xml.opens("rPh") || xml.closes("rPh")) {
                aid = xml.opens("rPh");
            } else if (inText && !aid && xml.isText()) {
                xml.appendTo(text, MOST_CHARACTERS - characters);
            } else if (xml.closes("si")) {
                texts.add(text.toString());
                characters += 40 + text.length();
                text.setLength(0);
                if (characters > MOST_CHARACTERS) {
                    throw Refusals.of(
                            Kind.TOO_LARGE,
                            body,
                            "",
                            "more text than a sheet of figures has",
                            "at most 50 million characters");
                }
            }
        }
        return texts;
    }

    /** The text with this number; empty when there is none. */
    java.util.Optional<String> find(int number) {
        return number >= 0 && number < texts.size()
                ? java.util.Optional.of(texts.get(number))
                : java.util.Optional.empty();
    }
}
