package org.maalestok.comparison.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maalestok.comparison.IndicatorFixture.indicator;
import static org.maalestok.comparison.TableFixture.figures;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.maalestok.comparison.CatalogueFixture;
import org.maalestok.comparison.TableFixture;
import org.maalestok.comparison.prices.Per.Kind;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Remark;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.AreaKind;
import org.maalestok.municipalities.Areas;
import org.maalestok.municipalities.Validity;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;

/** Area 1 is a municipality, area 2 another without pupils, area 3 the country, whose prices rose by a quarter from 2020 to 2025. */
class PricesTest {

    private static final CatalogueFixture CATALOGUE = CatalogueFixture.of(
            indicator("no.population").unit("person").service("population"),
            indicator("no.population.age_6_15").unit("person").service("population"),
            indicator("no.school.pupils").unit("pupil"),
            indicator("no.school.gross").unit("1000*NOK").flow(),
            indicator("no.school.gross_per_inhabitant").unit("NOK/person").of("no.school.gross", "no.population"),
            indicator("no.school.gross_per_child").unit("NOK/person").of("no.school.gross", "no.population.age_6_15"),
            indicator("no.school.cost").unit("NOK/pupil").per("no.school.pupils"),
            indicator("no.school.meal").unit("NOK/day"),
            indicator("no.school.share").unit("percent").per("no.school.pupils"),
            indicator("no.economy.deflator").unit("count").service("economy"),
            indicator("no.economy.need_index.school").unit("percent").service("economy"));

    private static final Map<String, TableFixture> TABLES = new HashMap<>();

    static {
        CATALOGUE.listIndicators().forEach(one -> TABLES.put(one.code(), figures(one)));
        figuresOf("no.population").with(2020, 1_000, 500).with(2025, 1_000, 500);
        figuresOf("no.population.age_6_15").with(2020, 100, 50).with(2025, 125, 50);
        figuresOf("no.school.pupils").with(2025, 120, 0);
        figuresOf("no.school.gross").with(2020, 12_000, 6_000).with(2025, 18_000, 7_000);
        figuresOf("no.school.gross_per_inhabitant").with(2020, 12_000, 12_000).with(2025, 18_000, 14_000);
        figuresOf("no.school.cost").with(2025, 150_000, 1);
        figuresOf("no.school.meal").with(2020, 40).with(2025, 40);
        figuresOf("no.economy.deflator")
                .with(2020, Double.NaN, Double.NaN, 100)
                .with(2025, Double.NaN, Double.NaN, 125);
        figuresOf("no.economy.need_index.school").with(2025, 120, 80);
    }

    private static TableFixture figuresOf(String code) {
        return Objects.requireNonNull(TABLES.get(code));
    }

    private final Prices prices = new Prices(CATALOGUE, (indicator, asOf) -> figuresOf(indicator.code()), onlyNorway());

    private static Areas onlyNorway() {
        var norway = new Area(3, AreaKind.COUNTRY, "NO", "NO", Text.same("Norge"), Validity.ALWAYS);
        return (Areas) Proxy.newProxyInstance(
                Areas.class.getClassLoader(),
                new Class<?>[] {Areas.class},
                (proxy, method, arguments) -> List.of(norway));
    }

    private Per per(String code, Kind kind, String denominator) {
        return prices.options(CATALOGUE.get(code)).per().stream()
                .filter(way -> way.kind() == kind)
                .filter(way ->
                        denominator.isEmpty() || CATALOGUE.get(denominator).equals(way.denominator()))
                .findFirst()
                .orElseThrow();
    }

    private Observation at(String code, PriceView view, int area, int year) {
        return prices.table(CATALOGUE.get(code), view, AsOf.LATEST).at(area, Period.year(year));
    }

    private static void assertNumber(Observation observation, String expected) {
        assertThat(((Measured) observation).value()).isEqualByComparingTo(new BigDecimal(expected));
    }

    @Test
    void waysFollowFromTheCatalogue() {
        assertThat(prices.options(CATALOGUE.get("no.school.gross")).per())
                .extracting(Per::kind)
                .containsExactly(Kind.AS_IS, Kind.INHABITANT, Kind.TARGET_PERSON, Kind.USER);
        assertThat(prices.options(CATALOGUE.get("no.school.cost")).per())
                .extracting(Per::kind)
                .containsExactly(Kind.AS_IS, Kind.TOTAL, Kind.INHABITANT, Kind.TARGET_PERSON, Kind.USER);
        assertThat(prices.options(CATALOGUE.get("no.school.meal")).per()).containsExactly(Per.AS_IS);
        assertThat(prices.options(CATALOGUE.get("no.school.share"))).isEqualTo(PriceOptions.NONE);
    }

    /** 18 million kroner for 125 children. */
    @Test
    void perPersonInTheTargetGroup() {
        var view = new PriceView(per("no.school.gross_per_inhabitant", Kind.TARGET_PERSON, ""), null, false);
        assertNumber(at("no.school.gross_per_inhabitant", view, 1, 2025), "144");
        var told = prices.table(CATALOGUE.get("no.school.gross_per_inhabitant"), view, AsOf.LATEST)
                .indicator();
        assertThat(told.measure()).isEqualTo(org.maalestok.keyfigures.Unit.parse("1000*NOK/person"));
        assertThat(told.words().name().nb()).endsWith("(per person: no.population.age_6_15)");
    }

    /** 150 000 kroner for each of 120 pupils, over 1 000 inhabitants. */
    @Test
    void perInhabitantFromAPricePerUser() {
        var view = new PriceView(per("no.school.cost", Kind.INHABITANT, ""), null, false);
        assertNumber(at("no.school.cost", view, 1, 2025), "18000");
        assertThat(((Measured) at("no.school.cost", view, 1, 2025)).quality().estimated())
                .isTrue();
    }

    @Test
    void inThePricesOfAChosenYear() {
        var real = new PriceView(Per.AS_IS, Period.year(2025), false);
        assertNumber(at("no.school.gross_per_inhabitant", real, 1, 2020), "15000");
        assertNumber(at("no.school.gross_per_inhabitant", real, 1, 2025), "18000");
        assertThat(prices.table(CATALOGUE.get("no.school.meal"), real, AsOf.LATEST)
                        .indicator()
                        .words()
                        .name()
                        .da())
                .isEqualTo("no.school.meal (i 2025-priser)");
        var of2020 = new PriceView(Per.AS_IS, Period.year(2020), false);
        assertNumber(at("no.school.gross_per_inhabitant", of2020, 1, 2020), "12000");
        assertNumber(at("no.school.gross_per_inhabitant", of2020, 1, 2025), "14400");
        assertThat(prices.bases(CATALOGUE.get("no.school.meal"), AsOf.LATEST))
                .containsExactly(Period.year(2020), Period.year(2025));
        assertThat(prices.bases(CATALOGUE.get("no.school.share"), AsOf.LATEST)).isEmpty();
    }

    /** 18 000 kroner where the need is a fifth above the country's. */
    @Test
    void adjustedForNeed() {
        var view = new PriceView(per("no.school.gross", Kind.INHABITANT, ""), null, true);
        assertNumber(at("no.school.gross", view, 1, 2025), "15");
        assertThatThrownBy(() -> at("no.school.gross", new PriceView(Per.AS_IS, null, true), 1, 2025))
                .hasMessageContaining("cannot be told");
    }

    @Test
    void whatIsPublishedPerInhabitantIsAdjustedAsItStands() {
        Indicator spending = CATALOGUE.get("no.school.gross_per_inhabitant");
        assertThat(prices.options(spending).per()).extracting(Per::kind).doesNotContain(Kind.INHABITANT);
        assertNumber(at(spending.code(), new PriceView(Per.AS_IS, null, true), 1, 2025), "15000");
    }

    @Test
    void whatHasNoNumberKeepsItsReason() {
        var perPupil = new PriceView(per("no.school.gross", Kind.USER, ""), null, false);
        assertThat(at("no.school.gross", perPupil, 2, 2025)).isInstanceOf(Observation.NotApplicable.class);
        assertThat(at("no.school.gross", perPupil, 1, 2020)).isInstanceOf(Observation.Missing.class);
        assertThat(at("no.school.gross", PriceView.NOMINAL, 1, 2020))
                .isEqualTo(figuresOf("no.school.gross").at(1, Period.year(2020)));
    }

    /** The deflator is every figure's part: what was said of it is told where there is a figure, and nowhere else. */
    @Test
    void whatWasSaidOfPricesIsToldWhereThereIsAnAmount() {
        var gross = figures(CATALOGUE.get("no.school.gross")).with(2020, 12_000).with(2025, 18_000, 7_000);
        var deflator = figures(CATALOGUE.get("no.economy.deflator"))
                .with(2020, Double.NaN, Double.NaN, 100)
                .with(2025, Double.NaN, Double.NaN, 125)
                .said(
                        3,
                        new Remark(
                                1,
                                Remark.Kind.NOTE,
                                "Ny indeks",
                                "Sofie",
                                Remark.Role.SECRETARIAT,
                                Instant.EPOCH,
                                Optional.empty(),
                                1,
                                Optional.empty()));
        var told = new Prices(
                        CATALOGUE,
                        (indicator, asOf) -> indicator.code().equals("no.school.gross")
                                ? gross
                                : indicator.code().equals("no.economy.deflator")
                                        ? deflator
                                        : figuresOf(indicator.code()),
                        onlyNorway())
                .table(
                        CATALOGUE.get("no.school.gross"),
                        new PriceView(Per.AS_IS, Period.year(2025), false),
                        AsOf.LATEST);
        assertThat(told.remarksAt(1, Period.year(2020)))
                .extracting(Remark::words)
                .containsExactly("Ny indeks");
        assertThat(told.at(2, Period.year(2020))).isSameAs(Observation.NONE);
        assertThat(told.remarksAt(2, Period.year(2020))).isEmpty();
    }

    @Test
    void waysHaveNames() {
        var target = per("no.school.gross", Kind.TARGET_PERSON, "");
        assertThat(PriceWords.per(target, Language.DA)).isEqualTo("pr. person: no.population.age_6_15");
        assertThat(PriceWords.per(Per.TOTAL, Language.EN)).isEqualTo("the whole amount");
    }
}
