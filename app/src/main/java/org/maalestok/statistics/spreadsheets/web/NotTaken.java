package org.maalestok.statistics.spreadsheets.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.maalestok.statistics.mapping.LeftOutGroups;
import org.maalestok.statistics.mapping.MappedFile.LeftOut;
import org.maalestok.statistics.mapping.MappedFile.Reason;
import org.maalestok.statistics.spreadsheets.Skipped;
import org.maalestok.statistics.spreadsheets.Trial.Tried;
import org.maalestok.statistics.spreadsheets.web.PreviewPage.Fact;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Texts;

/** What a file has and its release would not, and why. */
final class NotTaken {

    private static final int MOST = 40;

    private NotTaken() {}

    /** For each reason what it concerns, most first; then the rows that were passed over. */
    static List<Fact> of(Previewed shown, Texts t) {
        if (!(shown.trial() instanceof Tried tried)) {
            return List.of();
        }
        boolean accounts = shown.upload().kind().isAccounts();
        var reasons = new LinkedHashMap<Reason, List<String>>();
        tried.leftOut().stream().limit(MOST).forEach(it -> reasons.computeIfAbsent(
                        it.reason(), reason -> new ArrayList<>())
                .add(leftOut(it, accounts, t)));
        var all = new ArrayList<Fact>();
        reasons.forEach((reason, what) -> all.add(new Fact(reason(reason, accounts, t), String.join(" · ", what))));
        if (tried.leftOut().size() > MOST) {
            all.add(new Fact("", t.get("preview.leftOut.more", tried.leftOut().size() - MOST)));
        }
        HiddenParts.passedOver(shown.upload(), t).ifPresent(all::add);
        tried.skipped().forEach(it -> all.add(skipped(it, t)));
        return all;
    }

    private static String reason(Reason reason, boolean accounts, Texts t) {
        String ofAccounts = "preview.leftOut.accounts." + reason;
        return t.get(accounts && t.has(ofAccounts) ? ofAccounts : "preview.leftOut." + reason);
    }

    private static String leftOut(LeftOut it, boolean accounts, Texts t) {
        String cells = t.count(
                accounts ? "preview.lines" : "preview.cells",
                it.cells(),
                Numbers.in(t.language()).format(it.cells()));
        return "%s (%s)".formatted(LeftOutGroups.what(it, t.language()), cells);
    }

    private static Fact skipped(Skipped.Rows it, Texts t) {
        String rows = it.first().stream().map(String::valueOf).collect(Collectors.joining(", "));
        boolean more = it.rows() > it.first().size();
        String count =
                t.count("preview.rows", it.rows(), Numbers.in(t.language()).format(it.rows()));
        return new Fact(t.get("preview.skipped." + it.reason()), count + " (" + rows + (more ? " …" : "") + ")");
    }
}
