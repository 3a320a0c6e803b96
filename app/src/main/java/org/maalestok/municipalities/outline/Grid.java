package org.maalestok.municipalities.outline;

/**
 * A grid of whole numbers over the plane; x grows to the east and y to the south, as on a screen.
 *
 * @param left easting of x = 0 in metres
 * @param top northing of y = 0 in metres
 * @param unit metres from one line of the grid to the next
 */
public record Grid(double left, double top, double unit) {

    int[] snap(double[] metres) {
        int[] points = new int[metres.length];
        for (int i = 0; i < metres.length; i += 2) {
            points[i] = (int) Math.round((metres[i] - left) / unit);
            points[i + 1] = (int) Math.round((top - metres[i + 1]) / unit);
        }
        return points;
    }
}
