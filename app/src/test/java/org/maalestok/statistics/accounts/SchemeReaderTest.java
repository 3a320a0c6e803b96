package org.maalestok.statistics.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maalestok.statistics.accounts.AccountScheme.Income;
import org.maalestok.statistics.accounts.AccountScheme.Repeated;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.TableRefused;

class SchemeReaderTest {

    private static final String SCHEME = """
        code: no-accounts-0a
        title: {nb: Regnskap, da: Regnskab, en: Accounts}
        source: SSB
        table: "0A"
        address: https://www.ssb.no
        licence: CC BY 4.0
        note: {nb: "", da: "", en: ""}
        country: NO
        forms: [0A]
        rules:
          file: {income: negative, repeated: refuse, incomplete: refuse, districts: refuse, quarters: refuse, balance_within_percent: 0.5}
          extract: {income: either, repeated: count_once, incomplete: leave_out, districts: leave_out, quarters: refuse}
        arts:
          gross: {add: ["010-285", "590"], subtract: ["690"]}
        measures:
          - {indicator: no.x, class: 1, functions: ["202", "215-223"], arts: gross}
        """;

    @Test
    void reads() throws TableRefused {
        var scheme = SchemeReader.read(SCHEME, "x.yaml");
        assertThat(scheme.file().balance()).contains(new BigDecimal("0.5"));
        assertThat(scheme.extract().balance()).isEqualTo(Optional.empty());
        assertThat(scheme.extract().income()).isEqualTo(Income.EITHER);
        assertThat(scheme.extract().repeated()).isEqualTo(Repeated.COUNT_ONCE);
        var measure = scheme.measures().getFirst();
        assertThat(measure.functions().has("222")).isTrue();
        assertThat(measure.functions().has("224")).isFalse();
        assertThat(measure.arts().weight("010")).isEqualTo(1);
        assertThat(measure.arts().weight("690")).isEqualTo(-1);
        assertThat(measure.arts().weight("290")).isZero();
        assertThat(scheme.as("no-accounts-0101").code()).isEqualTo("no-accounts-0101");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        income: negative        | income: minus      | 11 | income: minus
        repeated: refuse        | repeat: refuse     | 11 | repeat
        "202"                   | "20"               | 16 | functions: 20
        215-223                 | 223-215            | 16 | functions: 223-215
        ["690"]                 | ["590"]            | 14 | subtract: 590
        arts: gross}            | arts: net}         | 16 | arts: net
        class: 1                | class: 2           | 16 | class: 2
        code: no-accounts-0a    | code: No Accounts  | 1  | code: No Accounts
        0.5                     | five               | 11 | balance_within_percent: five
        forms: [0A]             | forms: []          | 9  | ''
        title: {nb: Regnskap,   | title: {           | 2  | ''
        forms: [0A]             | forms: [0A         | 10 | expected ',' or ']'
        """)
    void whatIsWrongIsRefusedWithItsLine(String from, String to, int line, String found) {
        assertThat(SCHEME).contains(from);
        try {
            SchemeReader.read(SCHEME.replace(from, to), "x.yaml");
            throw new AssertionError("nothing was refused");
        } catch (TableRefused e) {
            assertThat(e.refusal().kind()).isEqualTo(Kind.MALFORMED);
            assertThat(e.refusal().place()).isEqualTo("line " + line);
            assertThat(e.refusal().found()).startsWith(found);
        }
    }
}
