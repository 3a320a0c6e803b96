package org.maalestok.opendata;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.maalestok.comparison.JoinedFigures;
import org.maalestok.comparison.selections.OpenSelection;
import org.maalestok.comparison.selections.OpenSelections;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.Areas;
import org.springframework.stereotype.Component;

/** The tables of the latest release, laid out once for all who ask; see {@link LayAhead}. */
@Component
class StoredTables implements OpenTables {

    private final KeyFigures keyFigures;
    private final JoinedFigures joined;
    private final Areas areas;
    private final OpenSelections selections;
    private final Object laying = new Object();
    private final AtomicReference<Layout> layout =
            new AtomicReference<>(new Layout("", List.of(), List.of(), List.of(), Map.of()));

    /**
     * @param edition of the figures and areas when the plain tables were laid out
     * @param own the own groups that are shown
     * @param plain the tables without own groups
     */
    private record Layout(
            String edition,
            List<OpenSelection> own,
            List<OpenTable> plain,
            List<OpenTable> tables,
            Map<String, OpenTable> byId) {}

    StoredTables(KeyFigures keyFigures, JoinedFigures joined, Areas areas, OpenSelections selections) {
        this.keyFigures = keyFigures;
        this.joined = joined;
        this.areas = areas;
        this.selections = selections;
    }

    @Override
    public List<OpenTable> list() {
        return current().tables();
    }

    @Override
    public Optional<OpenTable> find(String id) {
        return Optional.ofNullable(current().byId().get(id.toLowerCase(Locale.ROOT)));
    }

    @Override
    public Optional<CodeList> findCodeList(String id) {
        return list().stream()
                .flatMap(table -> table.codeLists().stream())
                .filter(list -> list.id().equalsIgnoreCase(id))
                .max(Comparator.comparingInt(list -> list.values().size()));
    }

    @Override
    public Cells read(Selection selection) {
        var indicators = selection
                .contents()
                .flatMap(content -> content.indicators().stream())
                .distinct()
                .toList();
        var figures = selection.isJoined()
                ? joined.tables(indicators, AsOf.LATEST)
                : keyFigures.tables(indicators, AsOf.LATEST);
        return new Cells(
                selection,
                indicators.stream()
                        .collect(Collectors.toMap(
                                Indicator::code, indicator -> Objects.requireNonNull(figures.get(indicator)))));
    }

    @Override
    public String edition() {
        return figuresEdition() + "." + selections.edition();
    }

    /** Which municipality is in which group may be another tomorrow. */
    private String figuresEdition() {
        return keyFigures.edition() + "." + Today.now().toEpochDay();
    }

    private Layout current() {
        String edition = figuresEdition();
        List<OpenSelection> own = selections.list();
        Layout known = Objects.requireNonNull(layout.get());
        if (known.edition().equals(edition) && known.own().equals(own)) {
            return known;
        }
        synchronized (laying) {
            return layout.updateAndGet(now -> lay(edition, own, now.edition().equals(edition) ? now.plain() : lay()));
        }
    }

    /** Somebody shows or takes back a group far more often than the tables change, and it costs next to nothing. */
    private Layout lay(String edition, List<OpenSelection> own, List<OpenTable> plain) {
        var groups = new OwnGroups(own, areas);
        var tables = plain.stream().map(groups::addTo).toList();
        return new Layout(
                edition,
                own,
                plain,
                tables,
                tables.stream().collect(Collectors.toMap(OpenTable::id, Function.identity())));
    }

    private List<OpenTable> lay() {
        var indicators = keyFigures.catalogue().listIndicators();
        var maker = new TableMaker(keyFigures, areas);
        return areas.listCountries().stream()
                .map(Area::code)
                .sorted(Comparator.reverseOrder())
                .flatMap(country -> keyFigures.catalogue().listServices().stream()
                        .flatMap(service ->
                                maker.make(service, country, of(country, service.code(), indicators)).stream()))
                .toList();
    }

    /** The beginning of an indicator's code says which country it is about. */
    private static List<Indicator> of(String country, String service, List<Indicator> indicators) {
        String prefix = country.toLowerCase(Locale.ROOT) + ".";
        return indicators.stream()
                .filter(indicator -> indicator.service().code().equals(service)
                        && indicator.code().startsWith(prefix))
                .toList();
    }
}
