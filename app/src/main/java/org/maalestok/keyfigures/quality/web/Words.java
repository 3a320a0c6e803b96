package org.maalestok.keyfigures.quality.web;

import org.maalestok.ui.Texts;

/** The words of these pages. */
final class Words {

    static final Texts.ByLanguage TEXTS = Texts.beside(Words.class);

    private Words() {}
}
