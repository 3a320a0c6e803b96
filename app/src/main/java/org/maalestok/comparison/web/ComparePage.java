package org.maalestok.comparison.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.web.MunicipalityPage.Heading;
import org.maalestok.comparison.web.MunicipalityPage.Hidden;
import org.maalestok.comparison.web.MunicipalityPage.Link;
import org.maalestok.comparison.web.MunicipalityPage.Option;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;

/**
 * Municipalities side by side.
 *
 * @param frame around the page
 * @param texts the page's words
 * @param lead what is compared with what, in a sentence
 * @param peersNote why another group than the official one is used; empty when none was passed over
 * @param notes what of the address was left out, and why
 * @param errors what could not be added
 * @param offered what may have been meant, with addresses that add it
 * @param areas the chosen municipalities, each with the address without it
 * @param picked the key figures that were picked one by one, each with the address without it
 * @param form to add, and to choose what the figures are held against
 * @param table null while there is nothing to show
 * @param empty why there is no table; empty when there is one
 * @param examples addresses to begin with, when nobody is chosen yet
 */
record ComparePage(
        Frame frame,
        Texts texts,
        String lead,
        String peersNote,
        List<String> notes,
        FormErrors errors,
        List<Link> offered,
        List<Link> areas,
        List<Link> picked,
        Form form,
        @Nullable Table table,
        String empty,
        List<Link> examples) {

    /** Whether the reader is choosing; else what was chosen comes first where there is little room. */
    boolean choosing() {
        return table == null || !errors.isEmpty() || !offered.isEmpty();
    }

    /**
     * @param area as typed, when it could not be added
     * @param indicator the same
     * @param names of all municipalities that can be added
     * @param figures names of key figures that can be added; any other can be typed too
     * @param peers groups to hold the figures against; empty while nobody is chosen
     * @param against the peers, or one of the chosen
     */
    record Form(
            String action,
            String area,
            String indicator,
            List<String> names,
            List<String> figures,
            List<Heading> services,
            List<Option> peers,
            List<Option> against,
            List<Option> years,
            boolean mean,
            List<Hidden> hidden) {}

    /**
     * @param caption what the table shows
     * @param columns the municipalities, each a link to its page
     * @param group whose middle the benchmark is; empty when it is one municipality
     * @param benchmark the heading over the benchmark's values
     * @param spreadKey the verdicts by the spread among the peers; empty when no row has them
     * @param sureKey the verdicts by intervals; empty when no row has them
     * @param sentences the verdicts by intervals in words
     * @param rules how to read it
     * @param remarks what was said of the figures
     * @param use how somebody takes the figures along
     */
    record Table(
            String caption,
            List<Link> columns,
            String benchmark,
            String group,
            List<Group> groups,
            List<VerdictTag> spreadKey,
            List<VerdictTag> sureKey,
            List<String> sentences,
            List<String> rules,
            List<Remarks.Line> remarks,
            String csv,
            String xlsx,
            Use use) {

        /** How many columns a heading goes over. */
        int width() {
            return (benchmark.isEmpty() ? 1 : 2) + columns.size();
        }
    }

    record Group(String heading, List<Row> rows) {}

    /**
     * A key figure.
     *
     * @param about unit, period, and which way is good
     * @param older that the row is of an earlier year than most, and which; empty when it isn't
     * @param engine which engine judges
     * @param without the address without this key figure
     * @param cells one for each municipality; none when there is no figure for the year
     * @param nothing why there are no cells; empty when there are
     * @param instead the nearest way on from there; null when there is none
     */
    record Row(
            String name,
            String href,
            String about,
            String older,
            String engine,
            String benchmark,
            String without,
            List<Cell> cells,
            String nothing,
            @Nullable Link instead) {}

    /**
     * @param value the figure, or the sign for why there is none
     * @param href to the figures behind; null when there are none
     * @param interval around the figure; empty when there is none
     * @param mark the number of what was said of the figure; empty when nothing was
     * @param firm that the figure is provisional; empty when it is not, or when the row says so
     */
    record Cell(String value, @Nullable String href, String interval, String mark, String firm, VerdictTag verdict) {}
}
