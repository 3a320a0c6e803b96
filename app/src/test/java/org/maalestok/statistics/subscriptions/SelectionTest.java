package org.maalestok.statistics.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Selections as lines of text. */
class SelectionTest {

    @Test
    void isWrittenAsItIsRead() {
        var selection = Selection.parse("Region: 3911, 3901\nContentsCode: *\n\nTid: [range(2020,2024)], top(3)\n");

        assertThat(selection.codes())
                .isEqualTo(Map.of(
                        "Region", List.of("3911", "3901"),
                        "ContentsCode", List.of("*"),
                        "Tid", List.of("[range(2020,2024)]", "top(3)")));
        assertThat(selection.codes().keySet()).containsExactly("Region", "ContentsCode", "Tid");
        assertThat(Selection.parse(selection.toString())).isEqualTo(selection);
        assertThat(Selection.parse("")).isEqualTo(Selection.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Region", ": 3911", "Region:", "Region: ,", "Tid: 2024\nTid: 2025"})
    void refusesWhatIsNone(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Selection.parse(text));
    }
}
