package org.maalestok.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What holds for every chart, whatever the data: each run draws all kinds from another seed. */
class AllChartsTest {

    /** Strokes and halos may stand out by their own width, text by what its last letter needs. */
    private static final double EDGE = 3;

    /** Kinds whose texts are all placed with regard to one another; in the others they stand in fixed columns. */
    private static final double TOUCH = 0.6;

    @RepeatedTest(300)
    void areWellFormedAndStayInside(RepetitionInfo run) throws Exception {
        int seed = run.getCurrentRepetition();
        for (var chart : new RandomCharts(seed).draw().entrySet()) {
            for (var drawn : Drawn.read(chart.getValue())) {
                var said = "seed %d, %s, %s".formatted(seed, chart.getKey(), drawn.attribute("class"));
                inside(said, drawn, drawn.marks());
                inside(said, drawn, drawn.labels());
                apart(said, drawn.labels());
                described(said, drawn);
                assertThat(chart.getValue().markup())
                        .as(said)
                        .doesNotContain("NaN", "Infinity", "style=", " E", "null");
            }
        }
    }

    private static void inside(String said, Drawn drawn, List<Box> boxes) {
        var field = new Box(0, 0, drawn.width(), drawn.height()).grown(EDGE);
        for (var box : boxes) {
            assertThat(box.within(field)).as("%s: %s in %s", said, box, field).isTrue();
        }
    }

    private static void apart(String said, List<Box> labels) {
        for (int i = 0; i < labels.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(labels.get(i).grown(-TOUCH).overlaps(labels.get(j).grown(-TOUCH)))
                        .as("%s: labels %s and %s overlap", said, labels.get(i), labels.get(j))
                        .isFalse();
            }
        }
    }

    private static void described(String said, Drawn drawn) {
        assertThat(drawn.attribute("role")).as(said).isEqualTo("img");
        assertThat(drawn.title()).as(said).isNotBlank().doesNotContain("{");
        assertThat(drawn.description()).as(said).doesNotContain("{").hasSizeLessThanOrEqualTo(Sentences.LONGEST);
        var ids = drawn.all("title").getFirst().getAttribute("id") + " "
                + drawn.all("desc").getFirst().getAttribute("id");
        assertThat(drawn.attribute("aria-labelledby")).as(said).isEqualTo(ids);
    }

    @RepeatedTest(20)
    void haveUniqueIds(RepetitionInfo run) throws Exception {
        Set<String> ids = new HashSet<>();
        for (var svg : new RandomCharts(run.getCurrentRepetition()).draw().values()) {
            for (var drawn : Drawn.read(svg)) {
                for (var element : drawn.all("*")) {
                    assertThat(!element.hasAttribute("id") || ids.add(element.getAttribute("id")))
                            .as(element.getAttribute("id"))
                            .isTrue();
                }
            }
        }
    }

    @RepeatedTest(20)
    void areTheSameForTheSameInput(RepetitionInfo run) {
        int seed = run.getCurrentRepetition();
        assertThat(new RandomCharts(seed).draw()).isEqualTo(new RandomCharts(seed).draw());
    }

    @RepeatedTest(50)
    void describeEveryMarkOfAGroup(RepetitionInfo run) throws Exception {
        for (var chart : new RandomCharts(run.getCurrentRepetition()).draw().entrySet()) {
            for (var drawn : Drawn.read(chart.getValue())) {
                for (var group : drawn.all("g")) {
                    if (group.hasAttribute("data-m") && group.getChildNodes().getLength() > 0) {
                        assertThat(group.getAttribute("data-m").split("\\|", -1))
                                .as(chart.getKey())
                                .hasSize(group.getChildNodes().getLength());
                    }
                }
            }
        }
    }
}
