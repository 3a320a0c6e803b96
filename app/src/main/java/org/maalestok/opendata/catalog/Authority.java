package org.maalestok.opendata.catalog;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.maalestok.keyfigures.Service;
import org.maalestok.opendata.OpenTable;
import org.maalestok.opendata.TimeUnit;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;

/**
 * Our words in those of the EU's tables.
 *
 * @see <a href="https://op.europa.eu/en/web/eu-vocabularies/authority-tables">Authority tables</a>
 */
final class Authority {

    static final String THEMES = Vocabulary.EU + "data-theme";
    static final String STATISTICAL = Vocabulary.EU + "dataset-type/STATISTICAL";
    static final String STABLE = Vocabulary.EU + "planned-availability/STABLE";
    static final String PUBLIC = Vocabulary.EU + "access-right/PUBLIC";

    private static final Map<String, String> COUNTRIES = Map.of("NO", "NOR", "DK", "DNK");
    private static final Map<Language, String> LANGUAGES =
            Map.of(Language.NB, "NOB", Language.DA, "DAN", Language.EN, "ENG");

    /** Open licences that allow what we do with figures, by their names in small letters. */
    private static final Map<String, Licence> LICENCES = Map.of(
            "cc by 4.0", Licence.CC_BY_4_0,
            "cc0 1.0", Licence.CC0,
            "nlod 1.0", Licence.NLOD_1_0,
            "nlod 2.0", Licence.NLOD_2_0);

    /** By service where its heading would be too wide, else by heading. */
    private static final Map<String, Theme> SERVICES = Map.of(
            "school", Theme.EDUC,
            "kindergarten", Theme.EDUC,
            "health_care", Theme.HEAL,
            "elderly_care", Theme.HEAL,
            "transport", Theme.TRAN,
            "water_waste", Theme.ENVI,
            "parks", Theme.ENVI,
            "culture", Theme.EDUC,
            "business", Theme.ECON);

    private static final Map<String, Theme> HEADINGS = Map.of(
            "economy", Theme.GOVE,
            "growing_up", Theme.SOCI,
            "health_welfare", Theme.SOCI,
            "technical", Theme.REGI,
            "community", Theme.GOVE,
            "background", Theme.SOCI);

    private Authority() {}

    /** Themes of data, by the codes of the EU. */
    enum Theme {
        ECON("Økonomi og finanser", "Økonomi og finans", "Economy and finance"),
        EDUC("Uddannelse, kultur og sport", "Utdanning, kultur og sport", "Education, culture and sport"),
        ENVI("Miljø", "Miljø", "Environment"),
        GOVE("Regeringen og den offentlige sektor", "Forvaltning og offentlig sektor", "Government and public sector"),
        HEAL("Sundhed", "Helse", "Health"),
        REGI("Regioner og byer", "Regioner og byer", "Regions and cities"),
        SOCI("Befolkning og samfund", "Befolkning og samfunn", "Population and society"),
        TRAN("Transport", "Transport", "Transport");

        private final Text words;

        Theme(String da, String nb, String en) {
            words = new Text(da, nb, en);
        }

        String iri() {
            return THEMES + "/" + name();
        }

        Text words() {
            return words;
        }
    }

    /** Licences, by the codes of the EU. */
    enum Licence {
        CC_BY_4_0("CC BY 4.0"),
        CC0("CC0 1.0"),
        NLOD_1_0("NLOD 1.0"),
        NLOD_2_0("NLOD 2.0");

        private final String title;

        Licence(String title) {
            this.title = title;
        }

        String iri() {
            return Vocabulary.EU + "licence/" + name();
        }

        String title() {
            return title;
        }
    }

    /** The licence that all sources of a table have stated; empty when they differ or one has terms that are in no table of the EU. */
    static Optional<Licence> licence(OpenTable table) {
        var stated = table.sources().stream()
                .map(release -> release.dataSet().licence().strip().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        return stated.size() == 1 ? Optional.ofNullable(LICENCES.get(stated.getFirst())) : Optional.empty();
    }

    /** Government and public sector for what nobody has placed. */
    static Theme theme(Service service) {
        Theme heading = HEADINGS.getOrDefault(service.group().code(), Theme.GOVE);
        return SERVICES.getOrDefault(service.code(), heading);
    }

    /** @param code {@code NO} */
    static String country(String code) {
        return Vocabulary.EU + "country/" + Objects.requireNonNull(COUNTRIES.get(code), code);
    }

    static String language(Language language) {
        return Vocabulary.EU + "language/" + Objects.requireNonNull(LANGUAGES.get(language));
    }

    /** @param code {@code CSV} */
    static String fileType(String code) {
        return Vocabulary.EU + "file-type/" + code;
    }

    static String frequency(TimeUnit unit) {
        return Vocabulary.EU + "frequency/"
                + switch (unit) {
                    case YEAR, SCHOOL_YEAR -> "ANNUAL";
                    case QUARTER -> "QUARTERLY";
                    case MONTH -> "MONTHLY";
                };
    }

    /** As XML Schema writes lengths of time. */
    static String resolution(TimeUnit unit) {
        return switch (unit) {
            case YEAR, SCHOOL_YEAR -> "P1Y";
            case QUARTER -> "P3M";
            case MONTH -> "P1M";
        };
    }
}
