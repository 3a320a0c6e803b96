/** What can be said about scores that come from a sample: bias, intervals, tests, and regressions on scores. */
@NullMarked
package org.maalestok.frontier.bootstrap;

import org.jspecify.annotations.NullMarked;
