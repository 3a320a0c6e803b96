package org.maalestok.keyfigures.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.keyfigures.catalogue.CatalogueFolder.indicator;

import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maalestok.TestDatabase;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.Catalogue.Definition;
import org.maalestok.keyfigures.CatalogueFiles;
import org.maalestok.keyfigures.CatalogueFiles.Loaded;
import org.maalestok.keyfigures.CatalogueFiles.Rejected;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Perspective;
import org.maalestok.keyfigures.Service;
import org.springframework.jdbc.core.simple.JdbcClient;

class CatalogueFilesTest {

    @TempDir
    Path temporary;

    private DataSource database;
    private CatalogueFolder folder;
    private Catalogue catalogue;
    private CatalogueFiles files;

    @BeforeEach
    void begin() {
        database = TestDatabase.fresh();
        folder = CatalogueFolder.in(temporary);
        var fixture = CatalogueFixture.over(database);
        catalogue = fixture.catalogue();
        files = fixture.files();
    }

    @Test
    void takesTheCatalogueThatTheProductBeginsWith() {
        assertThat(files.load(CatalogueFixture.STARTER)).isInstanceOf(Loaded.class);
        assertThat(catalogue.listServices())
                .extracting(Service::position)
                .isSorted()
                .startsWith(0);
        assertThat(catalogue.findService("school").orElseThrow().name().da()).isEqualTo("Folkeskole");
        int all = catalogue.listIndicators().size();
        assertThat(files.load(CatalogueFixture.STARTER)).isEqualTo(new Loaded(0, 0, all));
    }

    @Test
    void keepsEveryField() {
        folder.file(
                "a.yaml",
                indicator("no.people", "unit: person", "kind: stock")
                        + indicator(
                                "no.cost",
                                "perspective: price",
                                "unit: NOK/person",
                                "decimals: 2",
                                "polarity: lower_is_better",
                                "headline: true",
                                "denominator: no.people",
                                "source_table: '123'",
                                "disclosure: below 5",
                                "keywords: [pris, 'a: b']",
                                "nb: {name: N, short: K, description: D, why: H, caveat: Pass på}"));
        assertThat(files.load(folder.path())).isEqualTo(new Loaded(2, 0, 0));
        Indicator cost = catalogue.findIndicator("no.cost").orElseThrow();
        assertThat(cost.perspective()).isEqualTo(Perspective.PRICE);
        assertThat(cost.measure().toString()).isEqualTo("NOK/person");
        assertThat(cost.decimals()).isEqualTo(2);
        assertThat(cost.headline()).isTrue();
        assertThat(cost.parts()).isEqualTo(new Indicator.Parts(null, "no.people"));
        assertThat(cost.isDerived()).isFalse();
        assertThat(cost.sourceTable()).isEqualTo("123");
        assertThat(cost.disclosure()).isEqualTo("below 5");
        assertThat(cost.keywords()).containsExactly("pris", "a: b");
        assertThat(cost.words().caveat().nb()).isEqualTo("Pass på");
        assertThat(cost.words().caveat().da()).isEmpty();
        assertThat(catalogue.getIndicator(cost.id())).isEqualTo(cost);
    }

    @Test
    void listsByServiceThenHeadlinesThenAsWritten() {
        folder.file(
                "a.yaml",
                indicator("no.e", "service: elderly_care", "headline: true")
                        + indicator("no.s2")
                        + indicator("no.s1")
                        + indicator("no.s3", "headline: true"));
        files.load(folder.path());
        assertThat(catalogue.listIndicators())
                .extracting(Indicator::code)
                .containsExactly("no.s3", "no.s2", "no.s1", "no.e");
        assertThat(catalogue.listIndicators(
                        catalogue.findService("elderly_care").orElseThrow()))
                .extracting(Indicator::code)
                .containsExactly("no.e");
    }

    @Test
    void changesNothingWhenLoadedAgain() {
        folder.file("a.yaml", indicator("no.a") + indicator("no.b"));
        files.load(folder.path());
        List<Indicator> before = catalogue.listIndicators();
        assertThat(files.load(folder.path())).isEqualTo(new Loaded(0, 0, 2));
        assertThat(catalogue.listIndicators()).isEqualTo(before);
        assertThat(catalogue.listDefinitions(before.getFirst())).hasSize(1);
    }

    @Test
    void givesIdsThatStayAndHaveNoGaps() {
        folder.file("a.yaml", indicator("no.b") + indicator("no.d"));
        files.load(folder.path());
        folder.file(
                "a.yaml", indicator("no.a") + indicator("no.d", "unit: DKK") + indicator("no.c") + indicator("no.b"));
        assertThat(files.load(folder.path())).isEqualTo(new Loaded(2, 1, 1));
        assertThat(List.of("no.b", "no.d", "no.a", "no.c"))
                .extracting(code -> catalogue.findIndicator(code).orElseThrow().id())
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void leavesAloneWhatAFolderDoesNotMention(@TempDir Path second) {
        folder.file("a.yaml", indicator("no.a", "unit: person"));
        files.load(folder.path());
        CatalogueFolder.in(second).file("b.yaml", indicator("no.b", "formula: 2 * no.a", "unit: person"));
        assertThat(files.load(second)).isEqualTo(new Loaded(1, 0, 0));
        assertThat(catalogue.listIndicators()).hasSize(2);
    }

    @Test
    void keepsWhatAnIndicatorMeantBefore() {
        folder.file("a.yaml", indicator("no.a", "unit: NOK"));
        files.load(folder.path());
        folder.file("a.yaml", indicator("no.a", "unit: DKK"));
        files.load(folder.path());
        List<Definition> definitions =
                catalogue.listDefinitions(catalogue.listIndicators().getFirst());
        assertThat(definitions)
                .extracting(definition -> definition.indicator().unit())
                .containsExactly("DKK", "NOK");
        assertThat(definitions.getFirst().validFrom())
                .isAfter(definitions.getLast().validFrom());
    }

    @Test
    void isReadFromTheTablesAfterARestart() {
        folder.file("a.yaml", indicator("no.a"));
        files.load(folder.path());
        assertThat(CatalogueFixture.over(database).catalogue().listIndicators()).isEqualTo(catalogue.listIndicators());
    }

    @Test
    void changesNothingAtAllWhenAnythingIsWrong() {
        folder.file("a.yaml", indicator("no.a"));
        files.load(folder.path());
        folder.file("a.yaml", indicator("no.a", "unit: DKK") + indicator("no.b", "polarity: good"));
        assertThat(files.load(folder.path())).isInstanceOf(Rejected.class);
        assertThat(catalogue.listIndicators()).extracting(Indicator::unit).containsExactly("NOK");
        assertThat(JdbcClient.create(database)
                        .sql("select count(*) from keyfigures.indicator_version")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void refusesANewUnitThatBreaksAnOldFormula(@TempDir Path second) {
        folder.file("a.yaml", indicator("no.a", "unit: NOK") + indicator("no.b", "formula: 2 * no.a"));
        files.load(folder.path());
        CatalogueFolder.in(second).file("a.yaml", indicator("no.a", "unit: person"));
        assertThat(files.load(second))
                .hasToString("the catalogue as it is, no.b: formula: "
                        + "The formula gives person, but the unit is declared as NOK.");
    }
}
