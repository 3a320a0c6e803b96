package org.maalestok.statistics.subscriptions.web;

/** Something to choose from in a form. */
record Option(String value, String words, boolean chosen) {}
