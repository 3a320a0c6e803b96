package org.maalestok.keyfigures.quality.web;

import java.math.BigDecimal;
import java.util.Optional;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.ObservationText;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Quality;
import org.maalestok.keyfigures.quality.Cell;
import org.maalestok.keyfigures.quality.Decisions.Seen;
import org.maalestok.municipalities.AreaKind;
import org.maalestok.municipalities.Areas;
import org.springframework.stereotype.Component;

/** A figure as a form carries it: which one, and what stood there when the page was made. */
@Component
class FigureKey {

    private static final String SEPARATOR = "~";

    private final KeyFigures figures;
    private final Areas areas;

    FigureKey(KeyFigures figures, Areas areas) {
        this.figures = figures;
        this.areas = areas;
    }

    /** {@code no.kindergarten.coverage_1_2~NO-1835~2023~0~142.9} */
    String of(Seen seen) {
        return String.join(
                SEPARATOR,
                figures.catalogue().getIndicator(seen.cell().indicatorId()).code(),
                areas.get(seen.cell().areaId()).code(),
                seen.cell().period().toString(),
                String.valueOf(seen.decision()),
                seen.source()
                        .number()
                        .map(BigDecimal::toPlainString)
                        .orElseGet(() -> ObservationText.sign(seen.source())));
    }

    /** Empty when it isn't one that this class wrote. */
    Optional<Seen> parse(String key) {
        String[] parts = key.split(SEPARATOR, -1);
        if (parts.length != 5 || !parts[3].matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return cell(parts[0], parts[1], parts[2])
                .flatMap(cell -> observation(parts[4]).map(source -> new Seen(cell, Long.parseLong(parts[3]), source)));
    }

    /** The figure of an indicator, a municipality and a period, as addresses name them. */
    Optional<Cell> cell(String indicator, String area, String period) {
        return figures.catalogue().findIndicator(indicator).flatMap(known -> areas.findByCode(area)
                .filter(place -> place.kind() == AreaKind.MUNICIPALITY)
                .flatMap(place -> Period.parse(period).map(time -> new Cell(known.id(), place.id(), time))));
    }

    private static Optional<Observation> observation(String written) {
        return switch (written) {
            case ".." -> Optional.of(Observation.NONE);
            case "." -> Optional.of(new Observation.NotApplicable("."));
            case ":" -> Optional.of(new Observation.Suppressed(":"));
            case "..." -> Optional.of(new Observation.NotYetReported("..."));
            default ->
                written.matches("-?\\d{1,30}(\\.\\d{1,30})?")
                        ? Optional.of(new Observation.Measured(new BigDecimal(written), Quality.FINAL))
                        : Optional.empty();
        };
    }
}
