package org.maalestok.statistics.spreadsheets;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.Text;

/**
 * Recognises municipalities and countries in cells: by number ({@code 301}, {@code 0301 Oslo}, {@code K-3001 Halden}) or by name
 * ({@code Dragør Kommune}). Names of municipalities that are no more are known as well, back to {@link #FIRST_YEAR}.
 */
public final class AreaNames {

    private static final int FIRST_YEAR = 2000;
    private static final Pattern CODE_FIRST =
            Pattern.compile("(?<code>[A-Za-z]{0,6}[-_]?\\d{1,6}[A-Za-z]?)(?:\\s+[-–:]?\\s*(?<name>\\S.*))?");
    private static final Pattern NUMBER = Pattern.compile("(?:[A-Za-z][-_])?(\\d{3,4})");
    private static final Pattern ENDING = Pattern.compile("(?i)\\s+(?:kommune|kommun|municipality|kom\\.)$");
    private static final Pattern UNTIL = Pattern.compile("\\s*\\((?:-|–|\\d{4}\\s?[-–])\\s?\\d{0,4}\\)$");

    private static final Map<String, String> COUNTRIES = Map.of(
            "hele landet",
            "",
            "landet",
            "",
            "all denmark",
            "DK",
            "hele danmark",
            "DK",
            "danmark",
            "DK",
            "norge",
            "NO",
            "the whole country",
            "");

    private final Areas areas;
    private final Map<String, Area> byName = new HashMap<>();
    private final Map<String, Map<String, Boolean>> knownNumbers = new HashMap<>();

    AreaNames(Areas areas, LocalDate today) {
        this.areas = areas;
        for (Area country : areas.listCountries()) {
            for (int year = FIRST_YEAR; year <= today.getYear(); year++) {
                LocalDate day = LocalDate.of(year, 1, 1);
                areas.listMunicipalities(country.code(), day).forEach(area -> put(area, day));
            }
        }
        for (Area country : areas.listCountries()) {
            areas.listMunicipalities(country.code(), today).forEach(area -> put(area, today));
        }
    }

    /** As it is called at home and in the other country: Norwegian and Danish files tell of both. */
    private void put(Area area, LocalDate day) {
        Text name = areas.nameOf(area, day);
        byName.put(Words.folded(name.da()), area);
        byName.put(Words.folded(name.nb()), area);
    }

    /**
     * A cell of an area column, taken apart.
     *
     * @param code the number with what stands before it, {@code K-3001}; the whole text where there is no number
     * @param name in words; the same as the code where there is nothing else
     */
    record Parts(String code, String name) {}

    static Parts parts(String text) {
        String plain = Words.plain(text);
        Matcher form = CODE_FIRST.matcher(plain);
        if (!form.matches()) {
            return new Parts(plain, plain);
        }
        String name = form.group("name");
        return new Parts(form.group("code"), name == null ? form.group("code") : name);
    }

    /** Whether the text is an area of any country, by number or by name. */
    boolean isOne(String text) {
        String code = parts(text).code();
        return hasNumber(code, "NO") || hasNumber(code, "DK") || named(text).isPresent();
    }

    /** Whether it is written as the number of a municipality, whoever has it: the mapper looks for it under its number. */
    public boolean isNumber(String code, String country) {
        return hasNumber(code, country);
    }

    /** Whether it is a number that a municipality of the country has or had; zeros in front may be lost. */
    boolean hasNumber(String code, String country) {
        Matcher number = NUMBER.matcher(code);
        if (!number.matches()) {
            return false;
        }
        return knownNumbers
                .computeIfAbsent(country, key -> new HashMap<>())
                .computeIfAbsent(number.group(1), digits -> isKnown(digits, country));
    }

    private boolean isKnown(String digits, String country) {
        String code = official(digits, country);
        return areas.findByCode(code).isPresent()
                || areas.findByCode(code, LocalDate.of(2010, 1, 1)).isPresent()
                || areas.findByCode(code, LocalDate.of(2019, 1, 1)).isPresent();
    }

    /** The area with this name, at any time; a country only where the words say which one. */
    public Optional<Area> named(String text) {
        String bare = UNTIL.matcher(Words.plain(text)).replaceFirst("");
        String name = Words.folded(ENDING.matcher(bare).replaceFirst(""));
        Area found = byName.get(name);
        if (found == null && !bare.equals(ENDING.matcher(bare).replaceFirst("")) && name.endsWith("s")) {
            found = byName.get(name.substring(0, name.length() - 1));
        }
        return found != null ? Optional.of(found) : country(name);
    }

    private Optional<Area> country(String name) {
        return areas.listCountries().stream()
                .filter(country -> country.code().equals(COUNTRIES.getOrDefault(name, "none")))
                .findFirst();
    }

    /** The area that a code and a name mean: by its number in this country, else by its name. */
    public Optional<Area> find(String code, String name, String country) {
        return hasNumber(code, country) ? byNumber(code, country) : named(name).or(() -> named(code));
    }

    private Optional<Area> byNumber(String code, String country) {
        Matcher number = NUMBER.matcher(code);
        return number.matches() ? areas.findByCode(official(number.group(1), country)) : Optional.empty();
    }

    private static String official(String digits, String country) {
        String number = country.equals("NO")
                ? "0".repeat(4 - digits.length()) + digits
                : digits.replaceFirst("^0(?=\\d{3})", "");
        return country + "-" + number;
    }

    /** What a code that is no municipality probably means: the whole country, or one of its groups. */
    public Optional<String> guess(String code, String name, String country) {
        if (code.matches("0+|EAK") || isCountry(name) || isCountry(code)) {
            return Optional.of(country);
        }
        return Optional.of(country + "-" + code)
                .filter(it ->
                        code.matches("[A-Z0-9]{2,8}") && areas.findByCode(it).isPresent());
    }

    /** Whether the text means a whole country, even where it doesn't say which. */
    static boolean isCountry(String text) {
        return COUNTRIES.containsKey(Words.folded(text));
    }

    /** {@code NO} or {@code DK}: the one that more of the areas can be in; {@code NO} when nothing tells. */
    public String country(Iterable<String> texts) {
        var hits = new LinkedHashMap<String, Integer>(Map.of());
        hits.put("NO", 0);
        hits.put("DK", 0);
        for (String text : texts) {
            String code = parts(text).code();
            hits.replaceAll((country, count) -> hasNumber(code, country) ? count + 1 : count);
            named(text).ifPresent(area -> hits.merge(area.country(), 2, Integer::sum));
        }
        return hits.get("DK") > hits.get("NO") ? "DK" : "NO";
    }
}
