package org.maalestok.comparison.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.maalestok.access.Access;
import org.maalestok.comparison.JoinedFigures;
import org.maalestok.comparison.contributions.Contributions;
import org.maalestok.comparison.findings.Finding;
import org.maalestok.comparison.findings.Finding.Kind;
import org.maalestok.comparison.findings.FindingWords;
import org.maalestok.comparison.findings.ServiceFindings;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.RemarkText;
import org.maalestok.keyfigures.Service;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;

/** Findings under their headings, with what people said about them: on the profile of a service and on its findings page. */
@Component
class FindingGroups {

    private final Contributions contributions;
    private final JoinedFigures figures;
    private final Catalogue catalogue;
    private final Access access;

    FindingGroups(Contributions contributions, JoinedFigures figures, KeyFigures keyFigures, Access access) {
        this.contributions = contributions;
        this.figures = figures;
        this.catalogue = keyFigures.catalogue();
        this.access = access;
    }

    /** What the present reader may read of what was said. */
    Voices voices(Area own, Service service, Look look, Texts texts) {
        Voices.Reader reader = contributions.mayWrite(own.id())
                ? Voices.Reader.MEMBER
                : access.isSecretariat() ? Voices.Reader.SECRETARIAT : Voices.Reader.PUBLIC;
        return new Voices(
                contributions.list(own.id(), service.code()),
                subject -> figures.table(catalogue.getIndicator(subject.indicatorId()), look.asOf())
                        .at(subject.areaId(), subject.period())
                        .number(),
                (indicator, period) -> figures.table(indicator, look.asOf()).remarksAt(own.id(), period).stream()
                        .map(remark -> RemarkText.of(remark, indicator, look.language()))
                        .toList(),
                catalogue,
                own,
                reader,
                texts);
    }

    /** Those that were picked; without what the reader's own municipality has set aside. Nothing moves up in its place. */
    static List<FindingItem.Group> groups(ServiceFindings found, Voices voices, Area own, Look look, Texts texts) {
        if (found.tally().recent() == 0) {
            return List.of(nothingToPickFrom(found.tally(), texts));
        }
        return Stream.of(Kind.values())
                .map(kind -> group(kind, found, voices, own, look, texts))
                .toList();
    }

    /** That nothing was found says something only where something was compared. */
    private static FindingItem.Group nothingToPickFrom(ServiceFindings.Tally tally, Texts texts) {
        String why = texts.get(tally.compared() == 0 ? "profile.none.uncompared" : "profile.none.old");
        return new FindingItem.Group("", List.of(), why, "", true);
    }

    private static FindingItem.Group group(
            Kind kind, ServiceFindings found, Voices voices, Area own, Look look, Texts texts) {
        List<Finding> picked = found.picked(kind);
        List<FindingItem> items = picked.stream()
                .filter(one -> !voices.hides(one.indicator(), one.period()))
                .map(one -> item(one, voices, own, look))
                .toList();
        String none = picked.isEmpty()
                ? texts.get("profile.none." + kind)
                : items.isEmpty() ? texts.get("profile.allAside") : "";
        return new FindingItem.Group(
                texts.get("profile." + kind),
                items,
                none,
                found.tied(kind) ? texts.get("profile.tied") : "",
                kind == Kind.DIFFERENCE);
    }

    static FindingItem item(Finding finding, Voices voices, Area own, Look look) {
        return new FindingItem(
                anchor(finding.indicator().code()),
                FindingWords.headline(finding, look.language()),
                FindingWords.evidence(finding, look.language()),
                evidenceHref(finding, own, look),
                finding.indicator().words().shortName().in(look.language()),
                FindingWords.why(finding, look.language()),
                voices.at(finding.indicator(), finding.period()),
                voices.acts(finding.indicator(), finding.period()));
    }

    static String anchor(String code) {
        return "f-" + code.replace('.', '-');
    }

    static String evidenceHref(Finding finding, Area own, Look look) {
        return look.indicator(finding.indicator().code(), own, finding.peerKey())
                .with("period", finding.period().toString())
                .toString();
    }

    /** What the reader's own municipality has set aside. */
    static List<FindingItem> aside(ServiceFindings found, Voices voices, Area own, Look look) {
        return found.picked()
                .filter(one -> voices.hides(one.indicator(), one.period()))
                .map(one -> item(one, voices, own, look))
                .toList();
    }

    /** The finding of this indicator and period, picked or not. */
    static Optional<Finding> find(ServiceFindings found, int indicatorId, Object period) {
        var all = new ArrayList<>(found.next());
        found.picked().forEach(all::add);
        return all.stream()
                .filter(one ->
                        one.indicator().id() == indicatorId && one.period().equals(period))
                .findFirst();
    }
}
