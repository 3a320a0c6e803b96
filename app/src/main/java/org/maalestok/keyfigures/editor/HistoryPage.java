package org.maalestok.keyfigures.editor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.maalestok.keyfigures.catalogue.Editor.Edited;
import org.maalestok.keyfigures.catalogue.Editor.Version;
import org.maalestok.keyfigures.editor.Differences.Difference;
import org.maalestok.ui.Days;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;

/** Every definition of an indicator, the newest first. */
record HistoryPage(Frame frame, Texts texts, String name, List<Entry> entries) {

    /**
     * @param who published it, when
     * @param why empty when it came from a file
     * @param differences from the one before; none for the first
     */
    record Entry(int number, String who, String why, boolean first, List<Difference> differences) {}

    static HistoryPage of(HttpServletRequest request, Desk desk, Language language, Edited edited) {
        Labels labels = desk.labels(language);
        Texts texts = labels.texts();
        String name = labels.nameOf(
                edited.code(), edited.published().map(Version::fields).orElse(Map.of()));
        List<Version> versions = desk.editor().history(edited.code());
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < versions.size(); i++) {
            boolean first = i == versions.size() - 1;
            Version version = versions.get(i);
            entries.add(new Entry(
                    version.number(),
                    who(version, texts),
                    version.why() == null ? "" : version.why(),
                    first,
                    first
                            ? List.of()
                            : Differences.between(versions.get(i + 1).fields(), version.fields(), labels, language)));
        }
        Frame frame = desk.frame(request, language, texts.get("history.title", name))
                .via(name, "/" + language.tag() + "/admin/indicators/" + edited.code());
        return new HistoryPage(frame, texts, name, entries);
    }

    private static String who(Version version, Texts texts) {
        String day = Days.andTime(version.since(), texts.language());
        return version.by() == null ? texts.get("history.file", day) : texts.get("history.by", version.by(), day);
    }
}
