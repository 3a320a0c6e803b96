package org.maalestok.opendata.kolada;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.ObservationText;
import org.maalestok.keyfigures.Remark;
import org.maalestok.keyfigures.RemarkText;
import org.maalestok.ui.Language;
import tools.jackson.core.JsonGenerator;

/**
 * The figures behind a question, written row by row. A cell of which nothing was ever said has no row; one without a number has the reason's sign as its status.
 * A group has the mean of its members ({@link GroupMean}). Tables are read one key figure after the other, and no more of them than a page needs, so that a question about everything takes no more room than one about
 * something.
 *
 * @param places what they are asked for
 * @param years empty for all
 * @param before the figures as they were before the day since when changes are asked for; empty when all are
 */
record Values(
        KeyFigures figures, List<Kpi> kpis, List<Place> places, Optional<List<Integer>> years, Optional<AsOf> before) {

    static Values of(
            KeyFigures figures,
            List<Kpi> kpis,
            List<Place> places,
            Optional<List<Integer>> years,
            Optional<LocalDate> since) {
        return new Values(figures, kpis, places, years, since.flatMap(day -> releaseBefore(figures, day)));
    }

    /** The last release before the day began, in world time; empty when all came later. */
    private static Optional<AsOf> releaseBefore(KeyFigures figures, LocalDate day) {
        var begins = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        return figures.listReleases().stream()
                .filter(release -> release.published().isBefore(begins))
                .findFirst()
                .map(release -> AsOf.release(release.number()));
    }

    void write(Envelope envelope, String placeName) {
        for (Kpi kpi : kpis) {
            List<Told> told = told(kpi);
            if (told.stream().anyMatch(Told::mayDiffer)) {
                write(kpi, told, placeName, envelope);
            }
            if (envelope.isFull()) {
                return;
            }
        }
    }

    private void write(Kpi kpi, List<Told> told, String placeName, Envelope envelope) {
        List<Integer> periods = years.orElseGet(() -> told.stream()
                .flatMap(one -> Years.list(one.table()).stream())
                .distinct()
                .sorted()
                .toList());
        for (Place place : places) {
            for (int year : periods) {
                write(kpi, place, placeName, year, told, envelope);
                if (envelope.isFull()) {
                    return;
                }
            }
        }
    }

    private List<Told> told(Kpi kpi) {
        List<Indicator> indicators =
                kpi.series().stream().map(Kpi.Series::indicator).distinct().toList();
        var now = figures.tables(indicators, AsOf.LATEST);
        var then = before.map(release -> figures.tables(indicators, release));
        return kpi.series().stream()
                .map(series -> new Told(
                        series.gender(),
                        Objects.requireNonNull(now.get(series.indicator())),
                        then.map(tables -> Objects.requireNonNull(tables.get(series.indicator())))))
                .toList();
    }

    private static void write(Kpi kpi, Place place, String placeName, int year, List<Told> told, Envelope envelope) {
        List<Value> values = told.stream()
                .flatMap(one -> one.at(place, year).stream())
                .filter(Value::isAsked)
                .toList();
        if (!values.isEmpty()) {
            envelope.add(json -> {
                json.writeStringProperty("kpi", kpi.id());
                json.writeStringProperty(placeName, place.id());
                json.writeNumberProperty("period", year);
                json.writeArrayPropertyStart("values");
                values.forEach(value -> value.write(json));
                json.writeEndArray();
            });
        }
    }

    /** The figures of one gender, and those of before. */
    private record Told(String gender, FigureTable table, Optional<FigureTable> earlier) {

        /** Figures that nobody has touched since are the same table. */
        boolean mayDiffer() {
            return earlier.filter(before -> before == table).isEmpty();
        }

        /** Empty for a place of which nobody can have figures: a group without members. */
        Optional<Value> at(Place place, int year) {
            return GroupMean.isNeeded(table, place)
                    ? Optional.of(mean(place.members(), year))
                    : place.area().map(area -> published(area.id(), year));
        }

        private Value published(int areaId, int year) {
            Observation figure = Years.at(table, areaId, year);
            return new Value(
                    gender,
                    figure,
                    figure instanceof Measured ? 1 : 0,
                    earlier.map(before -> Years.at(before, areaId, year)),
                    table.remarksAt(areaId, Years.periodOf(table, areaId, year)));
        }

        private Value mean(List<Place> members, int year) {
            var mean = GroupMean.of(table, members, year);
            return new Value(
                    gender,
                    mean.observation(),
                    mean.count(),
                    earlier.map(before -> GroupMean.of(before, members, year).observation()),
                    List.of());
        }
    }

    /**
     * @param count of the figures behind the number; 0 where there is none
     * @param was empty when nobody asks for changes
     * @param remarks clients of the original know none; they pass over the field, which is there only where something was said
     */
    private record Value(
            String gender, Observation observation, int count, Optional<Observation> was, List<Remark> remarks) {

        boolean isAsked() {
            return was.map(before -> isGone() || !observation.saysSameAs(before))
                    .orElse(observation != Observation.NONE);
        }

        private boolean isGone() {
            return observation == Observation.NONE
                    && was.filter(before -> before != Observation.NONE).isPresent();
        }

        void write(JsonGenerator json) {
            json.writeStartObject();
            json.writeStringProperty("gender", gender);
            json.writeNumberProperty("count", count);
            if (observation instanceof Measured measured) {
                json.writeStringProperty("status", measured.status());
                json.writeNumberProperty("value", measured.value());
            } else {
                json.writeStringProperty("status", isGone() ? "" : ObservationText.sign(observation));
                json.writeNullProperty("value");
            }
            json.writeBooleanProperty("isdeleted", isGone());
            if (!remarks.isEmpty()) {
                json.writeStringProperty("remark", RemarkText.forFile(remarks, Language.EN));
            }
            json.writeEndObject();
        }
    }
}
