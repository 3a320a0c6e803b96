package org.maalestok.keyfigures.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maalestok.TestDatabase;
import org.maalestok.keyfigures.KeyFiguresFixture;
import org.maalestok.keyfigures.Release;

/** Who a release says is missing: by its own data set and its own periods alone, whatever others hold. */
class MissingFromReleaseTest {

    private KeyFiguresFixture figures;

    @BeforeEach
    void oneIndicator() {
        figures = KeyFiguresFixture.on(TestDatabase.fresh()).catalogue("no.cost");
    }

    @AfterEach
    void close() {
        figures.close();
    }

    /** Rows are written as {@code area period}; a number stands for each. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "the other has a gap, this one is old       | NO-3901 2023, NO-3905 2024               | NO-3911 2019                             | ''",
                "the other has a later year                 | NO-3901 2025                             | NO-3911 2024, NO-3905 2024               | ''",
                "the other has the year before              | NO-3901 2023, NO-3905 2023               | NO-3911 2024                             | ''",
                "this one skips a year                      | NO-3901 2023                             | NO-3911 2022, NO-3905 2024               | ''",
                "this one has a gap                         | NO-3901 2019                             | NO-3911 2023, NO-3905 2023, NO-3905 2024 | NO-3911 2023 2024",
                "this one has a gap, the other a later year | NO-3901 2025                             | NO-3911 2023, NO-3905 2023, NO-3905 2024 | NO-3911 2023 2024",
                "the other fills the gap                    | NO-3911 2024                             | NO-3911 2023, NO-3905 2023, NO-3905 2024 | ''",
            })
    void missesOnlyItsOwn(String name, String elsewhere, String here, String missing) {
        publish("other", elsewhere);
        assertThat(missing(publish("this", here))).isEqualTo(missing);
    }

    private Release publish(String dataSet, String places) {
        return figures.publish(KeyFiguresFixture.file(
                dataSet,
                Stream.of(places.split(", "))
                        .map(place -> "no.cost," + place.replace(' ', ',') + ",7,")
                        .toArray(String[]::new)));
    }

    private String missing(Release release) {
        return figures.get(ReleaseReview.class).of(release.number()).missing().stream()
                .flatMap(one -> one.areaIds().stream()
                        .map(area -> "%s %s %s".formatted(code(area), one.before(), one.newest())))
                .collect(Collectors.joining(", "));
    }

    private String code(int area) {
        return Stream.of("NO-3911", "NO-3901", "NO-3905")
                .filter(code -> figures.area(code) == area)
                .findFirst()
                .orElseThrow();
    }
}
