package org.maalestok.comparison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maalestok.RunningWithStarterData;
import org.maalestok.comparison.Comparison;
import org.maalestok.comparison.IndicatorText;
import org.maalestok.comparison.Judgement;
import org.maalestok.comparison.Judges;
import org.maalestok.comparison.PeerGroup;
import org.maalestok.comparison.Peers;
import org.maalestok.comparison.Recency;
import org.maalestok.comparison.areas.Against;
import org.maalestok.comparison.areas.SideBySide;
import org.maalestok.comparison.findings.Findings;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Service;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;
import org.springframework.beans.factory.annotation.Autowired;

/** Every key figure that there is, through every way in the code that leads to a verdict: one judgement, one tag. */
@RunningWithStarterData
class EveryRouteOneVerdictTest {

    @Autowired
    KeyFigures keyFigures;

    @Autowired
    Judges judges;

    @Autowired
    SideBySide sideBySide;

    @Autowired
    Findings findings;

    @Autowired
    Scenes scenes;

    @Autowired
    Areas areas;

    @Autowired
    Peers peers;

    @ParameterizedTest
    @CsvSource({
        "NO-3911, NO-VESTFOLD10",
        "NO-3905, NO-VESTFOLD10",
        "NO-4203, NO",
        "DK-751, DK-082",
        "DK-101, DK-084",
        "DK-825, DK"
    })
    void leadToOneJudgement(String code, String key) {
        Area own = areas.findByCode(code).orElseThrow();
        PeerGroup group = peers.find(own, key).orElseThrow();
        var look = new Look(Language.NB, key, null);
        Texts texts = MunicipalityPages.TEXTS.in(Language.NB);
        var overview = new OverviewRows(own, group, List.of(), new PageYear(2025), look, texts);
        Service any = keyFigures.catalogue().listServices().getFirst();
        var profile = new ProfileRows(own, any, group, new Recency(2025), look, new Remarks(texts), texts);
        var municipality = new RowMaker(own, group, new PageYear(2025), look, new Remarks(texts), texts);
        List<Indicator> indicators = keyFigures.listIndicatorsOf(own.id());
        List<Area> all = Stream.concat(Stream.of(own), group.others().stream()).toList();
        var against = new Against.Group(all, Against.Middle.MEDIAN);
        var lines = sideBySide.lines(List.of(own), indicators, against, null, AsOf.LATEST);
        int compared = 0;
        for (int i = 0; i < indicators.size(); i++) {
            Indicator indicator = indicators.get(i);
            var comparison = new Comparison(judges.of(indicator, AsOf.LATEST), own, group.others());
            if (comparison.latest().isEmpty()) {
                continue;
            }
            Period latest = comparison.latest().get();
            Judgement judgement = comparison.judgement(latest);
            var tag = VerdictTag.of(judgement, Language.NB);
            assertThat(lines.get(i).period()).as(indicator.code()).contains(latest);
            assertThat(lines.get(i).cells().getFirst().judgement())
                    .as("%s side by side", indicator.code())
                    .isEqualTo(judgement);
            assertThat(overview.row(comparison).own().verdict())
                    .as("%s on the overview", indicator.code())
                    .isEqualTo(VerdictTag.inCell(judgement, Language.NB));
            assertThat(profile.row(comparison, "p").verdict())
                    .as("%s on the profile", indicator.code())
                    .isEqualTo(tag);
            assertThat(municipality.row(comparison, "m").verdict())
                    .as("%s on the municipality's page", indicator.code())
                    .isEqualTo(tag);
            Scene scene = scenes.scene(indicator, own, look, "");
            var text = new IndicatorText(indicator, Language.NB);
            assertThat(new Answer(scene, text, texts).verdict())
                    .as("%s on its own page", indicator.code())
                    .isEqualTo(tag);
            assertThat(tag.certain())
                    .as("%s has one engine", indicator.code())
                    .isEqualTo(comparison.judge().byInterval());
            compared += judgement.compared() ? 1 : 0;
        }
        assertThat(compared).isGreaterThan(15);
        keyFigures.catalogue().listServices().forEach(service -> findings.of(own, service, group, AsOf.LATEST)
                .picked()
                .forEach(finding -> assertThat(finding.judgement())
                        .as("%s as a finding", finding.indicator().code())
                        .isEqualTo(new Comparison(judges.of(finding.indicator(), AsOf.LATEST), own, group.others())
                                .judgement(finding.period()))));
    }
}
