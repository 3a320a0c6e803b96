package org.maalestok.ui.chart;

import static org.maalestok.ui.chart.Phrase.*;

import java.util.ArrayList;

/** Title, description and column texts of a {@link Trend}. */
final class TrendWords {

    private final Trend trend;
    private final Subject subject;
    private final Words words;

    TrendWords(Trend trend) {
        this.trend = trend;
        subject = trend.subject();
        words = Words.in(subject.language());
    }

    String title() {
        var party = subject.party();
        var span = Span.of(trend.periods());
        return party.hasOwn()
                ? words.say(TITLE_TREND, subject.measure().what(), party.own(), party.peers(), span)
                : words.say(TITLE_TREND_ALL, subject.measure().what(), party.peers(), span);
    }

    String description() {
        var said = new Sentences();
        if (subject.party().hasOwn()) {
            said.add(SeriesWords.course(words, subject, trend.periods(), trend.own()));
        }
        return said.add(median())
                .add(comparison())
                .add(SeriesWords.gaps(words, trend.periods(), trend.own()))
                .add(thin())
                .add(SeriesWords.provisional(words, trend.periods(), trend.own()))
                .add(SeriesWords.largestStep(words, subject.measure(), trend.periods(), trend.own()))
                .add(SeriesWords.noted(words, trend.periods(), trend.own()))
                .toString();
    }

    /** First and last median. */
    private String median() {
        int first = -1;
        int last = -1;
        for (int i = 0; i < trend.peers().size(); i++) {
            if (trend.peers().get(i).spread().hasMedian()) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        if (last < 0) {
            return "";
        }
        var to = spoken(trend.peers().get(last));
        return first == last
                ? words.say(MEDIAN_ONE, to, trend.periods().get(last))
                : words.say(
                        MEDIAN_GOES,
                        spoken(trend.peers().get(first)),
                        trend.periods().get(first),
                        to,
                        trend.periods().get(last));
    }

    private String spoken(PeerPeriod peer) {
        return subject.measure().spoken(peer.spread().medianLabel());
    }

    /** Where own lies among the others in its last period. */
    private String comparison() {
        int last = Segments.last(trend.own());
        if (last < 0
                || !(trend.own().get(last) instanceof Reading.Known own)
                || !trend.peers().get(last).spread().hasMedian()) {
            return "";
        }
        return words.say(
                Standing.of(own.value(), trend.peers().get(last).spread()).phrase(),
                subject.party().own(),
                trend.periods().get(last));
    }

    /** In which periods only some of the others have numbers. */
    private String thin() {
        int most =
                trend.peers().stream().mapToInt(p -> p.spread().count()).max().orElse(0);
        var said = new ArrayList<String>();
        for (var run : Run.ofPeers(trend.peers())) {
            int count = trend.peers().get(run.from()).spread().count();
            if (count < most) {
                said.add(words.say(
                        SOME_OF_IN,
                        Span.of(trend.periods(), run.from(), run.to()),
                        "" + count,
                        "" + most,
                        subject.party().areas()));
            }
        }
        return String.join(" ", said);
    }

    /** All values of one period, for the script's tooltip. */
    String column(int period) {
        var said = new ArrayList<String>();
        if (subject.party().hasOwn() && !trend.own().isEmpty()) {
            said.add(subject.party().own() + " " + spoken(trend.own().get(period)));
        }
        var peer = trend.peers().get(period);
        if (peer.spread().hasMedian()) {
            said.add(words.say(MEDIAN) + " " + spoken(peer));
        }
        for (var line : trend.named()) {
            said.add(line.name() + " " + spoken(line.readings().get(period)));
        }
        return String.join(" · ", said);
    }

    private String spoken(Reading reading) {
        return switch (reading) {
            case Reading.Known known -> known.spoken(subject.measure());
            case Reading.Blank blank -> words.spoken(blank);
        };
    }
}
