/** The platform. One package per capability; the direction between them is verified by a test. */
@NullMarked
package org.maalestok;

import org.jspecify.annotations.NullMarked;
