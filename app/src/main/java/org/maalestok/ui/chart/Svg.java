package org.maalestok.ui.chart;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/**
 * Finished markup, escaped already: {@code ${svg}} in a template writes it as it stands.
 *
 * @param markup one or two {@code <svg>} elements, or the list of a legend
 */
public record Svg(String markup) implements Content {

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(markup);
    }

    @Override
    public String toString() {
        return markup;
    }
}
