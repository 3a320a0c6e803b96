package org.maalestok.statistics.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.maalestok.TestDatabase;
import org.maalestok.access.Access;
import org.maalestok.access.User;
import org.maalestok.statistics.mapping.Mapping.AreaRule;
import org.maalestok.statistics.mapping.Mapping.Measure;
import org.maalestok.statistics.mapping.Mapping.Sign;
import org.maalestok.statistics.mapping.Mapping.Target;
import org.maalestok.statistics.mapping.Mappings.ChangedMeanwhile;
import org.maalestok.statistics.mapping.Mappings.Saved;
import org.maalestok.ui.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class MappingsTest {

    private final Access access = () -> Optional.of(new User(1, "s@maalestok.no", "Sofie Sekretær", true, List.of()));
    private final Mappings mappings = onNewDatabase();

    private Mappings onNewDatabase() {
        var source = TestDatabase.fresh();
        return new JdbcMappings(
                JdbcClient.create(source), new TransactionTemplate(new JdbcTransactionManager(source)), access);
    }

    static Mapping mapping(String source) {
        return new Mapping(
                "pendling",
                new Target(new Text("Pendling", "Pendling", "Commuting"), source, "", "", "CC BY 4.0", Text.same("")),
                new AreaRule(
                        "area",
                        "DK",
                        3,
                        List.of("K-"),
                        Map.of("Landet", "DK"),
                        Set.of("I alt*"),
                        AreaRule.Unknown.REFUSE),
                "time",
                List.of(new Measure(
                        "dk.population.commuters_out", Map.of("contents", "Andel; æøå"), new BigDecimal("1000"))),
                Map.of("M", Sign.MISSING, "", Sign.NOT_YET_REPORTED));
    }

    @Test
    void aMappingComesBackAsItWasSavedWithWhoSavedIt() {
        assertThat(mappings.save(mapping("FLIS"), 0)).isEqualTo(new Saved(1));
        var stored = mappings.find("pendling").orElseThrow();
        assertThat(stored.mapping()).isEqualTo(mapping("FLIS"));
        assertThat(stored.version()).isEqualTo(1);
        assertThat(stored.by()).isEqualTo("Sofie Sekretær");
        assertThat(mappings.list()).containsExactly(mapping("FLIS"));
        assertThat(mappings.find("other")).isEmpty();
    }

    @Test
    void everyVersionIsKept() {
        mappings.save(mapping("FLIS"), 0);
        assertThat(mappings.save(mapping("KOMBIT"), 1)).isEqualTo(new Saved(2));
        assertThat(mappings.listVersions("pendling"))
                .extracting(it -> it.mapping().target().source())
                .containsExactly("KOMBIT", "FLIS");
    }

    @Test
    void savingTheSameAgainMakesNoVersion() {
        mappings.save(mapping("FLIS"), 0);
        assertThat(mappings.save(mapping("FLIS"), 1)).isEqualTo(new Saved(1));
        assertThat(mappings.listVersions("pendling")).hasSize(1);
    }

    @Test
    void whoeverStartedFromAnOlderVersionSeesTheNewOne() {
        mappings.save(mapping("FLIS"), 0);
        mappings.save(mapping("KOMBIT"), 1);
        var outcome = mappings.save(mapping("Mine"), 1);
        assertThat(outcome).isInstanceOf(ChangedMeanwhile.class);
        assertThat(((ChangedMeanwhile) outcome).theirs().mapping()).isEqualTo(mapping("KOMBIT"));
        assertThat(mappings.save(mapping("Mine"), 0)).isInstanceOf(ChangedMeanwhile.class);
        assertThat(mappings.listVersions("pendling")).hasSize(2);
    }

    @Test
    void ofManyAtTheSameTimeOneWins() throws Exception {
        try (var people = Executors.newFixedThreadPool(8)) {
            List<Callable<Mappings.Outcome>> attempts = IntStream.range(0, 8)
                    .<Callable<Mappings.Outcome>>mapToObj(i -> () -> mappings.save(mapping("by " + i), 0))
                    .toList();
            long saved = 0;
            for (var attempt : people.invokeAll(attempts)) {
                saved += attempt.get() instanceof Saved ? 1 : 0;
            }
            assertThat(saved).isEqualTo(1);
        }
        assertThat(mappings.listVersions("pendling")).hasSize(1);
    }
}
