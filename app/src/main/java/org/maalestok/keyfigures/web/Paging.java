package org.maalestok.keyfigures.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The way through a list that is too long for one page.
 *
 * @param page the present one, from 1
 * @param pages how many there are, at least 1
 * @param links the first, the last and those around the present one; a gap between them is a link without an address
 * @param previous the page before, or null on the first
 * @param next the page after, or null on the last
 */
record Paging(
        int page,
        int pages,
        List<Link> links,
        @Nullable String previous,
        @Nullable String next) {

    record Link(int page, @Nullable String href, boolean current) {}

    private static final Link GAP = new Link(0, null, false);

    /** @param asked the page that somebody asked for; one beyond the last becomes the last */
    static Paging of(int asked, long total, int perPage, IntFunction<String> address) {
        int pages = pagesOf(total, perPage);
        int page = Math.clamp(asked, 1, pages);
        return new Paging(
                page,
                pages,
                links(page, pages, address),
                page > 1 ? address.apply(page - 1) : null,
                page < pages ? address.apply(page + 1) : null);
    }

    private static int pagesOf(long total, int perPage) {
        return (int) Math.clamp(Math.ceilDiv(total, perPage), 1, Integer.MAX_VALUE);
    }

    private static List<Link> links(int page, int pages, IntFunction<String> address) {
        var links = new ArrayList<Link>();
        int last = 0;
        for (int number : new int[] {1, page - 1, page, page + 1, pages}) {
            if (number <= last || number > pages) {
                continue;
            }
            if (number > last + 1) {
                links.add(GAP);
            }
            links.add(new Link(number, address.apply(number), number == page));
            last = number;
        }
        return List.copyOf(links);
    }

    /** How many entries come before this page's. */
    int offset(int perPage) {
        return (page - 1) * perPage;
    }

    boolean isNeeded() {
        return pages > 1;
    }

    /** The page number that somebody wrote in an address; 1 for anything that isn't one. */
    static int parse(@Nullable String written) {
        return written != null && written.matches("[1-9]\\d{0,6}") ? Integer.parseInt(written) : 1;
    }
}
