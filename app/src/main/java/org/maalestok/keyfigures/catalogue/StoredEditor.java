package org.maalestok.keyfigures.catalogue;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.Retirement;
import org.maalestok.keyfigures.catalogue.Draft.Place;
import org.maalestok.keyfigures.catalogue.Draft.Placed;
import org.maalestok.keyfigures.catalogue.IndicatorRow.Wording;
import org.maalestok.keyfigures.catalogue.JdbcCatalogueWriter.NewVersion;
import org.maalestok.ui.Text;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The editor over the tables of the catalogue. Whoever changes what is published takes the lock that loading files takes. */
@Component
class StoredEditor implements Editor {

    private final StoredCatalogue catalogue;
    private final JdbcDrafts drafts;
    private final JdbcCatalogue reader;
    private final JdbcCatalogueWriter writer;
    private final JdbcSearchIndex searchIndex;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;

    StoredEditor(
            StoredCatalogue catalogue,
            JdbcClient jdbc,
            TransactionOperations transactions,
            ApplicationEventPublisher events) {
        this.events = events;
        this.catalogue = catalogue;
        this.transactions = transactions;
        drafts = new JdbcDrafts(jdbc);
        reader = new JdbcCatalogue(jdbc);
        writer = new JdbcCatalogueWriter(jdbc);
        searchIndex = new JdbcSearchIndex(jdbc);
    }

    @Override
    public List<Entry> list() {
        Map<String, Draft> open = drafts.list();
        Map<String, Retirement> retired = drafts.listRetired();
        List<String> edited = drafts.listEdited();
        var published = new TreeMap<String, Map<String, String>>();
        reader.readRows().indicators().forEach(row -> published.put(row.code(), DraftFields.of(row)));
        var codes = new TreeMap<>(published);
        open.forEach((code, draft) -> codes.put(code, draft.fields()));
        var entries = new ArrayList<Entry>();
        codes.forEach((code, fields) -> entries.add(new Entry(
                code,
                fields,
                published.containsKey(code),
                Optional.ofNullable(open.get(code)),
                Optional.ofNullable(retired.get(code)),
                edited.contains(code))));
        return entries;
    }

    @Override
    public Optional<Edited> find(String code) {
        Edited edited = read(code);
        return edited.published().isEmpty() && edited.draft().isEmpty() ? Optional.empty() : Optional.of(edited);
    }

    private Edited read(String code) {
        return new Edited(
                code,
                drafts.listVersions(code).stream().findFirst(),
                drafts.find(code),
                Optional.ofNullable(drafts.listRetired().get(code)),
                drafts.listEdited().contains(code));
    }

    @Override
    public Created create(String code, Map<String, String> fields, Author author) {
        if (!DraftFields.isCode(code)) {
            return Created.NOT_A_CODE;
        }
        return inTransaction(() -> {
            drafts.lock(code);
            if (find(code).isPresent()) {
                return Created.TAKEN;
            }
            drafts.save(code, DraftFields.tidy(fields), 0, author);
            return Created.CREATED;
        });
    }

    @Override
    public Saved save(String code, Map<String, String> fields, Seen seen, Author author) {
        Map<String, String> tidy = DraftFields.tidy(fields);
        return inTransaction(() -> {
            drafts.lock(code);
            Edited now = read(code);
            if (now.draft().filter(draft -> draft.fields().equals(tidy)).isPresent()) {
                return new Kept(now.seen().draft()); // sent twice, or both wrote the same
            }
            boolean nothingNew = now.draft().isEmpty()
                    && now.published()
                            .filter(version -> version.fields().equals(tidy))
                            .isPresent();
            if (nothingNew) {
                return new Kept(0);
            }
            return isAsSeen(now, seen)
                    ? new Kept(drafts.save(code, tidy, now.seen().definition(), author))
                    : new Conflict(now, before(code, seen, now));
        });
    }

    /** What somebody had before them when they began to write. */
    private Optional<Map<String, String>> before(String code, Seen seen, Edited now) {
        if (seen.draft() > 0) {
            return now.draft()
                    .filter(draft -> draft.version() == seen.draft())
                    .map(org.maalestok.keyfigures.catalogue.Editor.Draft::fields)
                    .or(() -> drafts.findPast(code, seen.draft()));
        }
        return drafts.listVersions(code).stream()
                .filter(version -> version.number() == seen.definition())
                .map(Version::fields)
                .findFirst();
    }

    /** A draft outlives a load of files that changes the definition under it; that is shown before it is published. */
    private static boolean isAsSeen(Edited now, Seen seen) {
        return now.draft().isPresent()
                ? now.seen().draft() == seen.draft()
                : now.seen().equals(seen);
    }

    @Override
    public List<Shortcoming> check(String code, Map<String, String> fields) {
        var faults = new Faults();
        check(code, fields, reader.readRows(), faults);
        return faults.listShortcomings();
    }

    private IndicatorRow check(String code, Map<String, String> fields, StoredRows stored, Faults faults) {
        var place = new Place("draft", 0, code);
        IndicatorRow row = DraftFields.read(code, fields, positionOf(code, stored), place, faults);
        new CatalogueCheck(onlyThis(row, place), stored, faults).check();
        checkNames(row, stored, place, faults);
        return row;
    }

    /**
     * A copy that kept its model's name would stand beside it on every page. Another country's indicator may have the same name, as the same
     * thing counted there has. Files may hold such pairs from before; only the editor refuses them.
     */
    private static void checkNames(IndicatorRow row, StoredRows stored, Place place, Faults faults) {
        List<IndicatorRow> others = stored.indicators().stream()
                .filter(other ->
                        other.service().equals(row.service()) && !other.code().equals(row.code()))
                .filter(other -> countryOf(other).equals(countryOf(row)))
                .toList();
        row.words().forEach((language, words) -> others.stream()
                .filter(other -> isSameName(words, other.words().get(language)))
                .findFirst()
                .ifPresent(other ->
                        faults.add(place, language + ".name", FaultKind.NAME_TAKEN, words.name(), other.code())));
    }

    /** The beginning of the code. */
    private static String countryOf(IndicatorRow row) {
        return row.code().split("\\.", 2)[0];
    }

    private static boolean isSameName(Wording mine, @Nullable Wording other) {
        return other != null && !mine.name().isEmpty() && mine.name().equalsIgnoreCase(other.name());
    }

    private static org.maalestok.keyfigures.catalogue.Draft onlyThis(IndicatorRow row, Place place) {
        return new org.maalestok.keyfigures.catalogue.Draft(List.of(), List.of(), List.of(new Placed<>(row, place)));
    }

    /** Its own, or after all others. */
    private static int positionOf(String code, StoredRows stored) {
        return stored.indicators().stream()
                .filter(row -> row.code().equals(code))
                .mapToInt(IndicatorRow::position)
                .findFirst()
                .orElseGet(() -> 1
                        + stored.indicators().stream()
                                .mapToInt(IndicatorRow::position)
                                .max()
                                .orElse(-1));
    }

    @Override
    public Published publish(String code, Seen seen, String why, Author author) {
        Published outcome = inTransaction(() -> {
            writer.lock();
            drafts.lock(code);
            Edited now = read(code);
            return now.draft().isPresent() && now.seen().equals(seen)
                    ? publish(code, now.fields(), why, author)
                    : new Changed();
        });
        if (outcome instanceof Out) {
            catalogue.refresh();
            drafts.findIndicatorId(code).ifPresent(id -> events.publishEvent(new DefinitionChanged(id)));
        }
        return outcome;
    }

    private Published publish(String code, Map<String, String> fields, String why, Author author) {
        var faults = new Faults();
        IndicatorRow row = check(code, fields, reader.readRows(), faults);
        if (!faults.isEmpty()) {
            return new NotYet(faults.listShortcomings());
        }
        List<NewVersion> versions = writer.writeIndicators(onlyThis(row, new Place("draft", 0, code)));
        int id = drafts.findIndicatorId(code).orElseThrow();
        Optional<NewVersion> mine =
                versions.stream().filter(version -> version.indicatorId() == id).findFirst();
        mine.ifPresent(version -> {
            drafts.sign(id, version.version(), why, author);
            drafts.delete(code);
            searchIndex.update(false, List.of(id));
            writer.countUp();
        });
        return mine.<Published>map(version -> new Out(version.version())).orElseGet(Nothing::new);
    }

    @Override
    public boolean discard(String code, Seen seen) {
        return inTransaction(() -> {
            drafts.lock(code);
            boolean same = drafts.find(code)
                    .filter(draft -> draft.version() == seen.draft())
                    .isPresent();
            if (same) {
                drafts.delete(code);
            }
            return same;
        });
    }

    @Override
    public List<Version> history(String code) {
        return drafts.listVersions(code);
    }

    @Override
    public boolean retire(String code, Text why, Optional<Retirement> seen, Author author) {
        return change(() -> {
            boolean same = Optional.ofNullable(drafts.listRetired().get(code)).equals(seen);
            if (same) {
                drafts.retire(code, why, author);
            }
            return same;
        });
    }

    @Override
    public void restore(String code) {
        change(() -> {
            drafts.restore(code);
            return true;
        });
    }

    private boolean change(BooleanSupplier action) {
        boolean changed = inTransaction(() -> {
            writer.lock();
            boolean done = action.getAsBoolean();
            writer.countUp();
            return done;
        });
        catalogue.refresh();
        return changed;
    }

    private <T> T inTransaction(java.util.function.Supplier<T> action) {
        return requireNonNull(transactions.execute(status -> action.get()));
    }
}
