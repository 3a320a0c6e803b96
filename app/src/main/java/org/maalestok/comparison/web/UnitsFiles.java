package org.maalestok.comparison.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.ObservationText;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Remark;
import org.maalestok.keyfigures.RemarkText;
import org.maalestok.municipalities.Area;
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
            "symbol",
            "remark",
            "original_value",
            "source");

    /** The columns of numbers. */
    static final List<String> NUMBERS = List.of("value");

    private UnitsFiles() {}

    static TableFile of(UnitsScene scene, Texts texts) {
        var view = new UnitsView(scene, texts);
        Stream<List<Object>> known = scene.units().groups().stream().flatMap(group -> group.units().stream()
                .map(unit -> row(
                        scene,
                        group.municipality(),
                        unit.area(),
                        scene.ours().contains(unit) ? view.place(unit) : "",
                        texts)));
        Stream<List<Object>> silent =
                scene.silent().stream().map(one -> row(scene, one.municipality(), one.unit(), "", texts));
        List<List<Object>> rows = Stream.concat(known, silent).toList();
        var sentences =
                new ArrayList<>(List.of(view.words().answer(), view.words().sentence()));
        if (!view.words().caution().isEmpty()) {
            sentences.add(view.words().caution());
        }
        return new TableFile(scene.indicator().code() + ".units", HEADINGS, rows, sentences);
    }

    private static List<Object> row(UnitsScene scene, Area municipality, Area unit, String place, Texts texts) {
        Period period = Objects.requireNonNull(scene.period());
        Observation figure = scene.table().at(unit.id(), period);
        List<Remark> remarks = scene.table().remarksAt(unit.id(), period);
        return List.of(
                scene.indicator().code(),
                municipality.code(),
                municipality.name().in(texts.language()),
                unit.code(),
                unit.name().in(texts.language()),
                period.toString(),
                figure.number().<Object>map(number -> number).orElse(""),
                figure.status(),
                scene.indicator().unit(),
                place,
                ObservationText.sign(figure),
                RemarkText.forFile(remarks, texts.language()),
                RemarkText.originalForFile(remarks),
                scene.sources());
    }
}
