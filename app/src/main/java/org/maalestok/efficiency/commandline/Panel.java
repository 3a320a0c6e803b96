package org.maalestok.efficiency.commandline;

import java.util.List;
import org.maalestok.frontier.Malmquist.Period;
import org.maalestok.frontier.Units;
import org.maalestok.frontier.Warning;

/**
 * The units of a file.
 *
 * @param periods in order; one, without a label, where the file has no column for it
 * @param prices units × priced variables of the only period; no columns where none were asked for
 * @param warnings what reading had to leave out
 */
record Panel(List<Period> periods, double[][] prices, List<Warning> warnings) {

    Units units() {
        return periods.getFirst().units();
    }
}
