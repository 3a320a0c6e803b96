package org.maalestok.efficiency.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.maalestok.frontier.Peer;
import org.maalestok.frontier.Score;

/**
 * A table under construction: cells are added row by row, and name their columns while the first row is written, unless they are
 * named beforehand.
 */
final class Table {

    private final NumberStyle style;
    private final List<String> heading = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    Table(NumberStyle style) {
        this.style = style;
    }

    List<String> heading() {
        return heading;
    }

    List<List<String>> rows() {
        return rows;
    }

    /** Names the columns of a table that may turn out to have no rows. */
    Table columns(String... names) {
        heading.addAll(List.of(names));
        return this;
    }

    Table row() {
        rows.add(new ArrayList<>());
        return this;
    }

    /** A row under columns that are named beforehand. */
    void cells(String... cells) {
        rows.add(List.of(cells));
    }

    Table text(String column, String value) {
        List<String> row = rows.getLast();
        if (rows.size() == 1 && row.size() == heading.size()) {
            heading.add(free(column));
        }
        row.add(value);
        return this;
    }

    /** A name that another column has gets a number: "optimal cost" is the cost, and so much of an input called cost. */
    private String free(String column) {
        String name = column;
        for (int number = 2; heading.contains(name); number++) {
            name = column + " " + number;
        }
        return name;
    }

    Table number(String column, double value) {
        return text(column, written(value));
    }

    String written(double value) {
        return style.write(value);
    }

    String written(OptionalDouble value) {
        return value.isPresent() ? style.write(value.getAsDouble()) : "";
    }

    Table number(String column, OptionalDouble value) {
        return text(column, written(value));
    }

    /** One number for each variable; no numbers leave the cells empty. */
    Table numbers(String prefix, List<String> variables, double[] values) {
        for (int i = 0; i < variables.size(); i++) {
            text(prefix + variables.get(i), i < values.length ? style.write(values[i]) : "");
        }
        return this;
    }

    Table score(String column, Score score) {
        return number(column, score.value());
    }

    /** The peers with their λ: A=0.5|B=0.5. A name that has one of these signs in it stands in quotes, its own quotes doubled. */
    Table peers(List<Peer> peers) {
        return text(
                "peers",
                String.join(
                        "|",
                        peers.stream()
                                .map(peer -> named(peer.name()) + "=" + style.write(peer.lambda()))
                                .toList()));
    }

    private static String named(String unit) {
        boolean plain = unit.chars().noneMatch(sign -> sign == '|' || sign == '=' || sign == '"');
        return plain ? unit : '"' + unit.replace("\"", "\"\"") + '"';
    }
}
