package org.maalestok.opendata.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.maalestok.TestDatabase;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.KeyFiguresFixture;
import org.maalestok.keyfigures.News;
import org.maalestok.keyfigures.Release;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** What a feed reader sees of figures that a release revised, on a database of its own. */
class ChangesTest {

    private final KeyFiguresFixture figures =
            KeyFiguresFixture.on(TestDatabase.fresh()).catalogue("no.school.gross", "no.school.net");
    private final MockMvc feeds = MockMvcBuilders.standaloneSetup(
                    new FeedController(new FeedEntries(figures.get(KeyFigures.class), figures.get(News.class))))
            .build();

    @AfterEach
    void close() {
        figures.close();
    }

    @Test
    void anEmptyFeedIsAsOldAsTheLatestRelease() throws Exception {
        assertThat(Instant.parse(updated(changes()))).isAfter(Instant.parse("2026-01-01T00:00:00Z"));
        Release release = figures.publish(
                KeyFiguresFixture.file("dk", "no.school.gross,NO-3911,2024,100,", "no.school.net,NO-3911,2024,80,"));
        assertThat(changes()).doesNotContain("<entry>");
        assertThat(updated(changes()))
                .isEqualTo(release.published().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    @Test
    void aRevisedFigureIsAnEntryOfItsKeyFigure() throws Exception {
        figures.publish(
                KeyFiguresFixture.file("dk", "no.school.gross,NO-3911,2024,100,", "no.school.net,NO-3911,2024,80,"));
        Release revised = figures.publish(
                KeyFiguresFixture.file("dk", "no.school.gross,NO-3911,2024,101,r", "no.school.net,NO-3911,2024,80,"));
        String feed = changes();
        assertThat(feed.split("<entry>")).hasSize(2);
        assertThat(feed)
                .contains("<id>http://localhost/nb/indicator/no.school.gross?release=" + revised.number() + "</id>")
                .contains("<title>no.school.gross: ett tall er endret</title>")
                .contains("1 tall har fått en annen verdi");
        assertThat(updated(feed))
                .isEqualTo(revised.published().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private String changes() throws Exception {
        var answer = feeds.perform(get("/feeds/nb/changes.atom")).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    /** The first is the feed's own. */
    private static String updated(String feed) {
        return feed.substring(feed.indexOf("<updated>") + 9, feed.indexOf("</updated>"));
    }
}
