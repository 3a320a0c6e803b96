package org.maalestok.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The example of the method page and the project's front page, so that it stays true. */
class ReadmeTest {

    @Test
    void theExampleRuns() {
        // tag::example[]
        Units schools = Units.with(List.of("teachers"), List.of("pupils"))
                .add("Ås", new double[] {20}, new double[] {100})
                .add("Bø", new double[] {30}, new double[] {100})
                .build();
        Result result = Dea.withDefaults()
                .with(ReturnsToScale.CONSTANT)
                .with(Orientation.INPUT)
                .evaluate(schools);
        double score = result.score(1).get(); // 0.667: two thirds of Bø's teachers would do
        List<Peer> peers = result.peers(1); // Ås, λ = 1
        // end::example[]
        assertThat(score).isEqualTo(2.0 / 3, org.assertj.core.api.Assertions.within(1e-12));
        assertThat(peers).containsExactly(new Peer(0, "Ås", 1));
    }
}
