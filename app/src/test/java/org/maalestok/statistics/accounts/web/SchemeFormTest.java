package org.maalestok.statistics.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.comparison.IndicatorFixture.indicator;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maalestok.comparison.CatalogueFixture;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.statistics.accounts.AccountScheme;
import org.maalestok.statistics.accounts.SchemeReader;
import org.maalestok.statistics.mapping.web.Fields;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;

class SchemeFormTest {

    private static final Texts T = SchemePages.TEXTS.in(Language.NB);

    private final Catalogue catalogue;
    private final AccountScheme scheme;

    SchemeFormTest() throws Exception {
        catalogue = new CatalogueFixture(List.of(
                indicator("school").unit("NOK").made(),
                indicator("kindergarten").unit("NOK").made(),
                indicator("school.per").unit("NOK/person").made()));
        var school = catalogue.listIndicators().getFirst().code();
        var yaml = Files.readString(starter())
                .replaceAll(
                        "(?s)measures:.*",
                        "measures:\n  - {indicator: %s, class: 1, functions: [\"202\", \"215\"], arts: Brutto driftsutgifter}\n"
                                .formatted(school));
        scheme = SchemeReader.read(yaml, "test.yaml");
    }

    private static Path starter() {
        return Stream.iterate(Path.of("").toAbsolutePath(), it -> it != null, Path::getParent)
                .map(it -> it.resolve("starter/accounts/no-accounts-0a.yaml"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    private SchemeForm.Read read(Fields fields) {
        return new SchemeForm(catalogue, fields, T).read();
    }

    private FormErrors errors(Fields fields) {
        return read(fields) instanceof SchemeForm.Bad bad ? bad.errors() : FormErrors.NONE;
    }

    @Test
    void aSchemeIsAFormAndBack() {
        assertThat(read(SchemeForm.fields(scheme))).isEqualTo(new SchemeForm.Good(scheme));
    }

    @Test
    void numbersMayBeTypedAsPeopleTypeThem() {
        var fields = SchemeForm.fields(scheme).with("functions", List.of(" 202; 215 222 – 223 "));
        assertThat(((SchemeForm.Good) read(fields))
                        .scheme()
                        .measures()
                        .getFirst()
                        .functions()
                        .ranges())
                .containsExactly("202", "215", "222", "223");
    }

    @ParameterizedTest
    @CsvSource({
        "functions, '202, 21', functions0, '«21» er verken tre sifre som 202 eller et spenn som 180-185'",
        "functions, '223-222', functions0, '«223-222» er verken'",
        "functions, '', functions0, 'Skriv minst én funksjon'",
        "arts, Netto, arts0, 'Det er ingen artsliste «Netto». De som finnes: Brutto driftsutgifter'",
        "add, '010, 690', subtract0, 'Art 690 både legges til og trekkes fra'",
        "add, '', add0, 'Skriv minst én art som legges til i «Brutto driftsutgifter»'",
        "indicator, school.per, indicator0, '«school.per» er i NOK/person, men regnskapet gir kroner'",
        "indicator, '', indicator0, 'Velg nøkkeltallet som funksjonene 202, 215 blir til'",
        "leftOut, '2111, 99', leftOut, '«99» er ikke et kommunenummer med fire sifre'",
        "address, ssb.no, address, 'Adressen må begynne med https://'",
        "titleDa, '', titleDa, 'Skriv tittelen på dansk'",
        "fileIncome, RØD, fileIncome, '«RØD» er ikke noe av det som kan velges her'",
        "extractBalance, mye, extractBalance, '«mye» er ikke en prosent fra 0 til 99'",
        "code, Stor Kode, code, 'Koden kan bare ha små bokstaver'"
    })
    void whatIsWrongIsSaidAtItsField(String field, String typed, String at, String words) {
        assertThat(errors(SchemeForm.fields(scheme).with(field, List.of(typed))).of(at))
                .startsWith(words);
    }

    @Test
    void theSameKeyFigureTwiceIsRefused() {
        var fields = SchemeForm.fields(scheme);
        var name = fields.get("indicator");
        var twice = fields.with("indicator", List.of(name, name))
                .with("accountClass", List.of("1", "0"))
                .with("functions", List.of("202", "215"))
                .with("arts", List.of("Brutto driftsutgifter", "Brutto driftsutgifter"));
        assertThat(errors(twice).of("indicator1")).contains("står to ganger");
    }

    @Test
    void aBalanceMayBeTypedWithACommaAndPercent() {
        var fields = SchemeForm.fields(scheme).with("fileBalance", List.of("0,5 %"));
        assertThat(((SchemeForm.Good) read(fields)).scheme().file().balance()).hasToString("Optional[0.5]");
        var none = SchemeForm.fields(scheme).with("fileBalance", List.of(""));
        assertThat(((SchemeForm.Good) read(none)).scheme().file().balance()).isEmpty();
    }

    @Test
    void aSchemeIsToldAsPeopleReadIt() {
        var words = SchemeWords.of(scheme, catalogue, T);
        assertThat(words.sums().getFirst().functions()).isEqualTo("202 Grunnskole · 215 Skolefritidstilbud");
        assertThat(words.arts().getFirst().subtract())
                .isEqualTo("690 Internsalg, 710 Sykelønnsrefusjon, 729 Kompensasjon for merverdiavgift");
        assertThat(words.arts().getFirst().add()).contains("180–185");
        assertThat(words.file()).contains("Inntekter i filen er: negative");
    }
}
