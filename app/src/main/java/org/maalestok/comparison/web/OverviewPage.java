package org.maalestok.comparison.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.web.MunicipalityPage.Filter;
import org.maalestok.comparison.web.MunicipalityPage.Link;
import org.maalestok.comparison.web.MunicipalityPage.Option;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;

/**
 * A municipality across services, beside its peers: a table of verdicts.
 *
 * @param frame around the page
 * @param texts the page's words
 * @param name of the municipality
 * @param answer how often it stands apart, and how often that grows
 * @param peers with whom it is compared
 * @param peersNote why these; empty when it is the official group
 * @param peersHref where peers are picked
 * @param filter the form above the table
 * @param beside who may stand beside the municipality: all, or one of them
 * @param result how many key figures are shown, of how many
 * @param keys the verdicts of each engine that judges here
 * @param columns the names of the municipalities beside
 * @param groups the rows under their headings
 * @param remarks what was said of the figures
 * @param csv the table as a file
 * @param xlsx the same as a spreadsheet
 * @param side the page on which it stands side by side with others
 * @param back the municipality's page
 * @param use lines for programs
 */
record OverviewPage(
        Frame frame,
        Texts texts,
        String name,
        String answer,
        String peers,
        String peersNote,
        String peersHref,
        Filter filter,
        List<Option> beside,
        String result,
        List<Key> keys,
        List<String> columns,
        List<Group> groups,
        List<Remarks.Line> remarks,
        String csv,
        String xlsx,
        String side,
        String back,
        Use use) {

    /** What an engine can say, with its looks. */
    record Key(String engine, List<VerdictTag> tags) {}

    record Group(String heading, List<Link> profiles, List<Row> rows) {}

    /**
     * A key figure.
     *
     * @param about unit, period, and which way is good
     * @param older that the row is of an earlier year than most, and which; empty when it isn't
     * @param later what was said of later figures of the municipality, in a word: one that was left out would be sought in vain
     * @param trend the tested trend of the municipality; empty when it could not be tested
     * @param median of the others
     */
    record Row(
            String name,
            String href,
            String about,
            String older,
            List<Link> later,
            Cell own,
            String trend,
            String median,
            List<Cell> others) {}

    /**
     * A municipality's figure and how it stands against all others in the row.
     *
     * @param href to the figures behind the verdict; null when there is no figure
     * @param mark the number of what was said of the figure; empty when nothing was
     * @param firm that the figure is provisional; empty when it is not, or when the row says so
     */
    record Cell(String value, @Nullable String href, String mark, String firm, VerdictTag verdict) {}

    /** How many columns a heading goes over. */
    int width() {
        return 4 + columns.size();
    }
}
