package org.maalestok.keyfigures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.keyfigures.KeyFiguresFixture.file;
import static org.maalestok.keyfigures.KeyFiguresFixture.fileWithSymbols;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.TestDatabase;
import org.maalestok.keyfigures.FigureImport.Progress;
import org.maalestok.keyfigures.Observation.Measured;

class ImportTest {

    private final KeyFiguresFixture figures =
            KeyFiguresFixture.on(TestDatabase.fresh()).catalogue("no.a", "no.b");

    @Test
    void keepsEveryStateFlagAndSymbol() {
        figures.publish(fileWithSymbols(
                "sample",
                "no.a,NO-3911,2020,12.50,,",
                "no.a,NO-3911,2021,-3,p,",
                "no.a,NO-3911,2022,0,er,",
                "no.a,NO-3911,2023,..,,",
                "no.a,NO-3911,2024,.,,",
                "no.a,NO-3901,2020,:,,",
                "no.a,NO-3901,2021,...,,",
                "no.a,NO-3901,2022,..,,M",
                "no.a,NO-3901,2023,:,,…",
                "\"no.a\",\"NO-3901\",\"2024\",\"7\",\"pre\",\"\""));

        assertThat(figures.at("no.a", "NO-3911", 2020)).isEqualTo(new Measured(new BigDecimal("12.50"), Quality.FINAL));
        assertThat(figures.at("no.a", "NO-3911", 2021))
                .isEqualTo(new Measured(new BigDecimal("-3"), new Quality(true, false, false)));
        assertThat(figures.at("no.a", "NO-3911", 2022))
                .isEqualTo(new Measured(BigDecimal.ZERO, new Quality(false, true, true)));
        assertThat(figures.at("no.a", "NO-3911", 2023)).isEqualTo(new Observation.Missing(".."));
        assertThat(figures.at("no.a", "NO-3911", 2024)).isEqualTo(new Observation.NotApplicable("."));
        assertThat(figures.at("no.a", "NO-3901", 2020)).isEqualTo(new Observation.Suppressed(":"));
        assertThat(figures.at("no.a", "NO-3901", 2021)).isEqualTo(new Observation.NotYetReported("..."));
        assertThat(figures.at("no.a", "NO-3901", 2022)).isEqualTo(new Observation.Missing("M"));
        assertThat(figures.at("no.a", "NO-3901", 2023)).isEqualTo(new Observation.Suppressed("…"));
        assertThat(figures.at("no.a", "NO-3901", 2024))
                .isEqualTo(new Measured(new BigDecimal("7"), new Quality(true, true, true)));
        assertThat(figures.at("no.a", "NO-3905", 2020)).isSameAs(Observation.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0.0",
                "0.00000000000000001",
                "-0.5",
                "12.50",
                "100",
                "10000",
                "10000.0001",
                "99990000",
                "0.00010000",
                "999999999999999999",
                "-999999999999999999",
                "9999999999999.99999",
                "0.99999999999999999",
                "123456.789",
                "1.0",
                "400000000"
            })
    void keepsDecimalsExactly(String number) {
        figures.publish(file("sample", "no.a,NO-3911,2020," + number + ","));

        assertThat(figures.at("no.a", "NO-3911", 2020)).isEqualTo(new Measured(new BigDecimal(number), Quality.FINAL));
        assertThat(figures.jdbc()
                        .sql("select value::text from keyfigures.observation")
                        .query(String.class)
                        .single())
                .isEqualTo(new BigDecimal(number).toPlainString());
    }

    @Test
    void readsAllKindsOfPeriods() {
        figures.publish(file(
                "sample",
                "no.a,NO-3911,2021/22,1,",
                "no.a,NO-3911,2024Q1,2,",
                "no.a,NO-3911,2024M03,3,",
                "no.a,NO-3911,2024,4,"));

        assertThat(figures.table("no.a", AsOf.LATEST).periods())
                .extracting(Period::toString)
                .containsExactly("2021/22", "2024Q1", "2024", "2024M03");
    }

    @Test
    void acceptsWindowsLineFeedsAndAByteOrderMark() {
        figures.publish("\uFEFF" + file("sample", "no.a,NO-3911,2020,1,").replace("\n", "\r\n"));

        assertThat(figures.at("no.a", "NO-3911", 2020).number()).contains(BigDecimal.ONE);
    }

    @Test
    void countsAndAnnounces() {
        figures.publish(file("sample", "no.a,NO-3911,2020,1,", "no.a,NO-3911,2021,2,", "no.b,NO-3911,2020,3,"));
        var release = figures.publish(
                file("sample", "no.a,NO-3911,2020,1.0,", "no.a,NO-3901,2020,5,", "no.b,NO-3911,2020,3,"));

        assertThat(release.number()).isEqualTo(2);
        assertThat(release.counts()).isEqualTo(new Release.Counts(3, 1, 1, 1, 1));
        assertThat(figures.announced())
                .containsExactly(new ReleasePublished(1, Set.of(1, 2)), new ReleasePublished(2, Set.of(1)));
        assertThat(figures.keyFigures().listReleases()).first().isEqualTo(release);
        assertThat(figures.keyFigures().findRelease(3)).isEmpty();
    }

    @Test
    void anUnchangedFileIsAReleaseTooAndTouchesNothing() {
        var text = file("sample", "no.a,NO-3911,2020,1,");
        figures.publish(text);

        assertThat(figures.publish(text).counts()).isEqualTo(new Release.Counts(1, 0, 0, 1, 0));
        assertThat(figures.announced().getLast().indicators()).isEmpty();
        assertThat(figures.count("observation")).isEqualTo(1);
    }

    @Test
    void aDryRunSaysWhatWouldHappenAndDoesNothing() {
        var first = file("sample", "no.a,NO-3911,2020,1,", "no.a,NO-3911,2021,2,");
        assertThat(dryRun(first)).isEqualTo(new Release.Counts(2, 2, 0, 0, 0));
        assertThat(figures.count("data_set")).isZero();

        figures.publish(first);
        assertThat(dryRun(file("sample", "no.a,NO-3911,2020,3,"))).isEqualTo(new Release.Counts(1, 0, 1, 0, 1));
        assertThat(figures.count("release")).isEqualTo(1);
        assertThat(figures.at("no.a", "NO-3911", 2020).number()).contains(BigDecimal.ONE);
    }

    private Release.Counts dryRun(String text) {
        var outcome = figures.bring(text.getBytes(StandardCharsets.UTF_8), true, Progress.NONE);
        assertThat(outcome).isInstanceOf(ImportOutcome.WouldPublish.class);
        return ((ImportOutcome.WouldPublish) outcome).counts();
    }

    @Test
    void tellsHowFarItHasCome() {
        var steps = new ArrayList<String>();
        var text = file("sample", "no.a,NO-3911,2020,1,").getBytes(StandardCharsets.UTF_8);
        figures.bring(
                text, false, (step, rows, bytes, of) -> steps.add("%s %d %d/%d".formatted(step, rows, bytes, of)));

        assertThat(steps)
                .containsExactly(
                        "CHECKING 1 %1$d/%1$d".formatted(text.length), "WRITING 1 %1$d/%1$d".formatted(text.length));
    }

    @Test
    void aCodeMeansTheAreaThatHadItThen() {
        figures.publish(file("sample", "no.a,NO-0301,1995,1,", "no.a,NO-0301,2022,2,"));

        assertThat(figures.table("no.a", AsOf.LATEST).areaIds()).containsExactly(4, 5);
    }

    /** Long enough for lines to lie across the reader's and the writer's buffers; symbols of all lengths move the rows against them. */
    @Test
    void everyRowOfALongFileArrives() {
        var rows = new ArrayList<String>();
        long sum = 0;
        for (String key : List.of("no.a,NO-3911", "no.a,NO-3901", "no.a,NO-3905", "no.b,NO-3911", "no.b,NO-3901")) {
            for (int i = 0; i < 8_000; i++) {
                boolean number = i % 7 > 0;
                rows.add("%s,%d,%s".formatted(key, 1000 + i, number ? i + ",," : "..,," + "x".repeat(i % 300)));
                sum += number ? i : 0;
            }
        }
        var release = figures.publish(fileWithSymbols("sample", rows.toArray(String[]::new)));

        assertThat(release.counts().rows()).isEqualTo(40_000);
        assertThat(figures.jdbc()
                        .sql("select sum(value)::bigint from keyfigures.observation")
                        .query(Long.class)
                        .single())
                .isEqualTo(sum);
        assertThat(figures.table("no.a", AsOf.LATEST).at(figures.area("NO-3911"), Period.year(1000 + 7 * 42)))
                .isEqualTo(new Observation.Missing("x".repeat(7 * 42)));
    }
}
