package org.maalestok.efficiency.commandline;

import java.util.Locale;
import org.maalestok.frontier.ReturnsToScale;

/** Returns to scale by the letters that the literature uses; DRS and IRS are other names of NIRS and NDRS. */
enum Returns {
    CRS(ReturnsToScale.CONSTANT),
    VRS(ReturnsToScale.VARIABLE),
    NIRS(ReturnsToScale.NON_INCREASING),
    NDRS(ReturnsToScale.NON_DECREASING),
    DRS(ReturnsToScale.NON_INCREASING),
    IRS(ReturnsToScale.NON_DECREASING),
    FDH(ReturnsToScale.FREE_DISPOSAL);

    final ReturnsToScale scale;

    Returns(ReturnsToScale scale) {
        this.scale = scale;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
