package org.maalestok.comparison;

import java.time.LocalDate;
import java.util.List;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.Areas;
import org.maalestok.municipalities.SeriesJoin;

/** Whether two areas are one municipality at different times: one became, whole or in part, the other. Such two are no peers. */
public final class Descent {

    private Descent() {}

    /** Whether either became the other, whole or in part, or both are the same. */
    public static boolean isShared(Area one, Area other, Areas areas) {
        if (one.equals(other)) {
            return true;
        }
        if (one.validity().overlaps(other.validity())) {
            return false;
        }
        boolean oneIsLater = one.validity().from().isAfter(other.validity().from());
        return oneIsLater ? isFrom(one, other, areas) : isFrom(other, one, areas);
    }

    /** Whether the whole of an area is in another: it is the same, or went into it undivided. What was divided is of neither of those that came of it. */
    public static boolean isWithin(Area part, Area whole, Areas areas) {
        if (part.equals(whole)) {
            return true;
        }
        if (part.validity().overlaps(whole.validity())
                || part.validity().from().isAfter(whole.validity().from())) {
            return false;
        }
        return listWhole(whole, part.validity().to().minusDays(1), areas).contains(part);
    }

    /** What an area was on an earlier day: those that went into it undivided; none where one was divided. */
    public static List<Area> listWhole(Area whole, LocalDate day, Areas areas) {
        return switch (areas.joinBackTo(whole, day)) {
            case SeriesJoin.Same same -> List.of(same.area());
            case SeriesJoin.SumOf sum -> sum.parts();
            case SeriesJoin.Break broken -> List.of();
        };
    }

    private static boolean isFrom(Area later, Area earlier, Areas areas) {
        return switch (areas.joinBackTo(later, earlier.validity().to().minusDays(1))) {
            case SeriesJoin.Same same -> same.area().equals(earlier);
            case SeriesJoin.SumOf sum -> sum.parts().contains(earlier);
            case SeriesJoin.Break broken -> broken.partly().contains(earlier);
        };
    }
}
