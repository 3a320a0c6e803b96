package org.maalestok.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.maalestok.ui.Language;

/** All rows share the middle, each has its own scale, and the weakest stands to the left. */
class SpineTest {

    private static final double CENTRE = 150;

    private final Vestfold vestfold = Vestfold.in(Language.NB);

    private Drawn draw(List<Item> items, Spread spread, Spine.Good good) throws Exception {
        return Drawn.read(new Spine(vestfold.subject(), "2025", items, spread, good).draw("a"))
                .getFirst();
    }

    private Drawn draw(Spine.Good good) throws Exception {
        return draw(vestfold.items(7), vestfold.spread(7), good);
    }

    private static double ownAt(Drawn drawn) {
        return Drawn.number(drawn.all("circle").getFirst(), "cx");
    }

    private static String words(Drawn drawn) {
        return drawn.all("text").stream().map(text -> text.getTextContent()).collect(Collectors.joining(" | "));
    }

    /** Færder spends 20 276, the others 17 508 to 21 090 with the median 18 643: 2 447 kroner are 140 pixels. */
    @Test
    void ownLiesInProportionToTheFarthestOfAll() throws Exception {
        assertThat(ownAt(draw(Spine.Good.NEITHER))).isCloseTo(CENTRE + 140 * 1633 / 2447.0, within());
        assertThat(ownAt(draw(Spine.Good.HIGH))).isCloseTo(CENTRE + 140 * 1633 / 2447.0, within());
        assertThat(ownAt(draw(Spine.Good.LOW))).isCloseTo(CENTRE - 140 * 1633 / 2447.0, within());
    }

    private static Offset<Double> within() {
        return Offset.offset(0.1);
    }

    @Test
    void theEndsAreNamedAfterWhatIsGood() throws Exception {
        assertThat(words(draw(Spine.Good.NEITHER))).startsWith("lavest 17").contains("| høyest 21");
        assertThat(words(draw(Spine.Good.HIGH))).startsWith("svakest 17").contains("| best 21");
        assertThat(words(draw(Spine.Good.LOW))).startsWith("svakest 21").contains("| best 17");
    }

    @Test
    void theTextTellsWhatThePictureShows() throws Exception {
        var drawn = draw(Spine.Good.LOW);
        assertThat(drawn.title()).startsWith("Avstandsdiagram:").contains("Færder");
        assertThat(drawn.description())
                .contains("Færder: 20", "Medianen for de andre er 18", "midterste halvdelen", "Lavt er bra");
    }

    @Test
    void withoutOthersNothingIsMeasured() throws Exception {
        var drawn = draw(List.of(Item.own("Færder", Reading.of(1, "1"))), Spread.NONE, Spine.Good.HIGH);
        assertThat(drawn.all("circle")).isEmpty();
        assertThat(words(drawn)).isEqualTo("ingen tall");
    }

    @Test
    void aMunicipalityWithoutAFigureLeavesTheOthersStanding() throws Exception {
        var items = new ArrayList<>(vestfold.items(7));
        items.removeIf(Item::isOwn);
        items.add(Item.own("Færder", Reading.MISSING));
        var drawn = draw(items, vestfold.spread(7), Spine.Good.NEITHER);
        assertThat(drawn.all("circle")).isEmpty();
        assertThat(drawn.all("rect", "sp-out")).hasSize(1);
        assertThat(drawn.description()).contains("Færder: ingen tall.");
    }
}
