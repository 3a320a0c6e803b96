package org.maalestok.ui.about;

import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;

/** A page of prose, and the example in numbers that the page about the method shows. */
record AboutPage(Frame frame, Texts t, WorkedExample example) {}
