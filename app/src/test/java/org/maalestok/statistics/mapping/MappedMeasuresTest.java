package org.maalestok.statistics.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.statistics.mapping.MappingFixture.norwegian;

import org.junit.jupiter.api.Test;
import org.maalestok.statistics.formats.Refusal;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.mapping.MappedFile.LeftOut;
import org.maalestok.statistics.mapping.MappedFile.Reason;

/** Cells become indicators. */
class MappedMeasuresTest extends MapperCase {

    @Test
    void measuresArePickedFromTheOtherDimensions() throws Exception {
        var result = map(
                norwegian()
                        .measure("no.women", "Kjonn=2, ContentsCode=A", "1")
                        .measure("no.men", "kjonn=1, ContentsCode=A", "1")
                        .measure("no.thousand", "Kjonn=1, ContentsCode=A", "1000"),
                table(
                        "Region;Kjonn;ContentsCode;Tid;value",
                        "0301;1;A;2025;12.50",
                        "0301;2;A;2025;7",
                        "0301;1;B;2025;8",
                        "0301;2;B;2025;9"));

        assertThat(result.rows())
                .containsExactlyInAnyOrder(
                        "no.men,NO-0301,2025,12.50,,,",
                        "no.thousand,NO-0301,2025,12500,,,",
                        "no.women,NO-0301,2025,7,,,");
        assertThat(result.mapped().leftOut())
                .containsExactly(
                        new LeftOut(Reason.NOT_ASKED_FOR, "1, B", 1), new LeftOut(Reason.NOT_ASKED_FOR, "2, B", 1));
    }

    @Test
    void whatTheMappingAsksForMustBeThere() {
        var delivery = table("Region;Kjonn;Tid;value", "0301;1;2025;1", "0301;2;2025;2");

        assertThat(refused(norwegian().measure("no.a"), delivery))
                .extracting(Refusal::kind, Refusal::place, Refusal::found, Refusal::expected)
                .containsExactly(Kind.AMBIGUOUS, "indicator \"no.a\"", "Kjonn", "1, 2");
        assertThat(refused(norwegian().measure("no.a", "Kjonn=3", "1"), delivery))
                .extracting(Refusal::kind, Refusal::found)
                .containsExactly(Kind.UNKNOWN_CATEGORY, "Kjonn: 3");
        assertThat(refused(norwegian().measure("no.a", "Alder=3", "1"), delivery))
                .extracting(Refusal::kind, Refusal::found)
                .containsExactly(Kind.UNKNOWN_DIMENSION, "Alder");
        assertThat(refused(norwegian().area("Kommune").measure("no.a", "Kjonn=1", "1"), delivery)
                        .kind())
                .isEqualTo(Kind.UNKNOWN_DIMENSION);
    }

    @Test
    void aDeliveryInSeveralPartsIsOne() throws Exception {
        var first = table("Region;K;Tid;value", "0301;1;2025;1");
        var second = table("Region;K;Tid;value", "3911;2;2025;2", "0301;2;2025;3");
        var mapping = norwegian().measure("no.a", "K=1", "1").measure("no.b", "K=2", "1");

        var result = map(mapping, sink -> {
            first.sendTo(sink);
            second.sendTo(sink);
        });

        assertThat(result.rows())
                .containsExactly("no.a,NO-0301,2025,1,,,", "no.b,NO-3911,2025,2,,,", "no.b,NO-0301,2025,3,,,");
    }

    @Test
    void theSameFigureTwiceIsRefused() {
        assertThat(refused(norwegian().prefix("K-").measure("no.a"), rows("3911;2025;1;", "K-3911;2025;1;")))
                .isEqualTo(
                        new Refusal(Kind.DUPLICATE, "sample", "cell \"K-3911\", \"2025\"", "no.a, NO-3911, 2025", ""));
        assertThat(refused(norwegian().measure("no.a"), rows("3811;2020;1;", "3911;2020;1;"))
                        .kind())
                .isEqualTo(Kind.DUPLICATE);
    }
}
