package org.maalestok.ui.chart;

import java.util.List;

/**
 * The series of one area.
 *
 * @param name as the reader knows it
 * @param readings one for each period of the chart
 */
public record Line(String name, List<Reading> readings) {
    public Line {
        readings = List.copyOf(readings);
    }
}
