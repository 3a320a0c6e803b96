package org.maalestok.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What somebody typed, in the sentence that they get. */
class ProblemTest {

    @Test
    void isShortenedToWhatASentenceHasRoomFor() {
        assertThat(Problem.shortened("a".repeat(100))).isEqualTo("a".repeat(100));
        assertThat(Problem.shortened("a".repeat(101))).isEqualTo("a".repeat(100) + "…");
    }

    /** Half a sign is none that JSON readers know. */
    @Test
    void isNotCutInTheMiddleOfASign() {
        assertThat(Problem.shortened("a".repeat(99) + "😀😀")).isEqualTo("a".repeat(99) + "…");
        assertThat(Problem.shortened("a".repeat(98) + "😀😀")).isEqualTo("a".repeat(98) + "😀…");
    }
}
