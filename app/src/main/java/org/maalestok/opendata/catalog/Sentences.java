package org.maalestok.opendata.catalog;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.maalestok.keyfigures.DataSet;
import org.maalestok.keyfigures.Release;
import org.maalestok.opendata.OpenTable;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;

/** What the catalogue says in sentences. */
final class Sentences {

    static final Text KEY_FIGURES = new Text("nøgletal", "nøkkeltall", "key figures");
    static final Text MUNICIPALITIES = new Text("kommuner", "kommuner", "municipalities");
    static final Text TITLE = new Text(
            "Målestok: nøgletal for kommuner",
            "Målestok: nøkkeltall for kommuner",
            "Målestok: key figures of municipalities");

    static final Text ABOUT = new Text(
            "Alle åbne nøgletal på Målestok: norske og danske kommuners udgifter, dækning, kvalitet og behov, en tabel for hver tjeneste. Tallene kan "
                    + "hentes uden konto og nøgle.",
            "Alle åpne nøkkeltall på Målestok: norske og danske kommuners utgifter, dekning, kvalitet og behov, én tabell for hver tjeneste. Tallene kan "
                    + "hentes uten konto og nøkkel.",
            "All open key figures on Målestok: spending, coverage, quality and needs of Norwegian and Danish municipalities, a table for each service. "
                    + "No account and no key are needed.");

    static final Text PXWEB = new Text(
            "Målestoks tabeller gennem PxWebApi 2",
            "Målestoks tabeller gjennom PxWebApi 2",
            "The tables of Målestok through PxWebApi 2");

    static final Text PXWEB_ABOUT = new Text(
            "Dele af eller hele tabeller som JSON-stat, CSV, PX, XLSX, Parquet eller HTML, hentet på samme måde som hos SSB og SCB.",
            "Deler av eller hele tabeller som JSON-stat, CSV, PX, XLSX, Parquet eller HTML, hentet på samme måte som hos SSB og SCB.",
            "Parts of tables, or all of them, as JSON-stat, CSV, PX, XLSX, Parquet or HTML, asked for as at the statistical offices of Norway and Sweden.");

    static final Text PXWEB_ONE = new Text(
            "Målestoks tabeller gennem PxWebApi 1",
            "Målestoks tabeller gjennom PxWebApi 1",
            "The tables of Målestok through PxWebApi 1");

    static final Text PXWEB_ONE_ABOUT = new Text(
            "De samme tabeller for programmer, der er skrevet til den ældre udgave af grænsefladen.",
            "De samme tabellene for programmer som er skrevet for den eldre utgaven av grensesnittet.",
            "The same tables for programs that were written for the older version of the interface.");

    static final Text KOLADA = new Text(
            "Målestoks nøgletal, som Kolada ville give dem",
            "Målestoks nøkkeltall slik Kolada ville gitt dem",
            "The key figures of Målestok the way Kolada would give them");

    static final Text KOLADA_ABOUT = new Text(
            "Nøgletal, kommuner og værdier år for år som JSON, hentet på samme måde som hos svenske Kolada.",
            "Nøkkeltall, kommuner og verdier år for år som JSON, hentet på samme måte som hos svenske Kolada.",
            "Key figures, municipalities and yearly values as JSON, asked for as at Kolada in Sweden.");

    static final Text STATISTICS = new Text("Statistik", "Statistikk", "Statistical data");
    static final Text KIND = new Text("Datasættyper", "Datasettyper", "Dataset types");
    static final Text AVAILABILITY =
            new Text("Planlagt tilgængelighed", "Planlagt tilgjengelighet", "Planned availability");
    static final Text STABLE = new Text("Bliver ved med at være der", "Blir værende", "Stable");

    private static final Text FIGURES = new Text("Nøgletal: %s.", "Nøkkeltall: %s.", "Key figures: %s.");
    private static final Text SOURCES = new Text("Kilder: %s.", "Kilder: %s.", "Sources: %s.");

    private Sentences() {}

    /** The key figures of a table. */
    static Text about(OpenTable table) {
        return inEach(FIGURES, language -> table.contents().stream()
                .map(content -> content.name().in(language))
                .collect(Collectors.joining("; ")));
    }

    /** Who published them first, in which table, on which terms. */
    static Text sources(OpenTable table) {
        List<DataSet> sets = table.sources().stream().map(Release::dataSet).toList();
        return inEach(SOURCES, language -> sets.stream()
                .map(set -> source(set, language))
                .distinct()
                .collect(Collectors.joining("; ")));
    }

    private static String source(DataSet set, Language language) {
        String table = set.table().isEmpty() ? "" : ", " + set.table();
        return "%s%s (%s)".formatted(set.source(), table, set.licenceIn(language));
    }

    private static Text inEach(Text sentence, Function<Language, String> words) {
        Function<Language, String> filled = language -> sentence.in(language).formatted(words.apply(language));
        return new Text(filled.apply(Language.DA), filled.apply(Language.NB), filled.apply(Language.EN));
    }
}
