package org.maalestok.keyfigures.catalogue;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.Breakdown;
import org.maalestok.keyfigures.Breakdown.Age;
import org.maalestok.keyfigures.Breakdown.Gender;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Indicator.Parts;
import org.maalestok.keyfigures.Indicator.Words;
import org.maalestok.keyfigures.Perspective;
import org.maalestok.keyfigures.Polarity;
import org.maalestok.keyfigures.Service;
import org.maalestok.ui.Text;

/** An indicator as the files, the table and its history hold it: everything but its id, services and parts by code, choices in lower case. */
record IndicatorRow(
        String code,
        int position,
        String service,
        String perspective,
        String kind,
        String unit,
        int decimals,
        String polarity,
        boolean headline,
        @Nullable String numerator,
        @Nullable String denominator,
        @Nullable String formula,
        @Nullable String partOf,
        @Nullable String gender,
        @Nullable String age,
        String source,
        String sourceTable,
        String disclosure,
        String owner,
        LocalDate nextReview,
        List<String> keywords,
        Map<String, Wording> words) {

    /** The words in one language. */
    record Wording(
            String name, @JsonProperty("short") String shortName, String description, String why, String caveat) {}

    Indicator toIndicator(int id, Map<String, Service> services) {
        return new Indicator(
                id,
                code,
                requireNonNull(services.get(service), service),
                constant(Perspective.class, perspective),
                constant(Indicator.Kind.class, kind),
                unit,
                decimals,
                constant(Polarity.class, polarity),
                headline,
                denominator == null ? null : new Parts(numerator, denominator),
                formula,
                source,
                sourceTable,
                disclosure,
                owner,
                nextReview,
                List.copyOf(keywords),
                toWords(),
                breakdown());
    }

    private @Nullable Breakdown breakdown() {
        return partOf == null
                ? null
                : new Breakdown(
                        partOf,
                        Optional.ofNullable(gender).map(code -> constant(Gender.class, code)),
                        Optional.ofNullable(age).flatMap(Age::parse));
    }

    private Words toWords() {
        return new Words(
                text(Wording::name),
                text(Wording::shortName),
                text(Wording::description),
                text(Wording::why),
                text(Wording::caveat));
    }

    private Text text(Function<Wording, String> part) {
        return new Text(part.apply(in("da")), part.apply(in("nb")), part.apply(in("en")));
    }

    private Wording in(String language) {
        return requireNonNull(words.get(language), language);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
    }
}
