package org.maalestok.municipalities.outline;

/**
 * Universal Transverse Mercator on WGS 84 for one zone of the northern hemisphere: degrees to metres, conformal.
 *
 * <p>With {@code n = f / (2 - f)}, conformal latitude {@code τ' = sinh(artanh(sin φ) - e·artanh(e·sin φ))}, {@code ξ' = atan2(τ', cos Δλ)} and
 * {@code η' = artanh(sin Δλ / √(1 + τ'²))}, the plane coordinates are
 *
 * <pre>
 * E = 500000 + 0.9996·A·(η' + Σ αⱼ cos(2jξ') sinh(2jη'))
 * N =          0.9996·A·(ξ' + Σ αⱼ sin(2jξ') cosh(2jη'))
 * </pre>
 *
 * Krüger's series in {@code n}, here to the third order: off by less than a millimetre within 3 000 km of the central meridian, so that all of
 * Norway fits into zone 33 and all of Denmark into zone 32, as on the two countries' official maps. What is true to scale at the meridian is
 * 1.5 % too long at Norway's eastern end. Source: C. F. F. Karney, Transverse Mercator with an accuracy of a few nanometers, J. Geodesy 85 (2011),
 * doi:10.1007/s00190-011-0445-3.
 */
final class TransverseMercator {

    private static final double FLATTENING = 1 / 298.257223563;
    private static final double N = FLATTENING / (2 - FLATTENING);
    private static final double ECCENTRICITY = Math.sqrt(FLATTENING * (2 - FLATTENING));
    private static final double RADIUS = 6_378_137 / (1 + N) * (1 + N * N / 4 + N * N * N * N / 64);
    private static final double SCALE = 0.9996;
    private static final double FALSE_EASTING = 500_000;
    private static final double[] ALPHA = {
        N / 2 - 2 * N * N / 3 + 5 * N * N * N / 16, 13 * N * N / 48 - 3 * N * N * N / 5, 61 * N * N * N / 240
    };

    private final int zone;
    private final double meridian;

    private TransverseMercator(int zone) {
        this.zone = zone;
        this.meridian = Math.toRadians(6 * zone - 183);
    }

    static TransverseMercator ofZone(int zone) {
        return new TransverseMercator(zone);
    }

    /** The zone that this longitude in degrees lies in. */
    static TransverseMercator around(double longitude) {
        return new TransverseMercator((int) Math.floor((longitude + 180) / 6) + 1);
    }

    /** The number under which the projection is known to other programs. */
    String name() {
        return "EPSG:326%02d".formatted(zone);
    }

    /** Easting and northing in metres of a ring or line in degrees. */
    double[] project(double[] degrees) {
        double[] metres = new double[degrees.length];
        for (int i = 0; i < degrees.length; i += 2) {
            project(Math.toRadians(degrees[i]) - meridian, Math.toRadians(degrees[i + 1]), metres, i);
        }
        return metres;
    }

    private static void project(double longitude, double latitude, double[] metres, int at) {
        double sine = Math.sin(latitude);
        double conformal = Math.sinh(artanh(sine) - ECCENTRICITY * artanh(ECCENTRICITY * sine));
        double xi = Math.atan2(conformal, Math.cos(longitude));
        double eta = artanh(Math.sin(longitude) / Math.hypot(1, conformal));
        double east = eta;
        double north = xi;
        for (int j = 1; j <= ALPHA.length; j++) {
            east += ALPHA[j - 1] * Math.cos(2 * j * xi) * Math.sinh(2 * j * eta);
            north += ALPHA[j - 1] * Math.sin(2 * j * xi) * Math.cosh(2 * j * eta);
        }
        metres[at] = FALSE_EASTING + SCALE * RADIUS * east;
        metres[at + 1] = SCALE * RADIUS * north;
    }

    private static double artanh(double x) {
        return Math.log((1 + x) / (1 - x)) / 2;
    }
}
