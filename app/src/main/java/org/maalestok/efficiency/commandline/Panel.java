package org.maalestok.efficiency.commandline;

import java.util.List;
import org.maalestok.frontier.Malmquist.Period;
import org.maalestok.frontier.Units;
import org.maalestok.frontier.Warning;

/**
 * The units of a file.
 *
 * @param periods in order; one, without a label, where the file has no column for it
 * @param besides units × what is asked for beside inputs and outputs (prices, or what explains), of the only period; no columns
 *     where nothing is
 * @param warnings what reading had to leave out
 */
record Panel(List<Period> periods, double[][] besides, List<Warning> warnings) {

    Units units() {
        return periods.getFirst().units();
    }
}
