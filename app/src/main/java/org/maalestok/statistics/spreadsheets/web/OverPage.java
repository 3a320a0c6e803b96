package org.maalestok.statistics.spreadsheets.web;

import java.util.Optional;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;

/**
 * An upload that needs nobody any more.
 *
 * @param words what became of it
 * @param release where its figures are; empty when nobody knows
 * @param asked where those of them are that a rule asks about and nobody has decided upon; empty when there are none
 */
record OverPage(Frame frame, Texts t, String title, String words, Optional<Link> release, Optional<Link> asked) {

    record Link(String href, String words) {}
}
