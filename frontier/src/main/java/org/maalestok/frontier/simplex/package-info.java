/**
 * Linear programming with few rows and many columns. Three solvers share one vocabulary:
 *
 * <ul>
 *   <li>{@link org.maalestok.frontier.simplex.FacetSimplex} is fast: it walks from facet to facet of the frontier in
 *       ordinary floating point and remembers every facet it has seen;
 *   <li>{@link org.maalestok.frontier.simplex.ExactSimplex} is sure: it proves the basis it is given in exact integers, or goes on from
 *       there. It decides whatever the fast one cannot vouch for;
 *   <li>{@link org.maalestok.frontier.simplex.CarefulSimplex} finds it such a basis from nothing, in double-double arithmetic: where the
 *       fast one found none, and in all models that are not radial.
 * </ul>
 *
 * <p>Nothing here knows what an input or an output is: rows, columns, right-hand sides.
 */
@NullMarked
package org.maalestok.frontier.simplex;

import org.jspecify.annotations.NullMarked;
