package org.maalestok.keyfigures.editor;

import java.util.Optional;
import org.maalestok.keyfigures.Waiting;
import org.maalestok.keyfigures.catalogue.Editor;
import org.maalestok.keyfigures.quality.SuspectList;
import org.springframework.stereotype.Component;

@Component
class WaitingNow implements Waiting {

    private static final SuspectList.Asked ALL_OPEN =
            new SuspectList.Asked(Optional.empty(), Optional.empty(), Optional.empty(), true);

    private final SuspectList suspects;
    private final Editor editor;

    WaitingNow(SuspectList suspects, Editor editor) {
        this.suspects = suspects;
        this.editor = editor;
    }

    @Override
    public int countSuspects() {
        return suspects.count(ALL_OPEN);
    }

    @Override
    public int countSuspects(int release) {
        return suspects.count(new SuspectList.Asked(Optional.of(release), Optional.empty(), Optional.empty(), true));
    }

    @Override
    public int countDrafts() {
        return (int) editor.list().stream()
                .filter(entry -> entry.draft().isPresent())
                .count();
    }
}
