package org.maalestok.comparison.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.maalestok.comparison.Comparison;
import org.maalestok.comparison.IndicatorText;
import org.maalestok.comparison.Judgement;
import org.maalestok.comparison.Judgement.Standing;
import org.maalestok.comparison.NotShown;
import org.maalestok.comparison.Verdict;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Perspective;
import org.maalestok.keyfigures.Spread;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Texts;

/** A municipality's page in a few sentences: where it spends more or less than most, and where it stands out for better or worse. */
final class Brief {

    private static final int MOST_OF_A_KIND = 2;

    private final Area own;
    private final Remarks remarks;
    private final Texts texts;

    /** @param remarks takes up what was said of the figures told */
    Brief(Area own, Remarks remarks, Texts texts) {
        this.remarks = remarks;
        this.own = own;
        this.texts = texts;
    }

    List<String> of(List<Comparison> comparisons) {
        var sentences = new ArrayList<String>();
        spending(comparisons, sentences);
        standouts(comparisons, Standing.WORSE, "brief.worse", sentences);
        standouts(comparisons, Standing.BETTER, "brief.better", sentences);
        return sentences;
    }

    private void spending(List<Comparison> comparisons, List<String> sentences) {
        List<Standing> standings = comparisons.stream()
                .filter(comparison -> isSpending(comparison.indicator()))
                .flatMap(comparison -> comparison.latest().map(comparison::judgement).stream())
                .filter(Judgement::compared)
                .map(Judgement::standing)
                .toList();
        if (standings.isEmpty()) {
            return;
        }
        long higher = standings.stream().filter(Standing.HIGHER::equals).count();
        long lower = standings.stream().filter(Standing.LOWER::equals).count();
        sentences.add(spending(standings.size(), higher, lower));
    }

    private String spending(int services, long higher, long lower) {
        String name = own.name().in(texts.language());
        if (higher > 0 && lower > 0) {
            return texts.get("brief.spending", name, higher, services, lower);
        }
        if (higher > 0) {
            return texts.count(everywhere("brief.spending.higher", higher, services), services, name, higher, services);
        }
        return lower > 0
                ? texts.count(everywhere("brief.spending.lower", lower, services), services, name, lower, services)
                : texts.count("brief.spending.similar", services, name, services);
    }

    /** Nobody says three of three. */
    private static String everywhere(String key, long some, int all) {
        return some == all ? key + ".all" : key;
    }

    /** Money spent on a service per inhabitant; the economy as a whole is no service. */
    private static boolean isSpending(Indicator indicator) {
        return indicator.perspective() == Perspective.RESOURCE_INPUT
                && indicator.unit().endsWith("/person")
                && !indicator.service().code().equals("economy");
    }

    private void standouts(List<Comparison> comparisons, Standing standing, String key, List<String> sentences) {
        comparisons.stream()
                .filter(comparison -> comparison
                        .latest()
                        .filter(latest -> comparison.judgement(latest).standing() == standing)
                        .isPresent())
                .sorted(Comparator.comparingDouble(Brief::distance).reversed())
                .limit(MOST_OF_A_KIND)
                .map(comparison -> standout(comparison, key))
                .forEach(sentences::add);
    }

    /** How far from the peers, as the findings count it. */
    private static double distance(Comparison comparison) {
        Period latest = comparison.latest().orElseThrow();
        double usual = comparison.spread(latest).orElseThrow().usual();
        return Math.abs(Verdict.usualDistances(comparison.gap(latest).orElseThrow(), usual));
    }

    private String standout(Comparison comparison, String key) {
        Period latest = comparison.latest().orElseThrow();
        Spread spread = comparison.spread(latest).orElseThrow();
        var text = new IndicatorText(comparison.indicator(), texts.language());
        String mark = remarks.add(comparison.table(), own, latest);
        boolean sure = comparison.judgement(latest) instanceof Judgement.ByInterval;
        String sentence = texts.get(
                sure ? key + ".sure" : key,
                text.name(),
                text.full(comparison.ownFigure(latest).orElseThrow()),
                isProvisional(comparison, latest) ? texts.get("table.provisional", latest) : latest,
                text.full(spread.median()));
        String later = NotShown.after(comparison.table(), own.id(), latest)
                .map(one -> " " + one.sentence(texts.language()))
                .orElse("");
        return (mark.isEmpty() ? sentence : sentence + " " + texts.get("brief.remark", mark)) + later;
    }

    private static boolean isProvisional(Comparison comparison, Period period) {
        return comparison.own(period) instanceof Measured measured
                && measured.quality().provisional();
    }

    /** What there are no figures about at all. */
    static String missing(List<Indicator> all, Area own, Texts texts) {
        Set<Perspective> seen = EnumSet.noneOf(Perspective.class);
        all.forEach(indicator -> seen.add(indicator.perspective()));
        String name = own.name().in(texts.language());
        if (all.isEmpty()) {
            return texts.get("missing.everything", name);
        }
        boolean users = seen.contains(Perspective.PERCEIVED_QUALITY);
        boolean quality = seen.contains(Perspective.MEASURED_QUALITY);
        if (users && quality) {
            return "";
        }
        return texts.get(users ? "missing.quality" : quality ? "missing.users" : "missing.both", name);
    }
}
