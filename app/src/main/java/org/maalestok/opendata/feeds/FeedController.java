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
        Language language = Language.find(tag)
                .orElseThrow(
                        () -> new Problem(Kind.BAD_LANGUAGE, "language.none", Problem.shortened(tag), "nb, da, en"));
        Feed feed = Feed.of(file);
        String base = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
        String query = request.getQueryString();
        String fetched = AnyCase.asWritten(request) + (query == null ? "" : "?" + query);
        byte[] atom = AtomWriter.write(base, fetched, feed, language, entries.of(feed, language), entries.looked());
        WholeAnswer.write(request, response, "application/atom+xml;charset=UTF-8", atom);
    }
}
