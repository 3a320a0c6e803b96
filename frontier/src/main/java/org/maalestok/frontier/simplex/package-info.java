/**
 * Linear programming with few rows and many columns. Two solvers share one vocabulary:
 *
 * <ul>
 *   <li>{@link org.maalestok.frontier.simplex.FacetSimplex} is fast: it walks from facet to facet of the frontier in
 *       ordinary floating point and remembers every facet it has seen;
 *   <li>{@link org.maalestok.frontier.simplex.CarefulSimplex} is slow and sure: it carries its basis in double-double
 *       arithmetic, starts from nothing and never cycles. It settles whatever the fast one cannot vouch for, and all the
 *       models that are not radial.
 * </ul>
 *
 * <p>Nothing here knows what an input or an output is: rows, columns, right-hand sides.
 */
@NullMarked
package org.maalestok.frontier.simplex;

import org.jspecify.annotations.NullMarked;
