/**
 * Who is like us: the municipalities whose structure is nearest, by a model that is data and not code.
 *
 * <p>{@link org.maalestok.comparison.similarity.SimilarPeers} is the front door. A {@link org.maalestok.comparison.similarity.SimilarityModel model}, one
 * per service and year in {@code starter/similarity}, says which variables count, how they are transformed and scaled, and with what weight;
 * {@link org.maalestok.comparison.similarity.Distances} does the sums; {@link org.maalestok.comparison.similarity.Similar} says how far away somebody is and
 * what makes the distance. {@code docs/method/similarity.md} explains it.
 */
@NullMarked
package org.maalestok.comparison.similarity;

import org.jspecify.annotations.NullMarked;
