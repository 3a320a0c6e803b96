package org.maalestok.keyfigures.web;

import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;

/**
 * What somebody sees whose form has to wait for others who publish.
 *
 * @param why what it waits for, in sentences
 * @param kept where what was typed stands, to be sent again; empty when it was not kept
 */
record WaitPage(Frame frame, Texts t, String why, String kept) {}
