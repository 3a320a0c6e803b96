package org.maalestok.comparison.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maalestok.access.Access;
import org.maalestok.comparison.JoinedFigures;
import org.maalestok.comparison.contributions.Contribution;
import org.maalestok.comparison.contributions.Contribution.Kind;
import org.maalestok.comparison.contributions.Subject;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Service;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.NotFound;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Reads what a form about a finding is about; what isn't there is an address that doesn't exist, and what belongs to others is closed. */
@Component
class ContributionForm {

    private final KeyFigures keyFigures;
    private final JoinedFigures figures;
    private final Areas areas;
    private final Access access;

    ContributionForm(KeyFigures keyFigures, JoinedFigures figures, Areas areas, Access access) {
        this.keyFigures = keyFigures;
        this.figures = figures;
        this.areas = areas;
        this.access = access;
    }

    /** A figure that can be spoken about. */
    record Figure(Indicator indicator, Period period, BigDecimal value) {

        Subject subject(Area own, Service service) {
            return new Subject(own.id(), service.code(), indicator.id(), period);
        }
    }

    /** The municipality that the present person speaks for. */
    Area own(String code) {
        Area own = Named.municipality(areas, code);
        if (!access.mayEditFor(own.code())) {
            throw new AccessDeniedException("Only the municipality's own people speak for it");
        }
        return own;
    }

    /** Whose it is. */
    Area ownOf(Contribution one) {
        return areas.get(one.subject().areaId());
    }

    Service service(String code) {
        return keyFigures.catalogue().findService(code).orElseThrow(() -> NotFound.service(code));
    }

    static Kind kind(String code) {
        return List.of(Kind.values()).stream()
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("contribution " + code));
    }

    /** The figure in the address; empty when none is named, which only adding may leave open. */
    Optional<Figure> figure(Kind kind, Area own, Service service, String indicator, String period) {
        if (indicator.isEmpty() && kind == Kind.ADDED) {
            return Optional.empty();
        }
        return Optional.of(keyFigures
                .catalogue()
                .findIndicator(indicator)
                .filter(one -> one.service().equals(service))
                .flatMap(one -> figure(one, own, Period.parse(period).orElse(null)))
                .orElseThrow(() -> new NotFound("figure of %s for %s in %s".formatted(indicator, own.code(), period))));
    }

    /** @param period null for the latest */
    private Optional<Figure> figure(Indicator indicator, Area own, @Nullable Period period) {
        var table = figures.table(indicator, AsOf.LATEST);
        return Optional.ofNullable(period)
                .or(() -> table.latest(own.id()))
                .flatMap(when -> table.at(own.id(), when).number().map(value -> new Figure(indicator, when, value)));
    }

    /** The latest figure of every key figure of the service, to choose from. */
    List<Figure> choices(Area own, Service service) {
        return keyFigures.listIndicatorsOf(own.id()).stream()
                .filter(indicator -> indicator.service().equals(service))
                .flatMap(indicator -> figure(indicator, own, null).stream())
                .toList();
    }
}
