package org.maalestok.comparison;

import java.util.List;
import java.util.stream.Stream;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.Denominators;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Perspective;
import org.maalestok.keyfigures.Service;
import org.springframework.stereotype.Component;

/**
 * How large a part of the population a service is meant for. Nobody has to write that down: what the service's own figures are per says who it is meant for, and the population says
 * how many they are. Spending per inhabitant aged 6–15 makes the share of inhabitants aged 6–15 the need for schools.
 */
@Component
public class TargetGroups {

    private final Catalogue catalogue;

    TargetGroups(KeyFigures keyFigures) {
        this.catalogue = keyFigures.catalogue();
    }

    /**
     * The need of a service as far as another service's figures tell it: the target group's share of the population, or its number where the catalogue has no share.
     *
     * @param country {@code NO} or {@code DK}
     */
    public List<Indicator> listNeed(Service service, String country) {
        return catalogue.listIndicators(service).stream()
                .filter(indicator -> indicator.isOf(country))
                .flatMap(indicator -> Stream.ofNullable(indicator.parts()))
                .map(Indicator.Parts::denominator)
                .distinct()
                .flatMap(code -> catalogue.findIndicator(code).stream())
                .filter(Denominators::isTargetGroup)
                .map(this::share)
                .filter(need -> need.perspective() == Perspective.NEED)
                .filter(need -> !need.service().equals(service))
                .distinct()
                .toList();
    }

    private Indicator share(Indicator group) {
        return catalogue.listIndicators(group.service()).stream()
                .filter(one -> isShareOf(group, one))
                .findFirst()
                .orElse(group);
    }

    private static boolean isShareOf(Indicator group, Indicator one) {
        Indicator.Parts parts = one.parts();
        return parts != null
                && group.code().equals(parts.numerator())
                && Denominators.isPopulation(parts.denominator());
    }
}
