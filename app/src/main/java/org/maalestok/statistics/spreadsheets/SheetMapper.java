package org.maalestok.statistics.spreadsheets;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import org.maalestok.statistics.formats.Refusal;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.mapping.MappedFile;
import org.maalestok.statistics.mapping.Mapper;
import org.maalestok.statistics.mapping.Mapping;

/** Lets a sheet through a mapping. Where two cells give the same figure, the refusal names both. */
public final class SheetMapper {

    private SheetMapper() {}

    /**
     * @param day on which somebody brought the sheet
     * @throws TableRefused as of {@link Mapper#apply}
     */
    public static MappedFile apply(Mapper mapper, Mapping mapping, LocalDate day, SheetDelivery sheet)
            throws IOException, TableRefused {
        try {
            return mapper.apply(mapping, day, sheet);
        } catch (TableRefused refused) {
            throw refused.refusal().kind() == Kind.DUPLICATE
                    ? withBoth(refused, firstOf(mapper, mapping, day, sheet))
                    : refused;
        }
    }

    /** The mapping knows only that there was one before. Given the second cell first, it stops at the one that it clashed with. */
    private static String firstOf(Mapper mapper, Mapping mapping, LocalDate day, SheetDelivery sheet)
            throws IOException {
        try {
            Files.delete(
                    mapper.apply(mapping, day, sheet.beginningWithRefused()).file());
            return "";
        } catch (TableRefused again) {
            return again.refusal().kind() == Kind.DUPLICATE ? again.refusal().place() : "";
        }
    }

    /** A cell that clashes with itself, because the mapping uses it twice for the same indicator, is named once. */
    private static TableRefused withBoth(TableRefused refused, String first) {
        Refusal it = refused.refusal();
        return first.isEmpty() || first.equals(it.place())
                ? refused
                : new TableRefused(
                        new Refusal(it.kind(), it.body(), first + " and " + it.place(), it.found(), it.expected()));
    }
}
