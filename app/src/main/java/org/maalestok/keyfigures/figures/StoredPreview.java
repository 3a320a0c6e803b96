package org.maalestok.keyfigures.figures;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.maalestok.keyfigures.DraftPreview;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.catalogue.DraftIndicators;
import org.springframework.stereotype.Component;

/** Figures of drafts, read and computed past the memory of published ones. */
@Component
class StoredPreview implements DraftPreview {

    private final DraftIndicators drafts;
    private final Ledgers ledgers;
    private final FigureCache cache;

    StoredPreview(DraftIndicators drafts, Ledgers ledgers, FigureCache cache) {
        this.drafts = drafts;
        this.ledgers = ledgers;
        this.cache = cache;
    }

    @Override
    public Optional<Previewed> find(String code) {
        return drafts.find(code);
    }

    @Override
    public FigureTable table(Indicator indicator) {
        int latest = ledgers.current().latest();
        return Objects.requireNonNull(cache.asOf(List.of(indicator), latest).get(indicator));
    }
}
