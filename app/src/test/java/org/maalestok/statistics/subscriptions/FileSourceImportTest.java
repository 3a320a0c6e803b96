package org.maalestok.statistics.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maalestok.keyfigures.FigureImport;
import org.maalestok.keyfigures.ImportOutcome;
import org.maalestok.statistics.SourceImport;
import org.maalestok.statistics.SourceImport.Form;
import org.maalestok.statistics.SubscriptionFiles;
import org.maalestok.statistics.mapping.FileOrigins;

/** Files in their sources' own forms, with a mapping that is written down. */
class FileSourceImportTest {

    private static final String MAPPING = """
            code: sample
            title: {da: Prøve, nb: Prøve, en: Sample}
            source: Kontoret
            licence: CC BY 4.0
            areas: {dimension: %s, country: NO, digits: 4, named: {0: NO}, left_out: ["9*"]}
            time: %s
            measures:
              - {indicator: no.a, where: {%s}, factor: 1000}
            """;

    private final SubscriptionsFixture node = SubscriptionsFixture.fresh();

    @TempDir
    private Path folder;

    @AfterEach
    void end() {
        node.close();
    }

    private SourceImport.Outcome bring(String file, String content, Form form, String mapping) throws IOException {
        Files.writeString(folder.resolve("mapping.yaml"), mapping);
        return node.bean(SourceImport.class)
                .importFile(
                        Files.writeString(folder.resolve(file), content),
                        form,
                        "mapping.yaml",
                        folder,
                        false,
                        FigureImport.Progress.NONE);
    }

    @Test
    void readsWhatPxWebDelivers() throws IOException {
        var outcome = bring("table.json", """
                {"version": "2.0", "class": "dataset", "label": "T", "source": "Office", "id": ["Region", "ContentsCode", "Tid"], "size": [3, 1, 1],
                 "role": {"time": ["Tid"], "geo": ["Region"], "metric": ["ContentsCode"]},
                 "dimension": {
                  "Region": {"label": "region", "category": {"index": ["0", "3911", "9999"]}},
                  "ContentsCode": {"label": "c", "category": {"index": ["A"]}},
                  "Tid": {"label": "year", "category": {"index": ["2025"]}}},
                 "value": [7, 1.5, 3]}""", Form.PXWEB, MAPPING.formatted("Region", "Tid", "ContentsCode: A"));

        assertThat(outcome).isInstanceOfSatisfying(SourceImport.Read.class, read -> {
            assertThat(read.cells()).isEqualTo(3);
            assertThat(read.figures()).isEqualTo(2);
            assertThat(read.leftOut()).singleElement().asString().contains("9999");
            assertThat(read.outcome()).isInstanceOf(ImportOutcome.Published.class);
        });
        assertThat(node.at("no.a", "NO-3911", 2025).number())
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("1500"));
        assertThat(node.bean(FileOrigins.class).find(1)).hasValueSatisfying(origin -> {
            assertThat(origin.how().nb()).isEqualTo("Fra filen «table.json», publisert fra kommandolinjen.");
            assertThat(origin.leftOut()).singleElement().satisfies(left -> assertThat(
                            left.sentence().nb())
                    .isEqualTo("9999: 1 celle for områder som koblingen utelater."));
        });
    }

    @Test
    void readsWhatStatBankDelivers() throws IOException {
        var outcome = bring(
                "table.csv",
                "OMRÅDE;TID;INDHOLD\n3911;2025;12\n",
                Form.STATBANK,
                MAPPING.formatted("OMRÅDE", "TID", ""));

        assertThat(outcome).isInstanceOf(SourceImport.Read.class);
        assertThat(node.at("no.a", "NO-3911", 2025).number())
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("12000"));
    }

    @Test
    void readsWhatKoladaDelivers() throws IOException {
        var outcome =
                bring("values.json", """
                {"count": 1, "values": [{"kpi": "N1", "municipality": "3911", "period": 2025, "values": [
                 {"gender": "T", "count": 1, "status": "", "value": 2.5, "isdeleted": false},
                 {"gender": "K", "count": 1, "status": "", "value": 9, "isdeleted": true}]}]}
                """, Form.KOLADA, MAPPING.formatted("municipality", "year", "kpi: N1, gender: T"));

        assertThat(outcome).isInstanceOf(SourceImport.Read.class);
        assertThat(node.at("no.a", "NO-3911", 2025).number())
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("2500"));
    }

    @Test
    void refusesWhatIsNoNumberAtKolada() throws IOException {
        var outcome =
                bring("values.json", """
                {"count": 1, "values": [{"kpi": "N1", "municipality": "3911", "period": 2025, "values": [
                 {"gender": "T", "count": 1, "status": "", "value": "2,5", "isdeleted": false}]}]}
                """, Form.KOLADA, MAPPING.formatted("municipality", "year", "kpi: N1, gender: T"));

        assertThat(outcome).isInstanceOfSatisfying(SourceImport.Refused.class, refused -> assertThat(refused.sentence())
                .contains("2,5"));
        assertThat(node.releases()).isZero();
    }

    /** A person corrects a workbook once, not once for each cell. */
    @Test
    void tellsOfAllKindsOfCellsThatCannotBeTakenInASheet() throws IOException {
        var outcome = bring(
                "omtrent.csv",
                "Kommune;Kom.nr;År;Utgifter\nFærder;3911;2025;ca. 60\nHorten;3901;2025;u\nTønsberg;3905;2025;58-60\nFærder;3911;2024;12\n",
                Form.CSV,
                MAPPING.formatted("area", "time", "contents: Utgifter"));

        assertThat(outcome).isInstanceOfSatisfying(SourceImport.Refused.class, refused -> assertThat(refused.cells())
                .hasSize(2)
                .anySatisfy(it -> assertThat(it)
                        .startsWith("2 cells like this, the first being")
                        .contains("ca. 60"))
                .anySatisfy(it -> assertThat(it).contains("“u”")));
        assertThat(node.releases()).isZero();
    }

    @Test
    void saysWhatIsWrongAndKeepsNothing() throws IOException {
        String good = MAPPING.formatted("Region", "Tid", "");
        assertThat(bring("page.json", "<html>busy</html>", Form.KOLADA, good)).isInstanceOf(SourceImport.Refused.class);
        assertThat(bring(
                        "t.csv",
                        "Region;Tid;INDHOLD\n3911;2025;1\n",
                        Form.STATBANK,
                        good.replace("digits: 4", "digits: four")))
                .isInstanceOfSatisfying(SourceImport.Refused.class, refused -> assertThat(refused.sentence())
                        .contains("mapping.yaml")
                        .contains("areas.digits")
                        .contains("four"));
        assertThat(bring("t.csv", "Region;Tid;INDHOLD\n3911;2025;1\n", Form.STATBANK, good + "colour: red\n"))
                .isInstanceOfSatisfying(SourceImport.Refused.class, refused -> assertThat(refused.sentence())
                        .contains("colour"));
        assertThat(node.bean(SourceImport.class)
                        .importFile(
                                folder.resolve("t.csv"),
                                Form.PXWEB,
                                "nothing",
                                folder,
                                false,
                                FigureImport.Progress.NONE))
                .isInstanceOfSatisfying(SourceImport.NoMapping.class, none -> assertThat(none.sentence())
                        .contains("\"nothing\""));
        assertThat(node.releases()).isZero();
    }

    /** The lines are those of the file that somebody brought, and a cause that many rows share is told once. */
    @Test
    void saysOnceWhatManyFiguresShareAndWhereInThisFile() throws IOException {
        var outcome = bring(
                "sheet.csv",
                "Tal fra os;;;\nKommunenr;2023;2024;2025\n3911;1,5;2;3\n",
                Form.CSV,
                MAPPING.formatted("area", "time", "").replace("no.a", "no.unknown"));

        assertThat(outcome).isInstanceOfSatisfying(SourceImport.Read.class, read -> {
            assertThat(read.outcome()).isInstanceOf(ImportOutcome.Rejected.class);
            assertThat(read.faults())
                    .singleElement()
                    .asString()
                    .startsWith("3 figures: ")
                    .contains("no.unknown")
                    .contains("First: line 3, column ");
        });
        assertThat(node.releases()).isZero();
    }

    @Test
    void addsSubscriptionsOnceAndPaused() throws IOException {
        var file = Files.writeString(
                folder.resolve("one.yaml"),
                "title: One\nsource: office\ntable: T1\nselect: {Region: ['3911', '0301'], Tid: NO}\nmapping:\n"
                        + MAPPING.formatted("Region", "Tid", "").indent(2));
        var files = node.bean(SubscriptionFiles.class);
        assertThat(files.load(file)).isInstanceOf(SubscriptionFiles.Loaded.class);
        assertThat(files.load(file)).isInstanceOf(SubscriptionFiles.Loaded.class);

        assertThat(node.subscriptions().list()).singleElement().satisfies(stored -> {
            assertThat(stored.subscription().active()).isFalse();
            assertThat(stored.subscription().selection()).hasToString("Region: 3911, 0301\nTid: NO");
            assertThat(node.subscriptions().nextRun(stored)).isEmpty();
        });
    }
}
