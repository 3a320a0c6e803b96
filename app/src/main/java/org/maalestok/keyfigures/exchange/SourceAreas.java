package org.maalestok.keyfigures.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.Period;

/** The sources' own codes of areas. Only those are kept that differ from the area's official code of the period. */
final class SourceAreas {

    private static final byte[] OFFICIAL = {};

    private final Codes codes;
    private final SliceMap numbers = new SliceMap();
    private final List<byte[]> texts = new ArrayList<>();
    /** By the code's number, and by area and period, what is kept: {@link #OFFICIAL} for nothing. */
    private final List<Map<Long, byte[]>> known = new ArrayList<>();

    private long lastPlace = -1;
    private int lastNumber = -1;
    private byte[] last = OFFICIAL;

    SourceAreas(Codes codes) {
        this.codes = codes;
    }

    /** What is kept for the row, whose area and period are known; null where the source has the official code, or does not say. */
    byte @Nullable [] find(Fields fields, int column, Row row) {
        if (fields.isEmpty(column)) {
            return null;
        }
        int number = numbers.number(fields.bytes(), fields.from(column), fields.to(column));
        if (number == texts.size()) {
            texts.add(Arrays.copyOfRange(fields.bytes(), fields.from(column), fields.to(column)));
            known.add(new HashMap<>());
        }
        long place = (long) row.areaId << 32 | row.period;
        if (number != lastNumber || place != lastPlace) {
            lastNumber = number;
            lastPlace = place;
            last = known.get(number).computeIfAbsent(place, key -> kept(fields.text(column), number, row));
        }
        return last == OFFICIAL ? null : last;
    }

    private byte[] kept(String text, int number, Row row) {
        String official =
                codes.officialNumber(row.areaId, Period.ofCode(row.period).start());
        return text.equals(official) ? OFFICIAL : texts.get(number);
    }
}
