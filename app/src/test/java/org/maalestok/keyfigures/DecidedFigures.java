package org.maalestok.keyfigures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.keyfigures.KeyFiguresFixture.file;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.maalestok.TestDatabase;
import org.maalestok.access.User;
import org.maalestok.keyfigures.quality.Cell;
import org.maalestok.keyfigures.quality.Decisions;
import org.maalestok.keyfigures.quality.SuspectList;
import org.maalestok.keyfigures.quality.SuspectList.Asked;
import org.maalestok.keyfigures.quality.Writer;

/** A small catalogue with two rules, its releases, and people who decide about what the rules ask. */
abstract class DecidedFigures {

    static final String RULES = """
            looks_back: 10
            rules:
              - number: 1
                kind: range
                name: {nb: Over hundre, da: Over hundrede, en: Above a hundred}
                indicators: [no.a]
                to: 100
                nb: "{value} er over {to}."
                da: "{value} er over {to}."
                en: "{value} is above {to}."
                cases: [{name: one, given: x, expect: []}]
              - number: 2
                kind: impossible
                name: {nb: Del over helhet, da: Del over helhed, en: Part above whole}
                when: no.a > no.b
                about: no.a
                nb: "{figures}."
                da: "{figures}."
                en: "{figures}."
                cases: [{name: one, given: x, expect: []}]
            """;

    static final User SECRETARY = new User(7, "s@ks.no", "Sofie Sekretær", true, List.of());
    static final Writer SOFIE = Writer.ofSecretariat(SECRETARY);
    static final Writer IDA = Writer.ofSecretariat(new User(8, "i@ks.no", "Ida Sekretær", true, List.of()));

    final KeyFiguresFixture figures =
            KeyFiguresFixture.on(TestDatabase.fresh()).catalogue("no.a", "no.b", "no.sum = no.a + no.b");

    final Decisions decisions = figures.get(Decisions.class);
    final SuspectList list = figures.get(SuspectList.class);

    @BeforeEach
    void rules() {
        assertThat(figures.rules(RULES)).isEqualTo(new RuleFiles.Loaded(2, 0));
    }

    static String rows(String faerder) {
        return file(
                "sample",
                "no.a,NO-3911,2025,%s,".formatted(faerder),
                "no.a,NO-3901,2025,90,",
                "no.b,NO-3911,2025,500,");
    }

    Cell faerder() {
        return new Cell(figures.indicator("no.a").id(), figures.area("NO-3911"), Period.year(2025));
    }

    Observation shown() {
        return figures.at("no.a", "NO-3911", 2025);
    }

    List<Remark> remarks(String code) {
        return figures.table(code, AsOf.LATEST).remarksAt(figures.area("NO-3911"), Period.year(2025));
    }

    static Asked open() {
        return new Asked(Optional.empty(), Optional.empty(), Optional.empty(), true);
    }

    static BigDecimal number(Observation observation) {
        return observation.number().orElseThrow();
    }
}
