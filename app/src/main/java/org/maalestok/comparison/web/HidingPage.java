package org.maalestok.comparison.web;

import org.maalestok.ui.FormErrors;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;

/**
 * Hiding what a municipality published about a finding.
 *
 * @param words what it says
 * @param by who and when
 * @param reason as typed
 * @param back the findings page
 */
record HidingPage(
        Frame frame,
        Texts t,
        String title,
        long id,
        String words,
        String by,
        String reason,
        FormErrors errors,
        String back,
        int most) {}
