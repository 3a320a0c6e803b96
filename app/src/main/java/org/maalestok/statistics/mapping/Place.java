package org.maalestok.statistics.mapping;

import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.Period;
import org.maalestok.statistics.mapping.MappedFile.Reason;
import org.maalestok.statistics.mapping.Region.Presence;

/** A region in a period. */
final class Place {
    final int areaId;
    final int periodCode;
    final byte[] area;
    final byte[] period;
    final byte[] source;

    /** Why its cells are left out; null when they are not. */
    final @Nullable Reason reason;

    /** Whether the area is there under another code: cells without a number count where nothing else is said about it. */
    final boolean underAnotherCode;

    /** Whether the area is not there: a number is wrong, and no number is none. */
    final boolean isNotThen;

    long leftOut;

    Place(Region.Found found, Period period, @Nullable Reason reason) {
        this.areaId = found.areaId();
        this.periodCode = period.code();
        this.area = FigureRows.field(found.code());
        this.period = FigureRows.field(period.toString());
        this.source = FigureRows.field(found.source());
        this.reason = reason;
        this.underAnotherCode = found.presence() == Presence.UNDER_ANOTHER_CODE;
        this.isNotThen = found.presence() == Presence.NOT_THEN;
    }
}
