package org.maalestok.comparison.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maalestok.comparison.Comparison;
import org.maalestok.comparison.Judgement;
import org.maalestok.comparison.Judgement.ByInterval;
import org.maalestok.comparison.Judgement.BySpread;
import org.maalestok.comparison.Judgement.Itself;
import org.maalestok.comparison.Judgement.Standing;
import org.maalestok.comparison.Verdict;
import org.maalestok.comparison.findings.FindingWords;
import org.maalestok.comparison.findings.LeftOut;
import org.maalestok.comparison.uncertainty.Basis.Reason;
import org.maalestok.comparison.uncertainty.IntervalVerdict.NotCompared;
import org.maalestok.keyfigures.Polarity;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Texts;

/** The overview in a sentence: how often the municipality stands apart among the figures with a good direction, or why nobody can say. */
final class OverviewAnswer {

    private enum Why {
        MISSING,
        FEW,
        LACKING,
        TOTAL
    }

    private final List<Comparison> all;
    private final List<Comparison> directed;
    private final Area own;
    private final Texts texts;
    private final String name;

    /** @param all what is looked at, before it is narrowed to what stands apart */
    OverviewAnswer(List<Comparison> all, Area own, Texts texts) {
        this.all = all;
        this.directed = all.stream()
                .filter(one -> one.indicator().polarity() != Polarity.NEUTRAL)
                .toList();
        this.own = own;
        this.texts = texts;
        this.name = own.name().in(texts.language());
    }

    String sentence() {
        if (all.isEmpty()) {
            return texts.get("missing.everything", name);
        }
        if (directed.isEmpty()) {
            return isAnyCompared(all)
                    ? texts.get("overview.answer.none", name)
                    : uncompared("overview.uncompared.all", all);
        }
        if (!isAnyCompared(directed)) {
            return uncompared("overview.uncompared", directed);
        }
        LeftOut left = leftOut(directed);
        String answer = answer(directed.size() - left.count());
        return left.count() == 0 ? answer : answer + " " + FindingWords.rest(left, texts.language());
    }

    private String uncompared(String key, List<Comparison> some) {
        String why = FindingWords.leftOut(leftOut(some), some.size(), texts.language());
        return texts.count(key, some.size(), name, some.size(), why);
    }

    private String answer(int judged) {
        List<String> apart = Stream.concat(apart(Standing.WORSE, "worse"), apart(Standing.BETTER, "better"))
                .toList();
        return apart.isEmpty()
                ? texts.get("overview.answer.like", name, judged)
                : texts.get("overview.answer", name, judged, PeerWords.join(apart, texts.language()));
    }

    /** How many stand so, and how many of them go further that way; empty when none stands so. */
    private Stream<String> apart(Standing standing, String going) {
        return OverviewPages.apart(standing, count(standing, ""), count(standing, going), texts);
    }

    private long count(Standing standing, String show) {
        return directed.stream()
                .filter(one -> OverviewPages.stands(one, standing) && OverviewPages.matches(one, own, show))
                .count();
    }

    private static boolean isAnyCompared(List<Comparison> some) {
        return leftOut(some).count() < some.size();
    }

    private static LeftOut leftOut(List<Comparison> some) {
        var reasons = some.stream()
                .flatMap(OverviewAnswer::why)
                .collect(Collectors.groupingBy(why -> why, Collectors.summingInt(why -> 1)));
        return new LeftOut(
                reasons.getOrDefault(Why.MISSING, 0),
                0,
                reasons.getOrDefault(Why.FEW, 0),
                reasons.getOrDefault(Why.LACKING, 0),
                reasons.getOrDefault(Why.TOTAL, 0));
    }

    /** Why a figure was not compared; empty when it was. */
    private static Stream<Why> why(Comparison comparison) {
        return comparison.latest().stream()
                .map(comparison::judgement)
                .findFirst()
                .map(OverviewAnswer::why)
                .orElseGet(() -> Stream.of(Why.MISSING));
    }

    private static Stream<Why> why(Judgement judgement) {
        if (judgement.compared()) {
            return Stream.empty();
        }
        return Stream.of(
                switch (judgement) {
                    case BySpread spread -> why(spread.verdict());
                    case ByInterval sure -> isAlone(sure) ? Why.FEW : Why.LACKING;
                    case Itself ignored -> Why.MISSING;
                });
    }

    private static Why why(Verdict none) {
        return switch (none) {
            case TOO_FEW_PEERS -> Why.FEW;
            case FOLLOWS_SIZE -> Why.TOTAL;
            default -> Why.MISSING;
        };
    }

    private static boolean isAlone(ByInterval sure) {
        return sure.verdict() instanceof NotCompared none && none.reason() == Reason.NO_BENCHMARK;
    }
}
