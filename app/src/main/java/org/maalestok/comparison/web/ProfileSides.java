package org.maalestok.comparison.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.maalestok.comparison.Comparison;
import org.maalestok.comparison.web.ProfilePage.Side;
import org.maalestok.keyfigures.Perspective;
import org.maalestok.ui.Texts;

/** The sides of a service that its profile shows, and those of which it says that nothing is known. */
final class ProfileSides {

    private final List<Comparison> ofService;
    private final List<ProfileUnits.Line> ofUnits;
    private final String name;
    private final Texts texts;

    /**
     * @param ofService the service's own figures
     * @param ofUnits what the units of the municipality tell
     * @param name of the municipality
     */
    ProfileSides(List<Comparison> ofService, List<ProfileUnits.Line> ofUnits, String name, Texts texts) {
        this.ofService = ofService;
        this.ofUnits = ofUnits;
        this.name = name;
        this.texts = texts;
    }

    /** Whether anything is done for anybody: population and other background has no spending, users or quality to miss. */
    boolean isService() {
        return ofService.isEmpty()
                || !ofUnits.isEmpty()
                || ofService.stream()
                        .map(comparison -> comparison.indicator().perspective())
                        .anyMatch(side -> side != Perspective.CONTEXT && side != Perspective.NEED);
    }

    /**
     * All perspectives in their order; background is left out where there is none, because it is no side of a service.
     *
     * @param shown the service's own figures as they are told, and the need for it
     */
    List<Side> list(List<Comparison> shown, ProfileRows maker) {
        Map<Perspective, List<ProfileRow>> rows = new EnumMap<>(Perspective.class);
        for (int i = 0; i < shown.size(); i++) {
            Comparison one = shown.get(i);
            rows.computeIfAbsent(one.indicator().perspective(), ignored -> new ArrayList<>())
                    .add(maker.row(one, "p" + i));
        }
        return Stream.of(Perspective.values())
                .filter(side -> rows.containsKey(side) || isService() && side != Perspective.CONTEXT)
                .map(side -> side(side, rows.getOrDefault(side, List.of())))
                .toList();
    }

    /** What its units tell stands where nothing is known of the municipality as a whole. */
    private Side side(Perspective side, List<ProfileRow> rows) {
        String heading = side.words().in(texts.language());
        if (!rows.isEmpty()) {
            return new Side(heading, rows, "", List.of());
        }
        List<ProfileUnits.Line> units =
                ofUnits.stream().filter(line -> line.side() == side).toList();
        String none = units.isEmpty() ? texts.get("profile.missing." + side, name) : texts.get("profile.units", name);
        return new Side(heading, rows, none, units);
    }

    /** Which leg is missing for a picture of efficiency. */
    String withoutEfficiency(List<Comparison> comparisons) {
        return texts.get("efficient.none." + lacking(comparisons), name);
    }

    private String lacking(List<Comparison> comparisons) {
        boolean result = comparisons.stream()
                .filter(one -> one.latest().isPresent())
                .map(one -> one.indicator().perspective())
                .anyMatch(ProfileSides::isResult);
        boolean ofUnitsOnly = ofUnits.stream().map(ProfileUnits.Line::side).anyMatch(ProfileSides::isResult);
        return result ? "input" : ofUnitsOnly ? "units" : "result";
    }

    private static boolean isResult(Perspective side) {
        return side == Perspective.MEASURED_QUALITY || side == Perspective.PERCEIVED_QUALITY;
    }
}
