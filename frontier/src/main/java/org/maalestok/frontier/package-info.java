/** Data Envelopment Analysis: units, inputs and outputs in; scores, peers and intervals out. */
@NullMarked
package org.maalestok.frontier;

import org.jspecify.annotations.NullMarked;
