package org.maalestok.statistics.spreadsheets;

import java.util.List;
import org.maalestok.keyfigures.ImportOutcome;
import org.maalestok.keyfigures.Rejection;
import org.maalestok.statistics.accounts.Statement;
import org.maalestok.statistics.formats.Refusal;
import org.maalestok.statistics.mapping.MappedFile.LeftOut;

/** What came of applying a mapping to an uploaded file: a try, or the real thing. */
public sealed interface Trial {

    /**
     * A cell, or what the mapping asks of the file, stands in the way.
     *
     * @param cells all kinds of cells that do, where it is cells; none where it is something else
     */
    record Stopped(Refusal refusal, List<Troubles.Trouble> cells) implements Trial {}

    /**
     * The figures went as far as the import.
     *
     * @param cells how many the file has
     * @param figures how many of them are figures of the mapping
     * @param leftOut why the others are not
     * @param skipped rows that were passed over
     * @param first the first figures, as they will be kept
     * @param outcome what the import says
     * @param faults what it has against them, each with the cell
     * @param statements what accounts say of themselves as a whole; none for other files
     */
    record Tried(
            long cells,
            long figures,
            List<LeftOut> leftOut,
            List<Skipped.Rows> skipped,
            List<Figure> first,
            ImportOutcome outcome,
            List<Fault> faults,
            List<Statement> statements)
            implements Trial {

        /** The same with what the accounts say of themselves. */
        Tried with(List<Statement> ofAccounts) {
            return new Tried(cells, figures, leftOut, skipped, first, outcome, faults, ofAccounts);
        }
    }

    /**
     * A row of the file for the import.
     *
     * @param indicator its code
     * @param area its code
     * @param period as written in files
     * @param value a number with a decimal point, or a sign
     * @param status {@code p}, {@code e}, {@code r}, or empty
     * @param source the source's own code of the area, where it is another
     */
    record Figure(String indicator, String area, String period, String value, String status, String source) {}

    /**
     * @param place the first cell that it is about; empty when it is about the whole
     * @param rows how many figures it is about, of those that were looked at
     */
    record Fault(Rejection rejection, String place, long rows) {}
}
