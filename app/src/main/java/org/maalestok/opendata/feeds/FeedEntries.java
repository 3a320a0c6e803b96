package org.maalestok.opendata.feeds;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.News;
import org.maalestok.keyfigures.Release;
import org.maalestok.ui.Language;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;

/** What stands in each feed, the newest first. */
@Component
class FeedEntries {

    private static final Texts.ByLanguage TEXTS = Texts.beside(FeedEntries.class);
    private static final int MOST = 50;
    private static final Instant STARTED = Instant.now();

    private final KeyFigures figures;
    private final News news;

    FeedEntries(KeyFigures figures, News news) {
        this.figures = figures;
        this.news = news;
    }

    List<Entry> of(Feed feed, Language language) {
        Texts texts = TEXTS.in(language);
        Stream<Entry> entries =
                switch (feed) {
                    case RELEASES -> figures.listReleases().stream().map(release -> release(release, texts));
                    case CHANGES -> figures.listReleases().stream().flatMap(release -> changes(release, texts));
                    case INDICATORS -> indicators(texts);
                };
        return entries.limit(MOST).toList();
    }

    /** When something was last published, be it figures or a definition; the start of this installation's program before that. */
    Instant looked() {
        return figures.listReleases().stream()
                .map(Release::published)
                .findFirst()
                .or(() -> news.listNewcomers(1).stream()
                        .map(News.Newcomer::defined)
                        .findFirst())
                .orElse(STARTED);
    }

    private static Entry release(Release release, Texts texts) {
        Release.Counts counts = release.counts();
        return new Entry(
                "/%s/data/releases/%d".formatted(texts.language().tag(), release.number()),
                texts.get("release", release.number(), release.dataSet().title().in(texts.language())),
                release.published(),
                release.published(),
                texts.get(
                        "release.counts",
                        number(counts.added(), texts),
                        number(counts.changed(), texts),
                        number(counts.withdrawn(), texts),
                        release.dataSet().source()));
    }

    /** A release that only brought new figures has changed none. */
    private Stream<Entry> changes(Release release, Texts texts) {
        if (release.counts().changed() + release.counts().withdrawn() == 0) {
            return Stream.empty();
        }
        return news.listTouched(release.number(), MOST).stream().map(touched -> change(release, touched, texts));
    }

    private Entry change(Release release, News.Touched touched, Texts texts) {
        Indicator indicator = figures.catalogue().getIndicator(touched.indicatorId());
        return new Entry(
                "/%s/indicator/%s?release=%d".formatted(texts.language().tag(), indicator.code(), release.number()),
                texts.count(
                        "changed",
                        touched.changed() + touched.withdrawn(),
                        indicator.words().name().in(texts.language()),
                        number(touched.changed() + touched.withdrawn(), texts)),
                release.published(),
                release.published(),
                texts.get(
                        "changed.counts",
                        number(touched.changed(), texts),
                        number(touched.withdrawn(), texts),
                        release.number(),
                        release.dataSet().title().in(texts.language())));
    }

    private Stream<Entry> indicators(Texts texts) {
        return news.listNewcomers(MOST).stream().map(newcomer -> indicator(newcomer, texts));
    }

    private Entry indicator(News.Newcomer newcomer, Texts texts) {
        Indicator indicator = figures.catalogue().getIndicator(newcomer.indicatorId());
        Language language = texts.language();
        return new Entry(
                "/%s/indicator/%s".formatted(language.tag(), indicator.code()),
                indicator.words().name().in(language),
                newcomer.came(),
                newcomer.defined(),
                "%s %s"
                        .formatted(
                                texts.get(
                                        "indicator", indicator.service().name().in(language)),
                                indicator.words().description().in(language)));
    }

    private static String number(long count, Texts texts) {
        return Numbers.in(texts.language()).format(count);
    }
}
