package org.maalestok.keyfigures;

import java.time.LocalDate;
import org.maalestok.ui.Text;

/**
 * Where figures come from: the preamble of a figures file.
 *
 * @param code stable, such as {@code no-vestfold-kostra}
 * @param table the source's own table number; empty when it has none
 * @param address where the source shows it; empty when unknown
 * @param retrieved when it was fetched from the source
 * @param licence the licence of the figures, {@code CC BY 4.0}
 * @param note what a reader must know; empty texts when nothing
 */
public record DataSet(
        String code,
        Text title,
        String source,
        String table,
        String address,
        LocalDate retrieved,
        String licence,
        Text note) {}
