package org.maalestok.keyfigures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.keyfigures.KeyFiguresFixture.file;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.maalestok.TestDatabase;

/** What is kept of the way that a figure has come: its release, and the source's own code of the area. */
class ProvenanceTest {

    private final KeyFiguresFixture figures =
            KeyFiguresFixture.on(TestDatabase.fresh()).catalogue("no.a", "no.b", "no.sum = no.a + no.b");

    @AfterEach
    void close() {
        figures.close();
    }

    private static String withSourceAreas(String... rows) {
        return file("sample", rows).replace("value,status\n", "value,status,symbol,source_area\n");
    }

    private Provenance of(String area, int year) {
        return figures.keyFigures()
                .findProvenance(figures.indicator("no.a"), figures.area(area), Period.year(year))
                .orElseThrow();
    }

    @Test
    void onlyCodesThatAreNotTheOfficialOneAreKept() {
        figures.publish(withSourceAreas(
                "no.a,NO-3911,2024,1,,,K-3911",
                "no.a,NO-3911,2025,..,,M,3911",
                "no.a,NO-3901,2025,2,p,,",
                "no.a,NO-3905,2025,3,,,\"39,05\""));

        assertThat(of("NO-3911", 2024).sourceArea()).isEqualTo("K-3911");
        assertThat(of("NO-3911", 2025).sourceArea()).isEmpty();
        assertThat(of("NO-3901", 2025).sourceArea()).isEmpty();
        assertThat(of("NO-3905", 2025).sourceArea()).isEqualTo("39,05");
        assertThat(figures.at("no.a", "NO-3911", 2025)).isEqualTo(new Observation.Missing("M"));
    }

    @Test
    void theColumnMayStandWithoutTheSymbols() {
        figures.publish(
                file("sample", "no.a,NO-3911,2024,1,p,911").replace("value,status\n", "value,status,source_area\n"));

        assertThat(of("NO-3911", 2024).sourceArea()).isEqualTo("911");
    }

    @Test
    void anotherCodeAloneIsNoChange() {
        figures.publish(withSourceAreas("no.a,NO-3911,2024,1,,,K-3911", "no.a,NO-3911,2025,1,,,K-3911"));

        var second = figures.publish(withSourceAreas("no.a,NO-3911,2024,1,,,911", "no.a,NO-3911,2025,2,,,911"));

        assertThat(second.counts()).isEqualTo(new Release.Counts(2, 0, 1, 1, 0));
        assertThat(of("NO-3911", 2024).release().number()).isEqualTo(1);
        assertThat(of("NO-3911", 2024).sourceArea()).isEqualTo("K-3911");
        assertThat(of("NO-3911", 2025).release()).isEqualTo(second);
        assertThat(of("NO-3911", 2025).sourceArea()).isEqualTo("911");
    }

    /** In the order in which somebody looks a municipality up, whatever came first into the database. */
    @Test
    void changesStandInTheOrderOfNames() {
        var others = KeyFiguresFixture.on(
                        TestDatabase.fresh(),
                        new AreasFixture()
                                .with("NO-3905", "Tønsberg")
                                .with("NO-3901", "Horten")
                                .with("NO-3911", "Færder"))
                .catalogue("no.a");
        others.publish(file(
                "sample",
                "no.a,NO-3905,2024,1,",
                "no.a,NO-3901,2025,2,",
                "no.a,NO-3901,2024,3,",
                "no.a,NO-3911,2024,4,"));
        assertThat(others.keyFigures().listChanges(1, 0, 10).stream()
                        .map(change -> change.areaId() + " " + change.period()))
                .containsExactly("3 2024", "2 2024", "2 2025", "1 2024");
        assertThat(others.keyFigures().listChanges(1, 1, 2).stream()
                        .map(change -> change.areaId() + " " + change.period()))
                .containsExactly("2 2024", "2 2025");
    }

    @Test
    void changesSayTheCodeOfWhatCameOrWent() {
        figures.publish(withSourceAreas("no.a,NO-3911,2024,1,,,K-3911", "no.a,NO-3911,2025,1,,,"));
        figures.publish(withSourceAreas("no.a,NO-3911,2025,2,,,911"));

        assertThat(figures.keyFigures().listChanges(1, 0, 10).stream().map(Change::sourceArea))
                .isEqualTo(List.of("K-3911", ""));
        assertThat(figures.keyFigures().listChanges(2, 0, 10).stream().map(Change::sourceArea))
                .isEqualTo(List.of("K-3911", "911"));
        int faerder = figures.area("NO-3911");
        assertThat(figures.keyFigures().sourceAreas(figures.indicator("no.a"), AsOf.release(1)))
                .isEqualTo(Map.of(Period.year(2024), Map.of(faerder, "K-3911")));
        assertThat(figures.keyFigures().sourceAreas(figures.indicator("no.a"), AsOf.LATEST))
                .isEqualTo(Map.of(Period.year(2025), Map.of(faerder, "911")));
    }

    @Test
    void aFigureThatIsNotThereCameFromNowhere() {
        assertThat(figures.keyFigures()
                        .findProvenance(figures.indicator("no.a"), figures.area("NO-3911"), Period.year(2024)))
                .isEmpty();
    }

    /** Of all years in which the two releases brought something, each figure names the one that brought it. */
    @Test
    void eachFigureHasItsOwnReleases() {
        figures.publish(file("sample", "no.a,NO-3911,2024,1,", "no.a,NO-3911,2025,1,"));
        figures.publish(file("sample", "no.a,NO-3911,2024,1,", "no.a,NO-3911,2025,2,"));
        figures.publish(file("other", "no.b,NO-3911,2025,3,"));

        assertThat(releases("no.a", 2024, AsOf.LATEST)).containsExactly(1);
        assertThat(releases("no.a", 2025, AsOf.LATEST)).containsExactly(2);
        assertThat(releases("no.a", 2025, AsOf.release(1))).containsExactly(1);
        assertThat(releases("no.sum", 2025, AsOf.LATEST)).containsExactly(3, 2);
        assertThat(releases("no.a", 2023, AsOf.LATEST)).isEmpty();
    }

    private List<Integer> releases(String indicator, int year, AsOf asOf) {
        return figures
                .keyFigures()
                .origins(figures.indicator(indicator), asOf)
                .of(figures.area("NO-3911"), Period.year(year))
                .stream()
                .map(Release::number)
                .toList();
    }

    @Test
    void otherHeadersAreRejected() {
        var outcome = figures.bring(file("sample", "no.a,NO-3911,2024,1,,,")
                .replace("value,status\n", "value,status,source_area,symbol\n"));

        assertThat(((ImportOutcome.Rejected) outcome).shown().getFirst().kind()).isEqualTo(Rejection.Kind.WRONG_HEADER);
    }
}
