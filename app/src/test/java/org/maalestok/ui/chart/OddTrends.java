package org.maalestok.ui.chart;

import java.util.ArrayList;
import java.util.List;
import org.maalestok.ui.Language;

/** Series that are hard to draw: with gaps, without anything, below zero, of one year. */
record OddTrends(Vestfold nb) {

    Trend gappy() {
        var own = new ArrayList<>(nb.own());
        own.set(0, Reading.MISSING);
        own.set(3, Reading.blank(Absence.SUPPRESSED));
        own.set(4, Reading.blank(Absence.SUPPRESSED));
        own.set(7, Reading.blank(Absence.NOT_YET_REPORTED));
        return new Trend(
                nb.subject(),
                Vestfold.YEARS,
                own,
                nb.peers(),
                nb.trendWith("Drammen").named());
    }

    Trend nothing() {
        return new Trend(
                nb.subject(),
                List.of("2024", "2025"),
                List.of(Reading.MISSING, Reading.MISSING),
                List.of(PeerPeriod.NONE, PeerPeriod.NONE),
                List.of());
    }

    Trend oneYear() {
        return new Trend(
                nb.subject(),
                List.of("2025"),
                List.of(nb.own().get(7)),
                List.of(nb.peers().get(7)),
                List.of());
    }

    Trend negative() {
        var own = new ArrayList<Reading>();
        var peers = new ArrayList<PeerPeriod>();
        double[] values = {381, 513, 1120, 2800, 1500, -1290, -2795, -486};
        double[] medians = {950, 1560, 1430, 2600, 2300, 1200, 929, 3658};
        for (int i = 0; i < values.length; i++) {
            own.add(Reading.of(values[i], Vestfold.label(values[i], Language.NB)));
            double m = medians[i];
            peers.add(new PeerPeriod(
                    new Spread(m - 900, m, m + 700, Vestfold.label(m, Language.NB), "x", 9), i < 2 ? 6 : 9));
        }
        return new Trend(
                new Subject(
                        Language.NB,
                        new Measure("netto driftsresultat", "kr per innbygger", "kr", 0),
                        nb.subject().party()),
                Vestfold.YEARS,
                own,
                peers,
                List.of());
    }
}
