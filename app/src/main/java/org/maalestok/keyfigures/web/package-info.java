/** The pages about the figures themselves: the catalogue with its search, where the data come from, and what each release changed. */
@NullMarked
package org.maalestok.keyfigures.web;

import org.jspecify.annotations.NullMarked;
