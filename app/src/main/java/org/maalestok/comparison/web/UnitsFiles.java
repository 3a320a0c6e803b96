package org.maalestok.comparison.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.maalestok.comparison.variation.Units;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.RemarkText;
import org.maalestok.ui.Texts;

/** The page of units as a file: a row for each unit, with its municipality, and what the page says on a sheet of its own. */
final class UnitsFiles {

    static final List<String> HEADINGS = List.of(
            "indicator",
            "municipality",
            "municipality_name",
            "unit",
            "unit_name",
            "period",
            "value",
            "status",
            "unit_of_measure",
            "place_among_others",
            "remark",
            "source");

    /** The columns of numbers. */
    static final List<String> NUMBERS = List.of("value");

    private UnitsFiles() {}

    static TableFile of(UnitsScene scene, Texts texts) {
        var view = new UnitsView(scene, texts);
        List<List<Object>> rows = scene.units().groups().stream()
                .flatMap(group -> group.units().stream().map(unit -> row(scene, view, group, unit, texts)))
                .toList();
        var sentences = new ArrayList<>(List.of(view.answer(), view.sentence()));
        if (!view.caution().isEmpty()) {
            sentences.add(view.caution());
        }
        return new TableFile(scene.indicator().code() + ".units", HEADINGS, rows, sentences);
    }

    private static List<Object> row(UnitsScene scene, UnitsView view, Units.Group group, Units.Unit unit, Texts texts) {
        Period period = Objects.requireNonNull(scene.period());
        int id = unit.area().id();
        return List.of(
                scene.indicator().code(),
                group.municipality().code(),
                group.municipality().name().in(texts.language()),
                unit.area().code(),
                unit.area().name().in(texts.language()),
                period.toString(),
                unit.value(),
                scene.table().at(id, period) instanceof Measured measured
                        ? measured.quality().letters()
                        : "",
                scene.indicator().unit(),
                group.municipality().equals(scene.own()) ? view.place(unit) : "",
                RemarkText.forFile(scene.table().remarksAt(id, period)),
                scene.sources());
    }
}
