package org.maalestok.comparison.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;

/**
 * A municipality against its peers.
 *
 * @param frame around the page
 * @param texts the page's words
 * @param name of the municipality
 * @param facts label and value under the heading
 * @param ended that the municipality is no more, and what became of it; empty for one that lives
 * @param asOf that older figures are shown; empty for the latest
 * @param peers with whom it is compared, in a sentence's words
 * @param members who they are; empty when they are many
 * @param peersNote why these and not the official group; empty when it is the official one
 * @param peersHref where peers are picked
 * @param brief the page in a few sentences
 * @param missing what there are no figures about; empty when there is nothing to say
 * @param filter the form above the table
 * @param result how many key figures are shown, of how many
 * @param groups the rows under their headings
 * @param remarks what was said of the figures in the rows
 * @param overview the page across all services
 * @param findings what to talk about, in all services
 * @param side the page on which it stands side by side with others
 * @param pages addresses of the pages when there are several
 * @param sources the sources of the figures shown, in a sentence
 * @param address the page's own address, for print
 * @param use lines for programs
 */
record MunicipalityPage(
        Frame frame,
        Texts texts,
        String name,
        List<Fact> facts,
        String ended,
        String asOf,
        String peers,
        String members,
        String peersNote,
        String peersHref,
        List<String> brief,
        String missing,
        Filter filter,
        String result,
        List<Group> groups,
        List<Remarks.Line> remarks,
        String overview,
        String findings,
        String side,
        Pages pages,
        String sources,
        String address,
        Use use) {

    record Fact(String label, String value, String note) {}

    /**
     * @param heading over the rows
     * @param profiles of the services that the rows are of
     */
    record Group(String heading, List<Link> profiles, List<MunicipalityRow> rows) {}

    record Link(String words, String href) {}

    /**
     * @param action where the form goes
     * @param services what can be chosen, under their headings
     * @param show all, worse or better
     * @param hidden what the form carries on: peers, release
     */
    record Filter(String action, List<Heading> services, String show, List<Hidden> hidden) {}

    record Heading(String name, List<Option> options) {}

    record Option(String value, String name, boolean chosen) {}

    record Hidden(String name, String value) {}

    /**
     * @param previous address of the page before, or null
     * @param next address of the page after, or null
     * @param words page 2 of 5
     */
    record Pages(@Nullable String previous, @Nullable String next, String words) {

        boolean several() {
            return previous != null || next != null;
        }
    }
}
