/**
 * The same kroner told differently: in the prices of one year, per inhabitant, user or person in the target group, and adjusted for need.
 *
 * <p>{@link org.maalestok.comparison.prices.Prices} is the front door: which ways there are for an indicator follows from its unit and parts in the catalogue, and
 * figures told another way come as a table like any other. {@code docs/method/prices.md} explains it.
 */
@NullMarked
package org.maalestok.comparison.prices;

import org.jspecify.annotations.NullMarked;
