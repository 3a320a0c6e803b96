package org.maalestok.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maalestok.comparison.similarity.SimilarKey;

/** What stands in an address comes back as it was. */
class OwnChoiceTest {

    @Test
    void aNameAndCodesComeBack() {
        var choice = new OwnChoice("Kyst: sør, øst", List.of("NO-3907", "NO-3909"));
        assertThat(choice.key()).isEqualTo("Kyst: sør, øst:NO-3907,NO-3909");
        assertThat(OwnChoice.parse(choice.key())).isEqualTo(choice);
        assertThat(OwnChoice.parse("NO-3907,NO-3909").name()).isEmpty();
    }

    @Test
    void aNameIsTidied() {
        assertThat(OwnChoice.tidy("  To\r\nlinjer\t\u202e og\u0000 mer ")).isEqualTo("To linjer og mer");
        assertThat(OwnChoice.tidy("😀".repeat(100)).codePointCount(0, 120)).isEqualTo(OwnChoice.LONGEST_NAME);
        assertThat(new OwnChoice("x", List.of(" A", "A", "", "B")).codes()).containsExactly("A", "B");
    }

    @Test
    void likenessComesBackWithItsWeights() {
        String key = "similar,no-school,2024,age_6_15*0.5,size*3";
        assertThat(SimilarKey.parse(key).orElseThrow().key()).isEqualTo(key);
        assertThat(SimilarKey.parse("similar,no-school,2024,size*101")).isEmpty();
        assertThat(SimilarKey.parse("similar,no-school,2024,size*-1")).isEmpty();
    }
}
