/**
 * The product as a reader meets it: the whole application with the starter data, in a real Chromium.
 *
 * <p>{@code BrowserTest} starts both, once for all tests; a {@code Window} is one reader at one screen, and remembers what went wrong in it;
 * {@code Page} checks hold on every page that a test stops at.
 */
@NullMarked
package org.maalestok.browser;

import org.jspecify.annotations.NullMarked;
