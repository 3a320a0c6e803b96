package org.maalestok.ui.chart;

import static org.maalestok.ui.chart.Phrase.*;

import java.math.BigDecimal;
import org.maalestok.ui.Numbers;

/** Title and description of a {@link Scatter}. */
final class ScatterWords {

    private ScatterWords() {}

    static String title(Scatter scatter) {
        return Words.in(scatter.language())
                .say(
                        TITLE_SCATTER,
                        scatter.across().what(),
                        scatter.up().what(),
                        "" + scatter.points().size(),
                        scatter.party().areas(),
                        scatter.period());
    }

    static String description(Scatter scatter) {
        var words = Words.in(scatter.language());
        var said = new Sentences();
        for (var point : scatter.points()) {
            if (point.role() == Role.OWN) {
                said.add(words.say(
                        POINT_IS,
                        point.name(),
                        scatter.across().spoken(point.acrossLabel()),
                        scatter.up().spoken(point.upLabel())));
            }
        }
        return said.add(noted(words, scatter))
                .add(fit(words, scatter))
                .add(scatter.without() == 0 ? "" : words.say(COUNT_MISSING, "" + scatter.without()))
                .toString();
    }

    private static String noted(Words words, Scatter scatter) {
        var noted = scatter.points().stream()
                .filter(point -> !point.footnote().isNone())
                .map(point -> point.footnote().told(point.name()))
                .toList();
        return noted.isEmpty() ? "" : words.say(NOTED, words.list(noted));
    }

    private static String fit(Words words, Scatter scatter) {
        var fit = scatter.fit();
        if (fit == null) {
            return words.say(TOO_FEW_FOR_LINE, scatter.party().areas());
        }
        var said = words.say(CORRELATION, number(scatter, fit.r()), "" + fit.n());
        return fit.carrier() == null || fit.without() == null
                ? said
                : said + " "
                        + words.say(
                                CORRELATION_WITHOUT,
                                fit.carrier(),
                                number(scatter, fit.without().r()));
    }

    private static String number(Scatter scatter, double r) {
        return Numbers.in(scatter.language()).format(BigDecimal.valueOf(r), 2);
    }
}
