package org.maalestok.statistics.subscriptions.web;

/**
 * Something in a list that leads on.
 *
 * @param words what it is
 * @param href where it is
 * @param more what else to know; may be empty
 */
record Line(String words, String href, String more) {}
