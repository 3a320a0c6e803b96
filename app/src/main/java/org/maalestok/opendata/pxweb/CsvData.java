package org.maalestok.opendata.pxweb;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import org.maalestok.keyfigures.Observation;

/**
 * CSV as PxWebApi writes it. Points in numbers, nothing between thousands, the sign in place of a number that is not there; what stands beside numbers has
 * no place in it, unless it is asked for ({@code IncludeStatus}): then each column of numbers has only numbers in it, and two more follow, one for the signs and
 * letters and one for what people said of the figure.
 */
final class CsvData {

    private final Grid grid;
    private final FormatOptions options;
    private final Writer out;

    CsvData(Grid grid, FormatOptions options, Writer out) {
        this.grid = grid;
        this.options = options;
        this.out = out;
    }

    void write(Footnotes footnotes) throws IOException {
        if (options.title()) {
            out.write(quoted(grid.title()));
            out.write('\n');
        }
        fields(options.status() ? grid.headerWithStatus() : grid.header());
        out.write('\n');
        grid.forEachRow(footnotes, new Rows(footnotes));
        out.flush();
    }

    private void fields(List<String> texts) throws IOException {
        for (int i = 0; i < texts.size(); i++) {
            if (i > 0) {
                out.write(options.separator());
            }
            out.write(quoted(texts.get(i)));
        }
    }

    private final class Rows implements Grid.Sink {

        private final Footnotes footnotes;
        private boolean first;
        private long cell;

        Rows(Footnotes footnotes) {
            this.footnotes = footnotes;
        }

        @Override
        public void begin(List<String> names) throws IOException {
            fields(names);
            first = names.isEmpty();
        }

        @Override
        public void accept(Observation observation, String status) throws IOException {
            if (!first) {
                out.write(options.separator());
            }
            first = false;
            String number = observation.number().map(BigDecimal::toPlainString).orElse("");
            if (!options.status()) {
                out.write(number.isEmpty() ? quoted(status) : number);
                return;
            }
            out.write(number);
            out.write(options.separator());
            out.write(quoted(status));
            out.write(options.separator());
            out.write(quoted(footnotes.remarkOn(cell++)));
        }

        @Override
        public void end() throws IOException {
            out.write('\n');
        }
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
