package org.maalestok.keyfigures;

import java.time.LocalDate;
import java.util.Locale;
import org.maalestok.ui.Language;
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
        Text note) {

    private static final String FREE_REUSE = "free reuse, name the source";
    private static final Text FREE_REUSE_WORDS =
            new Text("Fri brug, når kilden nævnes", "Fri bruk når kilden oppgis", "Free to use if the source is named");

    /** The licence in the reader's language when it is one that has no name of its own; else as it is stated. */
    public String licenceIn(Language language) {
        return licence.toLowerCase(Locale.ROOT).equals(FREE_REUSE) ? FREE_REUSE_WORDS.in(language) : licence;
    }
}
