package org.maalestok.opendata.feeds;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.maalestok.opendata.Problem;
import org.maalestok.opendata.Problem.Kind;
import org.maalestok.opendata.web.AnyCase;
import org.maalestok.opendata.web.WholeAnswer;
import org.maalestok.ui.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** {@code /feeds/nb/releases.atom}. */
@Controller
class FeedController {

    /** As the interfaces of PxWeb name bokmål. A feed has one address, by which readers know it. */
    private static final String NORWEGIAN = "no";

    private final FeedEntries entries;

    FeedController(FeedEntries entries) {
        this.entries = entries;
    }

    @GetMapping("/feeds/{language}/{feed}")
    void feed(
            @PathVariable("language") String tag,
            @PathVariable("feed") String file,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Language language = Language.find(tag.equals(NORWEGIAN) ? Language.NB.tag() : tag)
                .orElseThrow(
                        () -> new Problem(Kind.BAD_LANGUAGE, "language.none", Problem.shortened(tag), "nb, da, en"));
        Feed feed = Feed.of(file);
        if (tag.equals(NORWEGIAN)) {
            moved(feed.path(language), request, response);
            return;
        }
        String base = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
        String query = request.getQueryString();
        String fetched = AnyCase.asWritten(request) + (query == null ? "" : "?" + query);
        byte[] atom = AtomWriter.write(base, fetched, feed, language, entries.of(feed, language), entries.looked());
        WholeAnswer.write(request, response, "application/atom+xml;charset=UTF-8", atom);
    }

    private static void moved(String path, HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader("Location", request.getContextPath() + path + (query == null ? "" : "?" + query));
    }
}
