package org.maalestok.comparison.similarity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.formula.Formula;
import org.maalestok.keyfigures.formula.FormulaRefused;
import org.maalestok.ui.Text;

/**
 * The fields of a model, of a variable, or of a text in three languages, as they are written. What is wrong with one is added to the faults, and something harmless
 * stands in, so that all faults are found at once.
 *
 * @param file where they stand
 * @param where within the file, as a fault begins: {@code variable size: }; empty for the model itself
 * @param fields by name
 * @param faults to which more are added
 */
record ModelFields(String file, String where, Map<?, ?> fields, List<String> faults) {

    private static final Set<String> LANGUAGES = Set.of("da", "nb", "en");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,9})?");

    /** Fields within these; none when something else is written there. */
    ModelFields inside(@Nullable Object written, String place) {
        return new ModelFields(file, place, written instanceof Map<?, ?> map ? map : Map.of(), faults);
    }

    /** A code that stands in addresses. */
    String code(Pattern allowed) {
        String code = text("code");
        if (!code.isEmpty() && !allowed.matcher(code).matches()) {
            fault(
                    "code is \"%s\"; it stands in addresses, so expected at most 60 of %s.",
                    code, allowed.pattern().replaceAll("\\{.*", ""));
        }
        return code;
    }

    Formula formula() {
        try {
            return Formula.parse(text("formula"));
        } catch (FormulaRefused e) {
            fault("formula is refused: %s", String.valueOf(e.getMessage()));
            return Formula.parse("unknown");
        }
    }

    Text words(String name) {
        ModelFields words = inside(fields.get(name), where + name + ".");
        words.onlyKnow(LANGUAGES);
        return new Text(words.text("da"), words.text("nb"), words.text("en"));
    }

    <E extends Enum<E>> E constant(String name, E[] constants) {
        List<String> allowed = Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
        int index = allowed.indexOf(choice(name, allowed));
        return constants[Math.max(0, index)];
    }

    String choice(String name, List<String> allowed) {
        String text = text(name);
        if (!text.isEmpty() && !allowed.contains(text)) {
            fault("%s is \"%s\"; expected one of %s.", name, text, String.join(", ", allowed));
        }
        return text;
    }

    double number(String name, double least, double most) {
        String text = text(name);
        boolean valid =
                NUMBER.matcher(text).matches() && Double.parseDouble(text) >= least && Double.parseDouble(text) <= most;
        if (!valid && !text.isEmpty()) {
            fault("%s is \"%s\"; expected a number from %.0f to %.0f.", name, text, least, most);
        }
        return valid ? Double.parseDouble(text) : least;
    }

    String text(String name) {
        Object value = fields.get(name);
        String text = value == null ? "" : value.toString().strip();
        if (text.isEmpty()) {
            fault("%s is missing.", name);
        }
        return text;
    }

    void onlyKnow(Set<String> known) {
        fields.keySet().stream()
                .map(String::valueOf)
                .filter(name -> !known.contains(name))
                .forEach(name -> fault(
                        "%s is not a field; known are %s.",
                        name, known.stream().sorted().collect(Collectors.joining(", "))));
    }

    void fault(String sentence, Object... values) {
        faults.add(file + ": " + where + sentence.formatted(values));
    }
}
