/**
 * Models turned into linear programs. {@link org.maalestok.frontier.envelopment.Technology} scales the reference units and
 * knows the rows; {@link org.maalestok.frontier.envelopment.Point} places a unit and a direction in front of it; {@link
 * org.maalestok.frontier.envelopment.Envelopment} asks first the fast solver, then the exact one, and canonicalises
 * what comes back.
 */
@NullMarked
package org.maalestok.frontier.envelopment;

import org.jspecify.annotations.NullMarked;
