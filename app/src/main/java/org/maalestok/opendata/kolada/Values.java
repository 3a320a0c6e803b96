package org.maalestok.opendata.kolada;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.ObservationText;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Remark;
import org.maalestok.keyfigures.RemarkText;
import tools.jackson.core.JsonGenerator;

/**
 * The figures behind a question, written row by row. A cell of which nothing was ever said has no row; one without a number has the reason's sign as its status.
 *
 * @param places what they are asked for
 * @param years empty for all
 * @param now the figures
 * @param before the figures as they were before the day since when changes are asked for; empty when all are
 */
record Values(
        List<Kpi> kpis,
        List<Place> places,
        Optional<List<Period>> years,
        Map<Indicator, FigureTable> now,
        Optional<Map<Indicator, FigureTable>> before) {

    static Values of(
            KeyFigures figures,
            List<Kpi> kpis,
            List<Place> places,
            Optional<List<Period>> years,
            Optional<LocalDate> since) {
        List<Indicator> indicators = kpis.stream().map(Kpi::indicator).toList();
        return new Values(
                kpis,
                places,
                years,
                figures.tables(indicators, AsOf.LATEST),
                since.flatMap(day -> releaseBefore(figures, day)).map(release -> figures.tables(indicators, release)));
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
            FigureTable table = Objects.requireNonNull(now.get(kpi.indicator()));
            Optional<FigureTable> earlier = before.map(tables -> Objects.requireNonNull(tables.get(kpi.indicator())));
            List<Period> periods = years.orElseGet(() -> calendarYears(table));
            for (Place place : places) {
                for (Period period : periods) {
                    write(kpi, place, placeName, period, table, earlier, envelope);
                    if (envelope.isFull()) {
                        return;
                    }
                }
            }
        }
    }

    private static List<Period> calendarYears(FigureTable table) {
        return table.periods().stream()
                .filter(period -> period.equals(Period.year(period.start().getYear())))
                .toList();
    }

    private static void write(
            Kpi kpi,
            Place place,
            String placeName,
            Period period,
            FigureTable table,
            Optional<FigureTable> earlier,
            Envelope envelope) {
        Observation observation = table.at(place.area().id(), period);
        Observation was = earlier.map(it -> it.at(place.area().id(), period)).orElse(Observation.NONE);
        boolean gone = isNothing(observation) && !isNothing(was);
        boolean asked = earlier.isEmpty() ? !isNothing(observation) : gone || !observation.saysSameAs(was);
        if (asked) {
            envelope.add(json -> {
                json.writeStringProperty("kpi", kpi.id());
                json.writeStringProperty(placeName, place.id());
                json.writeNumberProperty("period", period.start().getYear());
                json.writeArrayPropertyStart("values");
                json.writeStartObject();
                writeValue(json, observation, gone, table.remarksAt(place.area().id(), period));
                json.writeEndObject();
                json.writeEndArray();
            });
        }
    }

    private static boolean isNothing(Observation observation) {
        return observation == Observation.NONE;
    }

    /** Clients of the original know no remarks; they pass over the field, which is there only where something was said. */
    private static void writeValue(
            JsonGenerator json, Observation observation, boolean gone, List<Remark> remarks) {
        json.writeStringProperty("gender", "T");
        json.writeNumberProperty("count", observation instanceof Measured ? 1 : 0);
        if (observation instanceof Measured measured) {
            json.writeStringProperty("status", measured.quality().letters());
            json.writeNumberProperty("value", measured.value());
        } else {
            json.writeStringProperty("status", gone ? "" : ObservationText.sign(observation));
            json.writeNullProperty("value");
        }
        json.writeBooleanProperty("isdeleted", gone);
        if (!remarks.isEmpty()) {
            json.writeStringProperty("remark", RemarkText.forFile(remarks));
        }
    }
}
