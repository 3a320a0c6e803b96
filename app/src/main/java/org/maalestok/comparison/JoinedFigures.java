package org.maalestok.comparison;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.formula.Formula;
import org.maalestok.municipalities.Areas;
import org.springframework.stereotype.Component;

/**
 * Figures continued across mergers where that is right: sums by adding the parts, derived ratios through the sums of what they are made of,
 * everything else not at all ({@link JoinedTable}).
 */
@Component
public class JoinedFigures {

    private final KeyFigures keyFigures;
    private final Areas areas;

    /**
     * By the plain table, which is another one whenever a figure behind it changes. A joined table holds its plain one, so that keys alone would never be let go;
     * memory that is needed elsewhere takes both.
     */
    private final Cache<FigureTable, FigureTable> remembered =
            Caffeine.newBuilder().weakKeys().softValues().build();

    JoinedFigures(KeyFigures keyFigures, Areas areas) {
        this.keyFigures = keyFigures;
        this.areas = areas;
    }

    public FigureTable table(Indicator indicator, AsOf asOf) {
        return get(tables(List.of(indicator), asOf), indicator);
    }

    /** In the order asked for. */
    public Map<Indicator, FigureTable> tables(Collection<Indicator> indicators, AsOf asOf) {
        var tables = new HashMap<>(keyFigures.tables(withParts(indicators), asOf));
        var joined = new LinkedHashMap<Indicator, FigureTable>();
        for (Indicator indicator : indicators) {
            joined.put(indicator, joined(indicator, tables));
        }
        return joined;
    }

    /** The same for a table that is not published: the figures of a draft. */
    public FigureTable join(FigureTable draft) {
        Indicator indicator = draft.indicator();
        var parts = new LinkedHashMap<String, Indicator>();
        add(indicator, parts);
        parts.remove(indicator.code(), indicator);
        var tables = new HashMap<>(keyFigures.tables(parts.values(), AsOf.LATEST));
        tables.put(indicator, draft);
        return joined(indicator, tables);
    }

    private Collection<Indicator> withParts(Collection<Indicator> indicators) {
        var all = new LinkedHashMap<String, Indicator>();
        for (Indicator indicator : indicators) {
            add(indicator, all);
        }
        return all.values();
    }

    private void add(Indicator indicator, Map<String, Indicator> all) {
        if (all.putIfAbsent(indicator.code(), indicator) == null && indicator.formula() != null) {
            for (String code : Formula.parse(indicator.formula()).codes()) {
                keyFigures.catalogue().findIndicator(code).ifPresent(part -> add(part, all));
            }
        }
    }

    private FigureTable joined(Indicator indicator, Map<Indicator, FigureTable> tables) {
        FigureTable plain = get(tables, indicator);
        FigureTable known = remembered.getIfPresent(plain);
        if (known != null) {
            return known;
        }
        // Not by the cache's own computing: joining asks for the parts, which are joined and remembered in turn.
        FigureTable joined = join(indicator, plain, tables);
        remembered.put(plain, joined);
        return joined;
    }

    private FigureTable join(Indicator indicator, FigureTable plain, Map<Indicator, FigureTable> tables) {
        if (indicator.formula() == null) {
            boolean additive = indicator.kind() != Indicator.Kind.RATIO;
            return additive ? JoinedTable.ofSum(plain, areas) : plain;
        }
        Formula formula = Formula.parse(indicator.formula());
        var parts = new HashMap<String, FigureTable>();
        for (String code : formula.codes()) {
            keyFigures.catalogue().findIndicator(code).ifPresent(part -> parts.put(code, joined(part, tables)));
        }
        return JoinedTable.ofDerived(plain, areas, formula, parts);
    }

    private static <K> FigureTable get(Map<K, FigureTable> tables, K key) {
        return Objects.requireNonNull(tables.get(key));
    }
}
