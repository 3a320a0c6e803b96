package org.maalestok.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.maalestok.ui.Language;

/** As many municipalities as a country has, invented. */
record Crowds(Vestfold nb) {

    List<Item> many(int n) {
        var random = new Random(7);
        var items = new ArrayList<Item>();
        for (int i = 0; i < n; i++) {
            double value = Math.round(18500 + 1800 * random.nextGaussian() + 900 * Math.abs(random.nextGaussian()));
            var reading = Reading.of(value, Vestfold.label(value, Language.NB));
            if (i == n / 3) {
                items.add(Item.own("Færder", reading));
            } else {
                items.add(Item.peer("Kommune " + i, i % 45 == 3 ? Reading.MISSING : reading));
            }
        }
        return items;
    }

    Scatter crowd(Measure across) {
        var random = new Random(11);
        var points = new ArrayList<Scatter.Point>();
        for (int i = 0; i < 98; i++) {
            double x = 100000 + 12000 * random.nextGaussian();
            double y = 15000 + 0.03 * x + 1500 * random.nextGaussian();
            var role = i == 5 ? Role.OWN : i % 30 == 0 ? Role.NAMED : Role.PEER;
            points.add(new Scatter.Point(
                    "Kommune " + i, x, y, Vestfold.label(x, Language.NB), Vestfold.label(y, Language.NB), role));
        }
        var whole = new Scatter.Point("Hele landet", 101000, 18100, "101 000", "18 100", Role.PEER);
        return new Scatter(
                Language.NB, across, nb.subject().measure(), nb.subject().party(), "2025", points, 0, whole);
    }
}
