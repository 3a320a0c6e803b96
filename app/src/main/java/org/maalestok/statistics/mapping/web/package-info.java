/** The pages of mappings, and the form in which they are edited. */
@NullMarked
package org.maalestok.statistics.mapping.web;

import org.jspecify.annotations.NullMarked;
