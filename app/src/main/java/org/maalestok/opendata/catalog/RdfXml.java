package org.maalestok.opendata.catalog;

import java.io.StringWriter;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A graph as RDF/XML: a description for each subject.
 *
 * @see <a href="https://www.w3.org/TR/rdf-syntax-grammar/">RDF 1.1 XML syntax</a>
 */
final class RdfXml {

    private static final String RDF =
            Objects.requireNonNull(Vocabulary.namespaces().get("rdf"));

    private final XMLStreamWriter xml;

    private RdfXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static String write(Graph graph) {
        try {
            var out = new StringWriter(64 * 1024);
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            new RdfXml(xml).writeAll(graph);
            xml.close();
            return out.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void writeAll(Graph graph) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("rdf", "RDF", RDF);
        for (var entry : Vocabulary.namespaces().entrySet()) {
            xml.writeNamespace(entry.getKey(), entry.getValue());
        }
        for (var entry : graph.statements().entrySet()) {
            xml.writeCharacters("\n");
            xml.writeStartElement("rdf", "Description", RDF);
            xml.writeAttribute("rdf", RDF, "about", entry.getKey());
            writeSaid(entry.getValue());
            xml.writeCharacters("\n");
            xml.writeEndElement();
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void writeSaid(Map<String, Set<Term>> said) throws XMLStreamException {
        for (var entry : said.entrySet()) {
            String[] name = entry.getKey().split(":");
            String namespace = Objects.requireNonNull(Vocabulary.namespaces().get(name[0]));
            for (Term term : entry.getValue()) {
                xml.writeCharacters("\n  ");
                xml.writeStartElement(name[0], name[1], namespace);
                write(term);
                xml.writeEndElement();
            }
        }
    }

    private void write(Term term) throws XMLStreamException {
        switch (term) {
            case Term.Iri iri -> xml.writeAttribute("rdf", RDF, "resource", iri.iri());
            case Term.Plain plain -> xml.writeCharacters(plain.text());
            case Term.Words words -> {
                xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", words.language());
                xml.writeCharacters(words.text());
            }
            case Term.Typed typed -> {
                xml.writeAttribute("rdf", RDF, "datatype", Vocabulary.full(typed.datatype()));
                xml.writeCharacters(typed.text());
            }
        }
    }
}
