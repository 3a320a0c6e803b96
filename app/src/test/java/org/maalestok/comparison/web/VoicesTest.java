package org.maalestok.comparison.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.comparison.IndicatorFixture.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.maalestok.comparison.CatalogueFixture;
import org.maalestok.comparison.contributions.Contribution;
import org.maalestok.comparison.contributions.Contribution.Kind;
import org.maalestok.comparison.contributions.Subject;
import org.maalestok.comparison.web.Voices.Reader;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.AreaKind;
import org.maalestok.municipalities.Validity;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;

/** What was said belongs to the figure that it was said about. */
class VoicesTest {

    private static final Area OWN =
            new Area(1, AreaKind.MUNICIPALITY, "NO", "NO-3911", Text.same("Færder"), Validity.ALWAYS);

    private static final CatalogueFixture CATALOGUE =
            CatalogueFixture.of(indicator("no.school.cost").unit("NOK/person").decimals(0));
    private static final Indicator COST = CATALOGUE.get("no.school.cost");
    private static final Period YEAR = Period.year(2025);

    private static Contribution said(Kind kind, Period period) {
        return new Contribution(
                1,
                kind,
                new Subject(1, "school", COST.id(), period),
                "Vi vet hvorfor.",
                new BigDecimal("20276"),
                true,
                "Kari",
                true,
                Instant.parse("2026-11-22T10:00:00Z"),
                Optional.empty());
    }

    private static Voices voices(Contribution one, String now, Reader reader) {
        return new Voices(
                List.of(one),
                subject -> Optional.of(new BigDecimal(now)),
                (indicator, period) -> List.of(),
                CATALOGUE,
                OWN,
                reader,
                MunicipalityPages.TEXTS.in(Language.NB));
    }

    @Test
    void settingAsideHidesFromTheMunicipalityAlone() {
        Contribution aside = said(Kind.SET_ASIDE, YEAR);
        assertThat(voices(aside, "20276", Reader.MEMBER).hides(COST, YEAR)).isTrue();
        assertThat(voices(aside, "20276.0", Reader.MEMBER).hides(COST, YEAR)).isTrue();
        assertThat(voices(aside, "20276", Reader.PUBLIC).hides(COST, YEAR)).isFalse();
        assertThat(voices(aside, "20276", Reader.SECRETARIAT).hides(COST, YEAR)).isFalse();
    }

    @Test
    void whatWasSetAsideComesBackWhenTheFigureChanges() {
        Voices voices = voices(said(Kind.SET_ASIDE, YEAR), "20300", Reader.MEMBER);
        assertThat(voices.hides(COST, YEAR)).isFalse();
        assertThat(voices.at(COST, YEAR)).singleElement().satisfies(voice -> {
            assertThat(voice.label()).isEqualTo("Færder har satt dette til side");
            assertThat(voice.then())
                    .isEqualTo("Skrevet da tallet var 20\u00a0276\u00a0kr; nå er det 20\u00a0300\u00a0kr.");
            assertThat(voice.by()).startsWith("Kari, kommunens kontaktperson, 22.");
        });
    }

    /** People may add the very figure whose own finding they have set aside: that is said at the rule's finding alone. */
    @Test
    void whatPeopleAddedIsNotSetAside() {
        Voices voices = voices(said(Kind.SET_ASIDE, YEAR), "20276", Reader.MEMBER);
        assertThat(voices.atAdded(COST, YEAR)).isEmpty();
        assertThat(voices.actsAtAdded(COST, YEAR)).singleElement().satisfies(act -> assertThat(act.href())
                .contains("kind=answer"));
        Voices answered = voices(said(Kind.ANSWER, YEAR), "20276", Reader.MEMBER);
        assertThat(answered.atAdded(COST, YEAR)).hasSize(1);
        assertThat(answered.actsAtAdded(COST, YEAR)).isEmpty();
    }

    @Test
    void whatWasSaidOfAnotherYearStandsByItself() {
        Voices voices = voices(said(Kind.ANSWER, Period.year(2023)), "20276", Reader.PUBLIC);
        assertThat(voices.at(COST, YEAR)).isEmpty();
        assertThat(voices.elsewhere(one -> false)).singleElement().satisfies(voice -> assertThat(voice.label())
                .contains("Færder svarer")
                .endsWith("i 2023"));
    }

    @Test
    void onlyMembersCanSaySomething() {
        Voices voices = voices(said(Kind.ANSWER, YEAR), "20276", Reader.MEMBER);
        assertThat(voices.acts(COST, YEAR)).singleElement().satisfies(act -> assertThat(act.href())
                .contains("kind=set_aside"));
        assertThat(voices(said(Kind.ANSWER, YEAR), "20276", Reader.PUBLIC).acts(COST, YEAR))
                .isEmpty();
    }
}
