package org.maalestok.statistics.spreadsheets.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.maalestok.municipalities.Area;
import org.maalestok.statistics.formats.Dimension;
import org.maalestok.statistics.formats.Dimension.Category;
import org.maalestok.statistics.formats.Places;
import org.maalestok.statistics.mapping.Mapping;
import org.maalestok.statistics.mapping.Mapping.AreaRule;
import org.maalestok.statistics.mapping.web.Fields;
import org.maalestok.statistics.mapping.web.LikelyIndicators;
import org.maalestok.statistics.mapping.web.MappingRows.Picking;
import org.maalestok.statistics.mapping.web.MappingRows.SignLabel;
import org.maalestok.statistics.mapping.web.Where;
import org.maalestok.statistics.spreadsheets.AreaNames;
import org.maalestok.statistics.spreadsheets.FormulaErrors;
import org.maalestok.statistics.spreadsheets.Layout;
import org.maalestok.statistics.spreadsheets.SheetLook.Survey;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Texts;

/** What the form of the mapping asks about a file: a line for everything that is measured, every area that is not recognised, every unusual sign. */
final class Draft {

    static final int MOST_ROWS = 200;
    private static final Set<String> USUAL_SIGNS = Set.of("", ".", "..", "...", ":");
    private static final Set<String> MISSING_SIGNS = Set.of("M", "NA", "N/A");

    private final Survey survey;
    private final AreaNames names;

    Draft(Survey survey, AreaNames names) {
        this.survey = survey;
        this.names = names;
    }

    /** The country that the file's areas are in, {@code NO} or {@code DK}. */
    String country(Fields typed) {
        return typed.values().containsKey("country") ? typed.get("country") : names.country(areaCodes());
    }

    private List<Category> categories(String dimension) {
        return survey.table().dimension(dimension).map(Dimension::categories).orElse(List.of());
    }

    /** The dimensions in which a category has to be picked. */
    List<Picking> pickings() {
        return new MeasureLines(survey.table()).pickings();
    }

    Map<String, String> areaLabels() {
        var labels = new LinkedHashMap<String, String>();
        categories(Layout.AREA).forEach(it -> labels.put(it.code(), it.label()));
        return labels;
    }

    /** Each with how many cells have it and the first of them. */
    Map<String, SignLabel> signs(Texts t) {
        var labels = new LinkedHashMap<String, SignLabel>();
        survey.signs().forEach((sign, seen) -> {
            String words = t.count(
                    "mapping.sign.found",
                    seen.cells(),
                    sign,
                    Numbers.in(t.language()).format(seen.cells()),
                    Places.in(seen.first(), t.language()));
            labels.put(sign, new SignLabel(words, FormulaErrors.isOne(sign) ? t.get("mapping.sign.formula") : ""));
        });
        return labels;
    }

    /** Whether the file has what the line of a measure names. */
    boolean has(String where) {
        return Where.parse(where)
                .map(it -> it.get(Layout.CONTENTS))
                .filter(asked -> categories(Layout.CONTENTS).stream()
                        .noneMatch(category -> category.code().equals(asked)))
                .isEmpty();
    }

    /** The fields with a line for all that the file has; what is there already stays as it is. */
    Fields complete(Fields typed, String fileName, LikelyIndicators likely) {
        Fields fields = typed.values().containsKey("code") ? typed : begin(typed, fileName);
        return signs(areas(new MeasureLines(survey.table()).complete(fields, likely)));
    }

    private Fields begin(Fields fields, String fileName) {
        String country = country(fields);
        String title = survey.title().isEmpty() ? title(fileName) : survey.title();
        return fields.with("code", List.of(slug(fileName)))
                .with(country.equals("DK") ? "titleDa" : "titleNb", List.of(title))
                .with("source", List.of(survey.source()))
                .with("dimension", List.of(Layout.AREA))
                .with("time", List.of(Layout.TIME))
                .with("country", List.of(country))
                .with("prefixes", List.of(prefixes()))
                .with("unknown", List.of("REFUSE"));
    }

    private List<String> areaCodes() {
        return categories(Layout.AREA).stream()
                .map(it -> it.code().equals(it.label()) ? it.code() : it.code() + " " + it.label())
                .toList();
    }

    private String prefixes() {
        var prefixes = new HashSet<String>();
        for (Category category : categories(Layout.AREA)) {
            if (category.code().matches("[A-Za-z][-_]\\d{3,4}")) {
                prefixes.add(category.code().substring(0, 2));
            }
        }
        return String.join(" ", prefixes);
    }

    /** {@code pendling_2024-25.csv} as people would say it, for somebody to go on from. */
    private static String title(String fileName) {
        String words =
                fileName.replaceFirst("\\.\\w+$", "").replaceAll("[_\\s]+", " ").strip();
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String slug(String fileName) {
        String plain = fileName.replaceFirst("\\.\\w+$", "")
                .toLowerCase(Locale.ROOT)
                .replace("æ", "ae")
                .replace('ø', 'o')
                .replace("å", "aa");
        String slug = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return slug.length() > 60 ? slug.substring(0, 60).replaceAll("-+$", "") : slug;
    }

    private Fields areas(Fields fields) {
        String country = fields.get("country");
        var codes = new ArrayList<>(fields.list("areaCode"));
        var what = MeasureLines.padded(fields.list("areaWhat"), codes.size(), "MEANS");
        var means = MeasureLines.padded(fields.list("areaMeans"), codes.size(), "");
        for (Category category : categories(Layout.AREA)) {
            boolean known =
                    names.find(category.code(), category.label(), country).isPresent()
                            || isLeftOut(category, codes, what);
            if (!known && !codes.contains(category.code()) && codes.size() < MOST_ROWS) {
                codes.add(category.code());
                what.add("MEANS");
                means.add(
                        names.guess(category.code(), category.label(), country).orElse(""));
            }
        }
        return fields.with("areaCode", codes).with("areaWhat", what).with("areaMeans", means);
    }

    private static boolean isLeftOut(Category category, List<String> codes, List<String> what) {
        for (int i = 0; i < codes.size(); i++) {
            if (what.get(i).equals("OUT") && AreaRule.isMeantBy(codes.get(i), category.code(), category.label())) {
                return true;
            }
        }
        return false;
    }

    private Fields signs(Fields fields) {
        var signs = new ArrayList<>(fields.list("sign"));
        var meanings = MeasureLines.padded(fields.list("meaning"), signs.size(), "");
        for (String sign : survey.signs().keySet()) {
            if (!USUAL_SIGNS.contains(sign) && !signs.contains(sign) && signs.size() < MOST_ROWS) {
                signs.add(sign);
                meanings.add(MISSING_SIGNS.contains(sign.toUpperCase(Locale.ROOT)) ? "MISSING" : "");
            }
        }
        return fields.with("sign", signs).with("meaning", meanings);
    }

    /** The mapping with the areas that are recognised by name named one by one, as the mapper knows numbers only. */
    Mapping withNames(Mapping mapping) {
        AreaRule rule = mapping.areas();
        var named = new LinkedHashMap<>(rule.named());
        for (Category category : categories(Layout.AREA)) {
            boolean said = named.containsKey(category.code()) || rule.leavesOut(category.code(), category.label());
            if (!said && !names.isNumber(category.code(), rule.country())) {
                Optional<Area> area = names.find(category.code(), category.label(), rule.country());
                area.ifPresent(it -> named.put(category.code(), it.code()));
            }
        }
        var complete = new AreaRule(
                rule.dimension(),
                rule.country(),
                rule.digits(),
                rule.prefixes(),
                named,
                rule.leftOut(),
                rule.unknown());
        return new Mapping(
                mapping.code(), mapping.target(), complete, mapping.time(), mapping.measures(), mapping.signs());
    }
}
