package org.maalestok.keyfigures.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.maalestok.access.Access;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.ObservationText;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.PlaceNames;
import org.maalestok.keyfigures.Release;
import org.maalestok.keyfigures.ReleaseOrigins;
import org.maalestok.keyfigures.Remark;
import org.maalestok.keyfigures.RemarkText;
import org.maalestok.keyfigures.Unit;
import org.maalestok.keyfigures.quality.Cell;
import org.maalestok.keyfigures.quality.Decisions;
import org.maalestok.keyfigures.quality.ReleaseReview;
import org.maalestok.keyfigures.quality.ReleaseReview.Biggest;
import org.maalestok.keyfigures.quality.ReleaseReview.Missing;
import org.maalestok.keyfigures.quality.ReleaseReview.Review;
import org.maalestok.keyfigures.quality.ReleaseReview.Withdrawn;
import org.maalestok.keyfigures.quality.SuspectList;
import org.maalestok.keyfigures.web.ReleasePage.Story;
import org.maalestok.keyfigures.web.ReleasePage.Told;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A release in sentences that somebody who keeps a municipality's accounts understands. */
@Component
class ReleaseStory {

    private static final int MOST_NAMED = 5;

    /** Whoever looks for a figure of their own finds it here, unless nearly all are held back. */
    private static final int MOST_HELD = 40;

    private final KeyFigures figures;
    private final Areas areas;
    private final ReleaseReview review;
    private final SuspectList suspects;
    private final Decisions decisions;
    private final ObjectProvider<ReleaseOrigins> origins;
    private final Access access;

    ReleaseStory(
            KeyFigures figures,
            Areas areas,
            ReleaseReview review,
            SuspectList suspects,
            Decisions decisions,
            ObjectProvider<ReleaseOrigins> origins,
            Access access) {
        this.figures = figures;
        this.areas = areas;
        this.review = review;
        this.suspects = suspects;
        this.decisions = decisions;
        this.origins = origins;
        this.access = access;
    }

    Story of(Release release, Texts t) {
        Review did = review.of(release.number());
        List<Cell> held = decisions.listHeldBackBy(release.number());
        Optional<ReleaseOrigins.Origin> origin = origins.stream()
                .flatMap(one -> one.find(release.number()).stream())
                .findFirst();
        return new Story(
                origin.map(found -> found.how().in(t.language())).orElse(""),
                origin.map(ReleaseOrigins.Origin::address)
                        .filter(address -> !address.isEmpty())
                        .map(address -> "/" + t.language().tag() + "/" + address)
                        .orElse(""),
                did.biggest().stream().map(one -> told(one, release, t)).toList(),
                did.withdrawn().stream().map(one -> told(one, release, t)).toList(),
                did.missing().stream().map(one -> told(one, release, t)).toList(),
                ended(release, t),
                origin.map(found -> found.leftOut().stream()
                                .map(one -> notTaken(one, t))
                                .toList())
                        .orElse(List.of()),
                held.isEmpty()
                        ? ""
                        : t.count(
                                "story.held",
                                held.size(),
                                Numbers.in(t.language()).format(held.size())),
                held(held, release, t),
                asked(release, t),
                access.isSecretariat()
                        ? "/%s/admin/suspects?release=%d".formatted(t.language().tag(), release.number())
                        : "");
    }

    private static ReleasePage.NotTaken notTaken(ReleaseOrigins.NotTaken one, Texts t) {
        return new ReleasePage.NotTaken(
                one.sentence().in(t.language()),
                one.list().stream().map(text -> text.in(t.language())).toList());
    }

    private Told told(Biggest one, Release release, Texts t) {
        Indicator indicator = figures.catalogue().getIndicator(one.indicatorId());
        return told(
                indicator,
                release,
                t,
                t.count(
                        "story.biggest",
                        one.changed(),
                        Numbers.in(t.language()).format(one.changed()),
                        name(one.areaId(), one.period(), t),
                        one.period(),
                        number(one.before(), indicator, t),
                        number(one.after(), indicator, t) + indicator.unitSuffix(t.language()),
                        by(one, indicator, t)));
    }

    private static Told told(Indicator indicator, Release release, Texts t, String sentence) {
        return new Told(
                indicator.words().name().in(t.language()),
                "/%s/indicator/%s?release=%d".formatted(t.language().tag(), indicator.code(), release.number()),
                sentence);
    }

    private static String number(Observation observation, Indicator indicator, Texts t) {
        return ObservationText.of(observation, indicator.decimals(), t.language())
                .text();
    }

    /** In per cent of the number before; as a difference where that was zero, and where both are per cent already. */
    private static String by(Biggest one, Indicator indicator, Texts t) {
        BigDecimal before = one.before().number().orElse(BigDecimal.ZERO);
        BigDecimal after = one.after().number().orElse(BigDecimal.ZERO);
        Numbers numbers = Numbers.in(t.language());
        if (indicator.measure().equals(Unit.PERCENT)) {
            return t.get("story.points", numbers.signed(after.subtract(before), indicator.decimals()));
        }
        if (before.signum() == 0) {
            return numbers.signed(after, indicator.decimals());
        }
        BigDecimal percent =
                BigDecimal.valueOf(100).multiply(after.subtract(before)).divide(before.abs(), 1, RoundingMode.HALF_UP);
        return numbers.signedPercent(percent, 1);
    }

    private Told told(Withdrawn one, Release release, Texts t) {
        return told(
                figures.catalogue().getIndicator(one.indicatorId()),
                release,
                t,
                t.count(
                        "story.withdrawn",
                        one.figures(),
                        Numbers.in(t.language()).format(one.figures())));
    }

    private Told told(Missing one, Release release, Texts t) {
        return told(figures.catalogue().getIndicator(one.indicatorId()), release, t, missing(one, t));
    }

    private String missing(Missing missing, Texts t) {
        int count = missing.areaIds().size();
        String named = missing.areaIds().stream()
                .limit(MOST_NAMED)
                .map(id -> name(id, missing.newest(), t))
                .collect(Collectors.joining(", "));
        String all = count > MOST_NAMED ? t.get("story.andMore", named, count - MOST_NAMED) : named;
        return t.count("story.missing", count, count, missing.before(), missing.newest(), all);
    }

    private List<Told> ended(Release release, Texts t) {
        return decisions.listEndedBy(release.number()).stream()
                .map(said -> told(
                        figures.catalogue().getIndicator(said.cell().indicatorId()),
                        release,
                        t,
                        t.get(
                                "story.ended.one",
                                name(said.cell().areaId(), said.cell().period(), t),
                                said.cell().period(),
                                RemarkText.label(said.kind()).in(t.language()),
                                said.who(),
                                said.words())))
                .toList();
    }

    /** Which figures are held back: by indicator, whose and of when. */
    private List<Told> held(List<Cell> cells, Release release, Texts t) {
        var byIndicator = cells.stream()
                .collect(Collectors.groupingBy(Cell::indicatorId, LinkedHashMap::new, Collectors.toList()));
        return byIndicator.entrySet().stream()
                .map(one -> told(figures.catalogue().getIndicator(one.getKey()), release, t, named(one.getValue(), t)))
                .toList();
    }

    private String named(List<Cell> cells, Texts t) {
        String named = cells.stream()
                .limit(MOST_HELD)
                .map(cell -> name(cell.areaId(), cell.period(), t) + "\u00a0" + cell.period())
                .collect(Collectors.joining(", "));
        return cells.size() > MOST_HELD ? t.get("story.andMore", named, cells.size() - MOST_HELD) : named;
    }

    private String name(int areaId, Period period, Texts t) {
        return new PlaceNames(areas, t.language()).of(areas.get(areaId), period.start());
    }

    /** What the rules asked about, and what came of it. */
    private List<String> asked(Release release, Texts t) {
        var of = suspects.ofRelease(release.number());
        var sentences = new ArrayList<String>();
        if (of.open() > 0) {
            sentences.add(t.count("story.open", of.open(), of.open()));
        }
        for (Remark.Kind kind : Remark.Kind.values()) {
            int count = Objects.requireNonNullElse(of.decided().get(kind), 0);
            if (count > 0) {
                sentences.add(t.count("story.decided." + kind, count, count));
            }
        }
        return sentences;
    }
}
