package org.maalestok.opendata.feeds;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.maalestok.ui.Language;

/** Writes one feed. */
final class AtomWriter {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String TYPE = "application/atom+xml";

    private final XMLStreamWriter xml;
    private final String base;

    private AtomWriter(XMLStreamWriter xml, String base) {
        this.xml = xml;
        this.base = base;
    }

    /**
     * @param base where this installation is reached, without a slash at the end
     * @param fetched the address, after the host, by which the feed was asked for
     * @param looked when there was last something that might have been an entry; the feed's own time as long as it has none
     */
    static byte[] write(
            String base, String fetched, Feed feed, Language language, List<Entry> entries, Instant looked) {
        try {
            var out = new StringWriter(16 * 1024);
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            new AtomWriter(xml, base).write(fetched, feed, language, entries, looked);
            xml.close();
            return out.toString().getBytes(StandardCharsets.UTF_8);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(String fetched, Feed feed, Language language, List<Entry> entries, Instant looked)
            throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.setDefaultNamespace(ATOM);
        xml.writeStartElement(ATOM, "feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", language.tag());
        element("id", base + feed.path(language));
        element("title", feed.title().in(language));
        element("updated", time(updated(entries, looked)));
        link("self", TYPE, "", base + fetched);
        link("alternate", "text/html", language.tag(), base + "/" + language.tag() + "/" + feed.page());
        for (Language other : Language.values()) {
            if (other != language) {
                link("alternate", TYPE, other.tag(), base + feed.path(other));
            }
        }
        xml.writeStartElement(ATOM, "author");
        element("name", "Målestok");
        xml.writeEndElement();
        for (Entry entry : entries) {
            write(entry, language);
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private static Instant updated(List<Entry> entries, Instant looked) {
        return entries.stream()
                .map(Entry::updated)
                .max(Comparator.naturalOrder())
                .orElse(looked);
    }

    private void write(Entry entry, Language language) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(ATOM, "entry");
        element("id", base + entry.path());
        element("title", entry.title());
        element("published", time(entry.published()));
        element("updated", time(entry.updated()));
        link("alternate", "text/html", language.tag(), base + entry.path());
        element("summary", entry.summary());
        xml.writeEndElement();
    }

    private void link(String relation, String type, String language, String address) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeEmptyElement(ATOM, "link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        if (!language.isEmpty()) {
            xml.writeAttribute("hreflang", language);
        }
        xml.writeAttribute("href", address);
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(ATOM, name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static String time(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
