package org.maalestok.statistics.mapping.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.maalestok.statistics.mapping.Mapping;
import org.maalestok.statistics.mapping.Mappings.Stored;
import org.maalestok.statistics.mapping.web.MappingPage.Version;
import org.maalestok.ui.Days;
import org.maalestok.ui.Texts;

/** What a mapping was, version by version, in words. */
final class MappingHistory {

    private MappingHistory() {}

    /** @param versions the newest first */
    static List<Version> of(List<Stored> versions, Texts t) {
        var history = new ArrayList<Version>();
        for (int i = 0; i < versions.size(); i++) {
            List<Change> changes = i + 1 == versions.size()
                    ? List.of()
                    : changes(versions.get(i + 1).mapping(), versions.get(i).mapping(), t);
            history.add(new Version(version(versions.get(i), t), changes));
        }
        return history;
    }

    static List<Change> changes(Mapping before, Mapping after, Texts t) {
        return MappingForm.fields(before).against(MappingForm.fields(after)).stream()
                .map(it -> it.name().equals("where")
                        ? new Change(t.get("mapping.where"), cells(before, t), cells(after, t))
                        : new Change(
                                t.get("mapping." + it.name()),
                                FieldWords.of(it.name(), it.mine(), t),
                                FieldWords.of(it.name(), it.theirs(), t)))
                .toList();
    }

    private static String cells(Mapping mapping, Texts t) {
        return mapping.measures().stream().map(it -> Where.told(it.where(), t)).collect(Collectors.joining(" · "));
    }

    static String version(Stored stored, Texts t) {
        return t.get("mappings.version", stored.version(), when(stored.saved(), t), stored.by());
    }

    static String when(Instant instant, Texts t) {
        return Days.andTime(instant, t.language());
    }
}
