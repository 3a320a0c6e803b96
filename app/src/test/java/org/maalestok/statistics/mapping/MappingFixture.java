package org.maalestok.statistics.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maalestok.statistics.mapping.Mapping.AreaRule;
import org.maalestok.statistics.mapping.Mapping.AreaRule.Unknown;
import org.maalestok.statistics.mapping.Mapping.Measure;
import org.maalestok.statistics.mapping.Mapping.Sign;
import org.maalestok.statistics.mapping.Mapping.Target;
import org.maalestok.ui.Text;

/** A mapping said step by step: {@code norwegian().measure("no.a").named("0", "NO").leaving("EAK*")}. */
public final class MappingFixture {

    private final String country;
    private final int digits;
    private final List<String> prefixes = new ArrayList<>();
    private final Map<String, String> named = new LinkedHashMap<>();
    private final Set<String> leftOut = new LinkedHashSet<>();
    private final List<Measure> measures = new ArrayList<>();
    private final Map<String, Sign> signs = new HashMap<>();
    private Unknown unknown = Unknown.REFUSE;
    private String area = "Region";

    private MappingFixture(String country, int digits) {
        this.country = country;
        this.digits = digits;
    }

    public static MappingFixture norwegian() {
        return new MappingFixture("NO", 4);
    }

    public static MappingFixture danish() {
        return new MappingFixture("DK", 3);
    }

    public MappingFixture area(String dimension) {
        area = dimension;
        return this;
    }

    public MappingFixture prefix(String prefix) {
        prefixes.add(prefix);
        return this;
    }

    public MappingFixture named(String source, String code) {
        named.put(source, code);
        return this;
    }

    public MappingFixture leaving(String... codes) {
        leftOut.addAll(List.of(codes));
        return this;
    }

    public MappingFixture leavingUnknown() {
        unknown = Unknown.LEAVE_OUT;
        return this;
    }

    public MappingFixture sign(String sign, Sign meaning) {
        signs.put(sign, meaning);
        return this;
    }

    /** @param where {@code ContentsCode=A, Kjonn=1} */
    public MappingFixture measure(String indicator, String where, String factor) {
        var categories = new LinkedHashMap<String, String>();
        for (String one : where.isEmpty() ? new String[0] : where.split(", ")) {
            categories.put(one.split("=")[0], one.split("=")[1]);
        }
        measures.add(new Measure(indicator, categories, new BigDecimal(factor)));
        return this;
    }

    public MappingFixture measure(String indicator) {
        return measure(indicator, "", "1");
    }

    public Mapping build() {
        return new Mapping(
                "sample",
                new Target(Text.same("Sample"), "SSB", "12134", "", "CC BY 4.0", new Text("", "To\nlinjer", "")),
                new AreaRule(area, country, digits, prefixes, named, leftOut, unknown),
                "Tid",
                measures,
                signs);
    }
}
