/** The pages on which the secretariat uploads a spreadsheet, says what is in it, looks at the result and publishes it. */
@NullMarked
package org.maalestok.statistics.spreadsheets.web;

import org.jspecify.annotations.NullMarked;
