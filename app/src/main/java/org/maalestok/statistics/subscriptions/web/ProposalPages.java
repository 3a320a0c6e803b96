package org.maalestok.statistics.subscriptions.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.keyfigures.Change;
import org.maalestok.keyfigures.ImportOutcome.Touched;
import org.maalestok.keyfigures.ImportOutcome.WouldPublish;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.ObservationText;
import org.maalestok.keyfigures.OthersPublishing;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Release;
import org.maalestok.keyfigures.RemarkText;
import org.maalestok.keyfigures.SuspectTexts;
import org.maalestok.municipalities.Areas;
import org.maalestok.statistics.mapping.web.AskedFigures;
import org.maalestok.statistics.subscriptions.Proposal;
import org.maalestok.statistics.subscriptions.Proposal.Findings;
import org.maalestok.statistics.subscriptions.Proposals;
import org.maalestok.statistics.subscriptions.PublishingRule;
import org.maalestok.statistics.subscriptions.Sentences;
import org.maalestok.statistics.subscriptions.StoredSubscription;
import org.maalestok.statistics.subscriptions.web.ProposalPage.Group;
import org.maalestok.statistics.subscriptions.web.ProposalPage.Row;
import org.maalestok.statistics.subscriptions.web.ProposalPage.Typed;
import org.maalestok.statistics.subscriptions.web.SubscriptionPage.Fact;
import org.maalestok.ui.Days;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;

/** Makes the page about a proposal. */
@Component
class ProposalPages {

    private static final int SUSPECTS_SHOWN = 200;
    private static final int LEFT_OUT_SHOWN = 100;

    private final Proposals proposals;
    private final KeyFigures figures;
    private final Areas areas;
    private final Sentences sentences;
    private final SuspectTexts suspects;
    private final OthersPublishing others;
    private final SubscriptionNames names;

    ProposalPages(
            Proposals proposals,
            KeyFigures figures,
            Areas areas,
            Sentences sentences,
            SuspectTexts suspects,
            OthersPublishing others,
            SubscriptionNames names) {
        this.names = names;
        this.proposals = proposals;
        this.figures = figures;
        this.areas = areas;
        this.sentences = sentences;
        this.suspects = suspects;
        this.others = others;
    }

    ProposalPage page(Frame frame, Texts t, Proposal proposal, StoredSubscription stored, Typed typed) {
        Findings findings = proposals.findingsOf(proposal);
        String href = frame.href("admin/proposals/" + proposal.id());
        return new ProposalPage(
                frame,
                t,
                t.get("proposal.titled", "").strip(),
                stored.subscription().title(),
                names.tongue(stored.subscription(), t.language()),
                ProposalWords.summary(proposal, t),
                state(proposal, t),
                proposal.state() == Proposal.State.OPEN,
                proposal.state() == Proposal.State.PUBLISHING,
                href + "/publish",
                href + "/dismiss",
                typed,
                proposal.release()
                        .map(number -> new Line(
                                t.get("proposal.release.see", number), frame.href("data/releases/" + number), ""))
                        .orElse(null),
                counts(proposal.counts(), t),
                facts(proposal, t),
                rules(proposal, stored, t),
                findings.indicators().stream()
                        .map(one -> indicator(one, frame, t))
                        .toList(),
                groups(findings, Change.Kind.ADDED, t),
                first(findings, proposal, t),
                groups(findings, Change.Kind.CHANGED, t),
                groups(findings, Change.Kind.WITHDRAWN, t),
                AskedFigures.of(findings.suspects(), suspects, SUSPECTS_SHOWN, "", t.language()),
                leftOut(findings, t),
                new Line(stored.subscription().title(), frame.href("admin/subscriptions/" + stored.id()), ""),
                new Line(
                        t.get("run.titled", proposal.run()),
                        frame.href("admin/subscriptions/%d/runs/%d".formatted(stored.id(), proposal.run())),
                        ""));
    }

    /** How it stands; while it is being published, that it waits for another if it does. */
    private String state(Proposal proposal, Texts t) {
        String words = ProposalWords.state(proposal, t);
        return proposal.state() == Proposal.State.PUBLISHING
                ? others.find(proposal.dataSet(), t.language())
                        .map(they -> t.get("proposal.waits", they))
                        .orElse(words)
                : words;
    }

    private static List<Fact> counts(Release.Counts counts, Texts t) {
        return List.of(
                new Fact(t.get("count.added"), Admin.number(counts.added(), t)),
                new Fact(t.get("count.changed"), Admin.number(counts.changed(), t)),
                new Fact(t.get("count.withdrawn"), Admin.number(counts.withdrawn(), t)),
                new Fact(t.get("count.unchanged"), Admin.number(counts.unchanged(), t)));
    }

    private static List<Fact> facts(Proposal proposal, Texts t) {
        return List.of(
                new Fact(t.get("proposal.dataSet"), proposal.title().in(t.language())),
                new Fact(t.get("proposal.retrieved"), Days.of(proposal.retrieved(), t.language())),
                new Fact(t.get("run.cells"), Admin.number(proposal.cells(), t)),
                new Fact(
                        t.get("proposal.against"),
                        proposal.against() == 0
                                ? t.get("proposal.first")
                                : t.get("proposal.release", proposal.against())));
    }

    private List<ProposalPage.Rule> rules(Proposal proposal, StoredSubscription stored, Texts t) {
        List<PublishingRule> broken = proposals.brokenRules(proposal);
        String withdrawn = Admin.limit(stored.subscription().withdrawnLimit(), t);
        String revised = Admin.limit(stored.subscription().revisedLimit(), t);
        return Arrays.stream(PublishingRule.values())
                .map(rule -> new ProposalPage.Rule(
                        t.get("rule.limited." + rule, withdrawn, revised, WouldPublish.LARGE_REVISION),
                        !broken.contains(rule)))
                .toList();
    }

    private ProposalPage.Indicator indicator(Touched touched, Frame frame, Texts t) {
        Indicator indicator = figures.catalogue().getIndicator(touched.indicatorId());
        return new ProposalPage.Indicator(
                indicator.words().name().in(t.language()),
                frame.href("indicator/" + indicator.code()),
                Admin.number(touched.added(), t),
                Admin.number(touched.changed(), t),
                Admin.number(touched.withdrawn(), t));
    }

    private String name(int indicatorId, Texts t) {
        return figures.catalogue().getIndicator(indicatorId).words().name().in(t.language());
    }

    private String area(int areaId, Period period, Texts t) {
        return areas.nameOf(areas.get(areaId), period.start()).in(t.language());
    }

    private static boolean isAsked(Change change, Findings findings) {
        return findings.suspects().stream()
                .anyMatch(suspect -> suspect.indicatorId() == change.indicatorId()
                        && suspect.areaId() == change.areaId()
                        && suspect.period().equals(change.period()));
    }

    private static String first(Findings findings, Proposal proposal, Texts t) {
        long all = proposal.counts().rows();
        long shown = findings.changes().size();
        return shown < all ? t.get("proposal.first.of", Admin.number(shown, t), Admin.number(all, t)) : "";
    }

    private List<Group> groups(Findings findings, Change.Kind kind, Texts t) {
        var byIndicator = new LinkedHashMap<Integer, List<Row>>();
        findings.changes().stream().filter(change -> change.kind() == kind).forEach(change -> byIndicator
                .computeIfAbsent(change.indicatorId(), id -> new ArrayList<>())
                .add(row(change, isAsked(change, findings), t)));
        return byIndicator.entrySet().stream()
                .map(entry -> new Group(
                        name(entry.getKey(), t),
                        figures.catalogue().getIndicator(entry.getKey()).unitLabel(t.language()),
                        entry.getValue()))
                .toList();
    }

    private Row row(Change change, boolean asked, Texts t) {
        int decimals = figures.catalogue().getIndicator(change.indicatorId()).decimals();
        return new Row(
                area(change.areaId(), change.period(), t),
                change.period().toString(),
                text(change.before(), decimals, t).and(shown(change, decimals, t)),
                change.kind() == Change.Kind.WITHDRAWN
                        ? new ObservationText("–", t.get("change.none"), "")
                        : text(change.after(), decimals, t),
                difference(change, t),
                asked);
    }

    /** What readers see in place of the source's figure that stands; empty where they see it as it came. */
    private String shown(Change change, int decimals, Texts t) {
        return change.kind() == Change.Kind.ADDED
                ? ""
                : RemarkText.shownInstead(
                        figures.table(figures.catalogue().getIndicator(change.indicatorId()), AsOf.LATEST),
                        change.areaId(),
                        change.period(),
                        change.before(),
                        decimals,
                        t.language());
    }

    private static ObservationText text(Observation observation, int decimals, Texts t) {
        return ObservationText.of(observation, decimals, t.language());
    }

    /** By how many per cent of what stood; empty where that says nothing. */
    private static String difference(Change change, Texts t) {
        var before = change.before().number().filter(number -> number.signum() != 0);
        return before.flatMap(was -> change.after().number().map(is -> is.subtract(was)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(was.abs(), MathContext.DECIMAL64)))
                .map(share -> Numbers.in(t.language()).signedPercent(share, 1))
                .orElse("");
    }

    private List<String> leftOut(Findings findings, Texts t) {
        var shown = new ArrayList<String>();
        findings.leftOut().stream()
                .limit(LEFT_OUT_SHOWN)
                .map(left -> sentences.of(left).in(t.language()))
                .forEach(shown::add);
        int others = findings.leftOut().size() - shown.size();
        if (others > 0) {
            shown.add(t.get("table.more", Admin.number(others, t)));
        }
        return List.copyOf(shown);
    }
}
