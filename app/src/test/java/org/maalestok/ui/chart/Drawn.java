package org.maalestok.ui.chart;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A drawing, read again: what the tests ask of it. */
final class Drawn {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern PAIRS = Pattern.compile("([MHV ])?(-?[\\d.]+)(?: (-?[\\d.]+))?");

    private final Element svg;

    private Drawn(Element svg) {
        this.svg = svg;
    }

    /** All drawings in the markup; fails when it isn't well-formed XML. */
    static List<Drawn> read(Svg svg) throws Exception {
        var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        builder.setErrorHandler(null);
        var root = builder.parse(new InputSource(new StringReader("<all>" + svg.markup() + "</all>")))
                .getDocumentElement();
        return elements(root.getChildNodes()).stream().map(Drawn::new).toList();
    }

    double width() {
        return Double.parseDouble(svg.getAttribute("viewBox").split(" ")[2]);
    }

    double height() {
        return Double.parseDouble(svg.getAttribute("viewBox").split(" ")[3]);
    }

    String title() {
        return one("title");
    }

    String description() {
        return one("desc");
    }

    private String one(String name) {
        return svg.getElementsByTagName(name).item(0).getTextContent();
    }

    List<Element> all(String name) {
        return elements(svg.getElementsByTagName(name));
    }

    /** Elements of this name with this class among theirs. */
    List<Element> all(String name, String cls) {
        return all(name).stream()
                .filter(element ->
                        List.of(element.getAttribute("class").split(" ")).contains(cls))
                .toList();
    }

    String attribute(String name) {
        return svg.getAttribute(name);
    }

    /** Room that each text takes, by the kit's own measure. */
    List<Box> labels() {
        return all("text").stream().map(Drawn::box).toList();
    }

    private static Box box(Element text) {
        var classes = List.of(text.getAttribute("class").split(" "));
        var words = text.getTextContent();
        double size = classes.contains("t-own") ? 14 : classes.contains("t-sm") ? 12 : 13;
        boolean bold = classes.contains("t-own") || classes.contains("t-b") || classes.contains("t-w");
        double width = bold ? TextWidth.bold(words, size) : TextWidth.of(words, size);
        double anchor = classes.contains("m") ? 0.5 : classes.contains("e") ? 1 : 0;
        return Box.ofText(number(text, "x"), number(text, "y"), width / 1.03, size, anchor);
    }

    static double number(Element element, String attribute) {
        var text = element.getAttribute(attribute);
        if (!NUMBER.matcher(text).matches()) {
            throw new AssertionError(attribute + " is '" + text + "'");
        }
        return Double.parseDouble(text);
    }

    /** Boxes of circles, rectangles and paths that lie outside groups with their own scale. */
    List<Box> marks() {
        var marks = new ArrayList<Box>();
        for (var circle : all("circle")) {
            double x = number(circle, "cx");
            double y = number(circle, "cy");
            double r = number(circle, "r");
            marks.add(new Box(x - r, y - r, x + r, y + r));
        }
        for (var rect : all("rect")) {
            double x = number(rect, "x");
            double y = number(rect, "y");
            marks.add(new Box(x, y, x + number(rect, "width"), y + number(rect, "height")));
        }
        for (var path : all("path")) {
            if (!((Element) path.getParentNode()).hasAttribute("transform")
                    && !path.getParentNode().getNodeName().equals("pattern")) {
                marks.addAll(points(path.getAttribute("d")));
            }
        }
        return marks;
    }

    private static List<Box> points(String path) {
        var points = new ArrayList<Box>();
        double x = 0;
        double y = 0;
        var matcher = PAIRS.matcher(path.replace("Z", ""));
        while (matcher.find()) {
            double first = Double.parseDouble(matcher.group(2));
            if ("H".equals(matcher.group(1))) {
                x = first;
            } else if ("V".equals(matcher.group(1))) {
                y = first;
            } else {
                x = first;
                y = Double.parseDouble(matcher.group(3));
            }
            points.add(new Box(x, y, x, y));
        }
        return points;
    }

    private static List<Element> elements(NodeList nodes) {
        var elements = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
