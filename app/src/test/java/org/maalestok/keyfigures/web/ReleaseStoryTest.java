package org.maalestok.keyfigures.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maalestok.TestDatabase;
import org.maalestok.access.User;
import org.maalestok.keyfigures.HoldingBack;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.KeyFiguresFixture;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Release;
import org.maalestok.keyfigures.ReleaseOrigins;
import org.maalestok.keyfigures.quality.Cell;
import org.maalestok.keyfigures.quality.Decisions;
import org.maalestok.keyfigures.quality.ReleaseReview;
import org.maalestok.keyfigures.quality.SuspectList;
import org.maalestok.keyfigures.quality.Writer;
import org.maalestok.keyfigures.web.ReleasePage.Story;
import org.maalestok.keyfigures.web.ReleasePage.Told;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** What a release says of itself: what changed and by how much, what is missing, what was withdrawn, what was decided, and what was not taken. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReleaseStoryTest {

    private static final String RULES = """
            looks_back: 10
            rules:
              - number: 1
                kind: range
                name: {nb: Over hundre, da: Over hundrede, en: Above a hundred}
                indicators: [no.odd]
                to: 100
                nb: "{value} er over {to}."
                da: "{value} er over {to}."
                en: "{value} is above {to}."
                cases: [{name: one, given: x, expect: []}]
            """;

    private static final Writer SOFIE = Writer.ofSecretariat(new User(7, "s@ks.no", "Sofie Sekretær", true, List.of()));

    private static final ReleaseOrigins ORIGIN = number -> Optional.of(new ReleaseOrigins.Origin(
            Text.same("By hand"),
            "admin/subscriptions/1",
            List.of(new ReleaseOrigins.NotTaken(
                    new Text(
                            "Svalbard: kommunen findes ikke.",
                            "Svalbard: kommunen finnes ikke.",
                            "Svalbard: no such place."),
                    List.of()))));

    private final KeyFiguresFixture figures = KeyFiguresFixture.on(TestDatabase.fresh())
            .catalogue("no.rises", "no.from_zero", "no.gone", "no.late", "no.odd");

    private Release second;
    private Release third;
    private ReleaseStory story;

    @BeforeAll
    void twoReleases() {
        figures.rules(RULES);
        figures.publish(KeyFiguresFixture.file(
                "sample",
                "no.rises,NO-3911,2024,100,",
                "no.rises,NO-3901,2024,100,",
                "no.from_zero,NO-3911,2024,0,",
                "no.gone,NO-3911,2023,5,",
                "no.gone,NO-3911,2024,5,",
                "no.late,NO-3911,2023,1,",
                "no.late,NO-3901,2023,1,",
                "no.late,NO-3905,2023,1,",
                "no.odd,NO-3911,2024,1000,",
                "no.odd,NO-3901,2024,90,",
                "no.odd,NO-3905,2024,500,"));
        var decisions = figures.get(Decisions.class);
        decisions.confirm(List.of(decisions.now(odd("NO-3901"))), "Ringte kommunen", SOFIE);
        second = figures.publish(KeyFiguresFixture.file(
                "sample",
                "no.rises,NO-3911,2024,150,",
                "no.rises,NO-3901,2024,101,",
                "no.from_zero,NO-3911,2024,7,",
                "no.gone,NO-3911,2024,5,",
                "no.late,NO-3911,2023,1,",
                "no.late,NO-3901,2023,1,",
                "no.late,NO-3905,2023,1,",
                "no.late,NO-3911,2024,2,",
                "no.odd,NO-3911,2024,2000,",
                "no.odd,NO-3901,2024,80,",
                "no.odd,NO-3905,2024,600,"));
        holdBack(KeyFiguresFixture.file("other", "no.odd,NO-3905,2022,3000,", "no.odd,NO-3905,2023,4000,"));
        decisions.correct(decisions.now(odd("NO-3911")), new BigDecimal("20"), "Komma falt ut", SOFIE);
        var beans = new StaticListableBeanFactory();
        beans.addBean("origin", ORIGIN);
        story = new ReleaseStory(
                figures.get(KeyFigures.class),
                figures.get(Areas.class),
                figures.get(ReleaseReview.class),
                figures.get(SuspectList.class),
                decisions,
                beans.getBeanProvider(ReleaseOrigins.class),
                Optional::empty);
    }

    private void holdBack(String file) {
        Supplier<Release> publishing = () -> third = figures.publish(file);
        figures.get(HoldingBack.class).publishing(7, "Sofie Sekretær", publishing);
    }

    @Test
    void saysWhichFiguresAreHeldBackAndHowMany() {
        Story held = story.of(third, Words.TEXTS.in(Language.NB));
        assertThat(held.heldBack())
                .isEqualTo("2 tall vises ikke og regnes ikke med før noen i sekretariatet har sett på dem:");
        assertThat(told(held.held())).containsExactly("no.odd: Tønsberg 2022, Tønsberg 2023");
        assertThat(in(Language.NB).held()).isEmpty();
    }

    private Cell odd(String area) {
        return new Cell(figures.indicator("no.odd").id(), figures.area(area), Period.year(2024));
    }

    private Story in(Language language) {
        return story.of(second, Words.TEXTS.in(language));
    }

    private static Stream<String> told(List<Told> lines) {
        return lines.stream()
                .map(line -> line.indicator() + ": " + line.sentence().replace('\u00a0', ' '));
    }

    private static List<String> part(Story story, String part) {
        return switch (part) {
            case "changed" -> told(story.biggest()).toList();
            case "withdrawn" -> told(story.withdrawn()).toList();
            case "missing" -> told(story.missing()).toList();
            case "ended" -> told(story.ended()).toList();
            case "not taken" ->
                story.leftOut().stream().map(ReleasePage.NotTaken::sentence).toList();
            case "asked" -> story.asked();
            default -> throw new IllegalArgumentException(part);
        };
    }

    @ParameterizedTest(name = "{0}, {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "changed by a share     | changed | NB | no.rises: 2 tall er endret. Mest: Færder 2024, fra 100 til 150 kr (+50,0 %).",
                "changed by a share     | changed | DA | no.rises: 2 tal er ændret. Mest: Færder 2024, fra 100 til 150 NOK (+50,0 %).",
                "changed by a share     | changed | EN | no.rises: 2 figures were changed. Most: Færder 2024, from 100 to 150 NOK (+50.0%).",
                "changed from zero      | changed | NB | no.from_zero: Ett tall er endret: Færder 2024, fra 0 til 7 kr (+7).",
                "changed from zero      | changed | DA | no.from_zero: Et tal er ændret: Færder 2024, fra 0 til 7 NOK (+7).",
                "changed from zero      | changed | EN | no.from_zero: One figure was changed: Færder 2024, from 0 to 7 NOK (+7).",
                "not there any more     | withdrawn | NB | no.gone: Ett tall var der sist og er ikke med nå.",
                "not there any more     | withdrawn | DA | no.gone: Et tal var der sidst og er ikke med nu.",
                "not there any more     | withdrawn | EN | no.gone: One figure was there last time but is gone now.",
                "no figure in new year  | missing | NB | no.late: 2 kommuner hadde tall for 2023, men ikke for 2024: Horten, Tønsberg.",
                "no figure in new year  | missing | DA | no.late: 2 kommuner havde tal for 2023, men ikke for 2024: Horten, Tønsberg.",
                "no figure in new year  | missing | EN | no.late: 2 municipalities had figures for 2023 but not for 2024: Horten, Tønsberg.",
                "decided of other figure | ended | NB | no.odd: Horten 2024: tallet ble kontrollert av Sofie Sekretær, som skrev «Ringte kommunen»",
                "decided of other figure | ended | DA | no.odd: Horten 2024: tallet blev kontrolleret af Sofie Sekretær, som skrev »Ringte kommunen«",
                "decided of other figure | ended | EN | no.odd: Horten 2024: the figure was checked by Sofie Sekretær, who wrote “Ringte kommunen”",
                "not taken, and why     | not taken | NB | Svalbard: kommunen finnes ikke.",
                "not taken, and why     | not taken | DA | Svalbard: kommunen findes ikke.",
                "not taken, and why     | not taken | EN | Svalbard: no such place.",
                "still to be looked at  | asked | NB | 2 tall venter på at noen i sekretariatet ser på dem.",
                "still to be looked at  | asked | DA | 2 tal venter på, at nogen i sekretariatet ser på dem.",
                "still to be looked at  | asked | EN | 2 figures are waiting for somebody in the secretariat to look at them.",
                "corrected since        | asked | NB | Ett tall var feil og er rettet.",
                "corrected since        | asked | DA | Et tal var forkert og er rettet.",
                "corrected since        | asked | EN | One figure was wrong and has been corrected.",
            })
    void says(String name, String part, Language language, String sentence) {
        assertThat(part(in(language), part)).contains(sentence);
    }

    @Test
    void tellsTheIndicatorWithMostChangesFirstAndEachOfThemOnce() {
        assertThat(told(in(Language.EN).biggest()).map(one -> one.replaceFirst(":.*", "")))
                .containsExactly("no.odd", "no.rises", "no.from_zero");
    }

    @Test
    void findsItOnceAndKeepsIt() {
        Story first = in(Language.NB);
        assertThat(figures.count("release_review where release_number = 2")).isEqualTo(1);
        assertThat(figures.count("release_missing where release_number = 2")).isEqualTo(1);
        assertThat(in(Language.NB)).isEqualTo(first);
    }
}
