package org.maalestok.statistics.spreadsheets.web;

import java.util.Optional;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;

/**
 * An upload that needs nobody any more.
 *
 * @param words what became of it
 * @param release where its figures are; empty when nobody knows
 */
record OverPage(Frame frame, Texts t, String title, String words, Optional<Link> release) {

    record Link(String href, String words) {}
}
