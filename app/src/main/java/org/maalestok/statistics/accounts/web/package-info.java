/** The secretariat's pages of account schemes: read, change, try on a file, take into use. */
@NullMarked
package org.maalestok.statistics.accounts.web;

import org.jspecify.annotations.NullMarked;
