package org.maalestok.frontier;

/**
 * Why a score can be believed: the relative change, entry by entry, of the data under which it would be exactly right.
 *
 * <p>Both residuals are componentwise backward errors (Oettli, Prager 1964, doi:10.1007/BF01386090): λ and slacks meet
 * every row, and the prices leave no unit above the frontier, to within this share of the terms involved. Together they
 * enclose the optimum from both sides. Scores are accepted up to 1e-11; rounding alone leaves about 1e-16.
 *
 * @param primalResidual of λ and slacks
 * @param dualResidual of the prices
 * @param careful whether it was decided in exact integers
 */
public record Certificate(double primalResidual, double dualResidual, boolean careful) {}
