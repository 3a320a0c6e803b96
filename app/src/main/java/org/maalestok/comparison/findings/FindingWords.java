package org.maalestok.comparison.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maalestok.comparison.IndicatorText;
import org.maalestok.comparison.Judgement;
import org.maalestok.comparison.JudgementWords;
import org.maalestok.comparison.LargeAmount;
import org.maalestok.comparison.findings.Finding.Kind;
import org.maalestok.comparison.prices.Prices;
import org.maalestok.comparison.trend.Trend;
import org.maalestok.comparison.trend.TrendWords;
import org.maalestok.comparison.uncertainty.IntervalVerdict.Compared;
import org.maalestok.ui.Language;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Texts;

/** Findings in words: the same sentence on the page, in the file and in the report. */
public final class FindingWords {

    private static final Texts.ByLanguage TEXTS = Texts.beside(FindingWords.class);

    private FindingWords() {}

    /** What was found, with its numbers: where we stand, whether it lasts, how certain it is, where it goes, what it is worth. */
    public static String sentence(Finding finding, Language language) {
        return headline(finding, language) + " " + evidence(finding, language);
    }

    /** Where we stand: the first sentence. */
    public static String headline(Finding finding, Language language) {
        var text = new IndicatorText(finding.indicator(), language);
        return TEXTS.in(language)
                .get(
                        "where." + (finding.gap() > 0 ? "above" : "below"),
                        text.name(),
                        (finding.quality().estimated() ? JudgementWords.circa(language) : "")
                                + text.full(finding.value()),
                        finding.period(),
                        text.distance(finding.gap()),
                        finding.peers());
    }

    /** What it rests on: the other sentences. */
    public static String evidence(Finding finding, Language language) {
        Texts texts = TEXTS.in(language);
        var text = new IndicatorText(finding.indicator(), language);
        Optional<String> trend = finding.trend().direction() == Trend.Direction.NONE
                ? Optional.empty()
                : Optional.of(trend(finding, texts));
        var sentences = new ArrayList<String>();
        sentences.add(texts.get("median", text.full(finding.median())));
        if (finding.judgement() instanceof Judgement.ByInterval sure && sure.verdict() instanceof Compared compared) {
            sentences.add(texts.get(
                    "certain",
                    JudgementWords.interval(compared.interval(), text),
                    lower(JudgementWords.tag(sure, language), language)));
            if (trend.isPresent()) {
                sentences.add(texts.get("trend", trend.get()));
            }
        } else {
            String lasting = "lasting." + finding.lasting();
            sentences.add(
                    trend.map(going -> texts.get(lasting + ".trend", going)).orElseGet(() -> texts.get(lasting)));
        }
        finding.kroner().ifPresent(kroner -> sentences.add(worth(kroner, finding.currency(), texts)));
        if (finding.quality().provisional()) {
            sentences.add(texts.get("provisional"));
        }
        if (finding.quality().estimated()) {
            sentences.add(texts.get("estimated"));
        }
        finding.notShown().ifPresent(later -> sentences.add(later.sentence(language)));
        return String.join(" ", sentences);
    }

    /** <i>rising and getting better</i>; of kroner, whose own year's worth each figure has, <i>rising in current prices</i>. */
    private static String trend(Finding finding, Texts texts) {
        String tag = lower(TrendWords.tag(finding.trendVerdict(), texts.language()), texts.language());
        return Prices.isAmount(finding.indicator()) ? texts.get("trend.amount", tag) : tag;
    }

    /** What the distance is worth, without its direction: {@code 44,1 mill. kr}; empty when it isn't worth kroner. */
    public static String amount(Finding finding, Language language) {
        return finding.kroner().isEmpty()
                ? ""
                : amount(finding.kroner().getAsDouble(), finding.currency(), TEXTS.in(language));
    }

    /** {@code 44,1 mill. kr}; what is less than a million in whole thousands. */
    private static String amount(double kroner, String currency, Texts texts) {
        double size = Math.abs(kroner);
        return texts.get(
                "kroner." + currency,
                LargeAmount.is(size)
                        ? LargeAmount.words(size, texts.language())
                        : Numbers.in(texts.language()).format(1000 * Math.round(size / 1000)));
    }

    private static String worth(double kroner, String currency, Texts texts) {
        return texts.get(kroner > 0 ? "worth.more" : "worth.less", amount(kroner, currency, texts));
    }

    /** The question that the finding puts. */
    public static String why(Finding finding, Language language) {
        Texts texts = TEXTS.in(language);
        if (finding.kind() == Kind.DIFFERENCE) {
            return texts.get(finding.gap() > 0 ? "why.HIGHER" : "why.LOWER");
        }
        return texts.get("why." + finding.kind());
    }

    /** What was looked at, and what came of it. */
    public static String tally(ServiceFindings findings, Language language) {
        return tally(findings, 0, language);
    }

    /** @param ofUnits how many of those without a figure there are for units of the municipality */
    public static String tally(ServiceFindings findings, int ofUnits, Language language) {
        var tally = findings.tally();
        LeftOut left = tally.leftOut().withUnits(ofUnits);
        Texts texts = TEXTS.in(language);
        if (tally.indicators() == 0) {
            return texts.get("tally.empty");
        }
        if (tally.compared() == 0) {
            return texts.count(
                    "tally.none", tally.indicators(), tally.indicators(), leftOut(left, tally.indicators(), language));
        }
        boolean all = tally.compared() == tally.indicators();
        var sentences = new ArrayList<String>();
        sentences.add(texts.count(
                all ? "tally.all" : "tally.some",
                tally.compared(),
                tally.indicators(),
                tally.compared(),
                fates(tally, texts)));
        if (tally.older() > 0) {
            sentences.add(older(tally, texts));
        }
        if (!all) {
            sentences.add(rest(left, language));
        }
        if (tally.thin()) {
            sentences.add(texts.get("thin"));
        }
        return String.join(" ", sentences);
    }

    /** {@code 3 er som hos de fleste og ett skiller seg klart ut}, without what became of none; of a single figure no number is said. */
    private static String fates(ServiceFindings.Tally tally, Texts texts) {
        var fates = new ArrayList<String>();
        addFate("tally.alike", tally.alike(), tally.compared(), texts, fates);
        addFate("tally.chance", tally.chance(), tally.compared(), texts, fates);
        addFate("tally.small", tally.small(), tally.compared(), texts, fates);
        addFate("tally.apart", tally.apart(), tally.compared(), texts, fates);
        return joined(fates, texts);
    }

    /** That some, or all, of those that were compared are older. */
    private static String older(ServiceFindings.Tally tally, Texts texts) {
        return tally.recent() == 0
                ? texts.count("tally.older.all", tally.older())
                : texts.count("tally.older", tally.older(), tally.older());
    }

    /** Which were not compared beside those that were, in a sentence. */
    public static String rest(LeftOut left, Language language) {
        return TEXTS.in(language).get("tally.rest", leftOut(left, Integer.MAX_VALUE, language));
    }

    /**
     * {@code 2 mangler og ett har for få å sammenligne med}; of an only figure no number is said.
     *
     * @param ofAll how many figures there are
     */
    public static String leftOut(LeftOut left, int ofAll, Language language) {
        Texts texts = TEXTS.in(language);
        var reasons = new ArrayList<String>();
        addFate("tally.missing", left.missing(), ofAll, texts, reasons);
        addFate("tally.units", left.ofUnits(), ofAll, texts, reasons);
        addFate("tally.few", left.few(), ofAll, texts, reasons);
        addFate("tally.lacking", left.lacking(), ofAll, texts, reasons);
        addFate("tally.total", left.totals(), ofAll, texts, reasons);
        return joined(reasons, texts);
    }

    private static String joined(List<String> fates, Texts texts) {
        String last = fates.removeLast();
        return fates.isEmpty() ? last : String.join(", ", fates) + " " + texts.get("tally.and") + " " + last;
    }

    private static void addFate(String key, int count, int ofAll, Texts texts, List<String> fates) {
        if (count > 0) {
            String number = count == 1 ? texts.get("tally.1") : String.valueOf(count);
            String words = texts.count(key, count);
            fates.add(ofAll == 1 ? words : number + " " + words);
        }
    }

    private static String lower(String words, Language language) {
        return words.substring(0, 1).toLowerCase(language.locale()) + words.substring(1);
    }
}
