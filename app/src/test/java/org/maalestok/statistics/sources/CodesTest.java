package org.maalestok.statistics.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.statistics.sources.SourceFixture.refusal;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maalestok.statistics.formats.Dimension;
import org.maalestok.statistics.formats.Dimension.Category;
import org.maalestok.statistics.formats.Dimension.Role;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.sources.Source.Progress;

class CodesTest {

    private static final Call CALL = new Call("ssb, 12134", Progress.NONE);
    private static final Dimension TIME = dimension("Tid", Role.TIME, "2025", "2024", "2023", "2022", "2021", "2020");
    private static final Dimension REGION = dimension("Region", Role.AREA, "0", "EAK", "0301", "3103", "3105", "A*B");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            *              | 2025 2024 2023 2022 2021 2020
            202?           | 2025 2024 2023 2022 2021 2020
            *3             | 2023
            top(2)         | 2025 2024
            TOP(2,1)       | 2024 2023
            bottom(1)      | 2020
            from(2024)     | 2025 2024
            to(2021)       | 2021 2020
            range(2021,2023) | 2023 2022 2021
            range(2023,2021) | 2023 2022 2021
            top(99)        | 2025 2024 2023 2022 2021 2020
            """)
    void ofATime(String expression, String codes) throws TableRefused {
        assertThat(Codes.choose(TIME, List.of(expression), CALL)).containsExactly(codes.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0301         | 0301
            eak          | EAK
            31*          | 3103 3105
            ????         | 0301 3103 3105
            top(2)       | 0 EAK
            bottom(2)    | 3105 A*B
            A*B          | A*B
            from(3103)   | 3103 3105 A*B
            """)
    void ofAnythingElse(String expression, String codes) throws TableRefused {
        assertThat(Codes.choose(REGION, List.of(expression), CALL)).containsExactly(codes.split(" "));
    }

    @Test
    void severalTogetherComeOnceAndInTheTablesOrder() throws TableRefused {
        assertThat(Codes.choose(REGION, List.of("31*", "3103", "0"), CALL)).containsExactly("0", "3103", "3105");
    }

    @ParameterizedTest
    @CsvSource({"0302", "99*", "top(0)", "top(x)", "'range(3103)'", "from(9999)", "''"})
    void whatIsNotThereAnyMoreIsNamed(String expression) {
        var refused = refusal(() -> Codes.choose(REGION, List.of("0301", expression), CALL));
        assertThat(refused.kind()).isEqualTo(Kind.UNKNOWN_CATEGORY);
        assertThat(refused.body()).isEqualTo("ssb, 12134");
        assertThat(refused.place()).isEqualTo("dimension \"Region\"");
        assertThat(refused.found()).isEqualTo(expression.startsWith("from") ? "9999" : expression);
        assertThat(refused.expected()).startsWith("0, EAK, 0301");
    }

    private static Dimension dimension(String code, Role role, String... codes) {
        return new Dimension(
                code,
                code,
                role,
                Stream.of(codes).map(it -> new Category(it, it)).toList());
    }
}
