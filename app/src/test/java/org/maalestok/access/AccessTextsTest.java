package org.maalestok.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;

class AccessTextsTest {

    @Test
    void everySentenceIsThereInEveryLanguage() {
        var texts = Texts.beside(Access.class);
        for (Language language : Language.values()) {
            assertThat(texts.in(language).keys())
                    .isEqualTo(texts.in(Language.NB).keys());
        }
    }
}
