package org.maalestok.frontier.simplex;

/**
 * A facet that holds for the whole reference, as a basis in the fixed direction g = (1, …, 1, 0).
 *
 * @param members the basis, τ first
 * @param matrix B, padded
 * @param inverse B⁻¹, padded
 * @param normal π, the very vector that was certified, with π·g = 1
 * @param drift per row what one step of refinement moved π by
 * @param dualResidual of π
 * @param near the columns of the reference that lie on it, ascending
 * @param age pivots since the inverse was computed afresh
 */
record Facet(
        int[] members,
        double[] matrix,
        double[] inverse,
        double[] normal,
        double[] drift,
        double dualResidual,
        int[] near,
        int age) {

    /** A copy of a basis in direction g, with the normal that was certified for it, in any direction. */
    static Facet of(FacetBasis basis, double[] certified, double[] g, double dualResidual, int[] near) {
        double norm = 0;
        for (int i = 0; i < basis.r; i++) {
            norm += certified[i] * g[i];
        }
        double[] normal = new double[basis.r];
        double[] drift = new double[basis.r];
        for (int i = 0; i < basis.r; i++) {
            normal[i] = certified[i] / norm;
            drift[i] = Math.abs(normal[i] + basis.inverse[i * basis.stride]);
        }
        return new Facet(
                basis.members.clone(),
                basis.matrix.clone(),
                basis.inverse.clone(),
                normal,
                drift,
                dualResidual,
                near,
                basis.age);
    }

    boolean uses(int column) {
        for (int member : members) {
            if (member == column) {
                return true;
            }
        }
        return false;
    }
}
