package org.maalestok.keyfigures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.keyfigures.KeyFiguresFixture.file;

import org.junit.jupiter.api.Test;
import org.maalestok.TestDatabase;
import org.maalestok.keyfigures.News.Touched;

/** What feeds tell of releases. */
class NewsTest {

    private final KeyFiguresFixture figures =
            KeyFiguresFixture.on(TestDatabase.fresh()).catalogue("no.a", "no.b", "no.c");

    @Test
    void aReleaseTouchesWhatItChangesAndWithdrawsAndNotWhatIsNew() {
        var first =
                figures.publish(file("sample", "no.a,NO-3911,2020,1,", "no.a,NO-3901,2020,2,", "no.b,NO-3911,2020,3,"));
        var second =
                figures.publish(file("sample", "no.a,NO-3911,2020,5,", "no.b,NO-3911,2020,3,", "no.c,NO-3911,2020,4,"));
        var news = figures.get(News.class);
        assertThat(news.listTouched(first.number(), 10)).isEmpty();
        assertThat(news.listTouched(second.number(), 10))
                .containsExactly(new Touched(figures.indicator("no.a").id(), 1, 1));
        assertThat(news.listTouched(second.number(), 0)).isEmpty();
    }
}
