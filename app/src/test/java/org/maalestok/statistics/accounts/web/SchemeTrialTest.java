package org.maalestok.statistics.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maalestok.RunningWithStarterData;
import org.maalestok.statistics.accounts.AccountScheme;
import org.maalestok.statistics.accounts.AccountSchemes;
import org.maalestok.statistics.accounts.web.SchemeCheckPage.Row;
import org.maalestok.statistics.accounts.web.SchemeCheckPage.Tried;
import org.maalestok.statistics.spreadsheets.Spreadsheets;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;
import org.springframework.beans.factory.annotation.Autowired;

/** A scheme with a key figure less, tried on an extract with more figures than are looked at. */
@RunningWithStarterData
class SchemeTrialTest {

    private static final Texts T = SchemePages.TEXTS.in(Language.NB);
    private static final List<String> MUNICIPALITIES =
            List.of("0101", "0104", "0105", "0106", "0111", "0118", "0119", "0122", "0123", "0124");

    @Autowired
    SchemeTrial trial;

    @Autowired
    AccountSchemes schemes;

    @Autowired
    Spreadsheets spreadsheets;

    @TempDir
    Path folder;

    private static String extract() {
        var rows = new ArrayList<String>();
        for (String region : MUNICIPALITIES) {
            for (String function : List.of("201", "202", "234", "232", "244", "242", "231", "120", "100")) {
                rows.add(row(region, function, "010", 70));
            }
            rows.add(row(region, "840", "800", -630));
            for (int function = 300; function < 340; function++) {
                rows.add(row(region, String.valueOf(function), "010", 0));
            }
        }
        return "[" + String.join(",\n", rows) + "]";
    }

    private static String row(String region, String function, String art, int thousands) {
        return "[\"2013\",\"%s\",\"00\",\"%s\",\"1\",\"%s\",%d]".formatted(art, function, region, thousands);
    }

    private Tried tried() throws Exception {
        AccountScheme inUse = schemes.find("no-accounts-0a").orElseThrow();
        var fewer = new AccountScheme(
                inUse.code(),
                inUse.target(),
                inUse.country(),
                inUse.leftOut(),
                inUse.forms(),
                inUse.file(),
                inUse.extract(),
                inUse.measures().subList(1, inUse.measures().size()));
        Path file = Files.write(folder.resolve("2013.json"), extract().getBytes(StandardCharsets.UTF_8));
        long id = spreadsheets.receive(file, "2013.json", "Sofie");
        try {
            return trial.of(spreadsheets.find(id).orElseThrow(), fewer, Optional.of(inUse), T);
        } finally {
            spreadsheets.delete(id);
        }
    }

    @Test
    void noFigureIsSaidToBeNoneBecauseItWasNotLookedAt() throws Exception {
        Tried tried = tried();
        assertThat(tried.refused()).isEmpty();
        assertThat(tried.rows()).hasSizeGreaterThan(50).extracting(Row::before).containsOnly("70\u00a0000");
        assertThat(tried.rows())
                .filteredOn(row -> row.after().equals("ikke med"))
                .as("the key figure that the draft has no more")
                .hasSize(10)
                .allSatisfy(row -> assertThat(row.difference()).isEqualTo("faller bort"))
                .extracting(Row::indicator)
                .containsOnly(tried.rows().stream()
                        .filter(row -> row.after().equals("ikke med"))
                        .findFirst()
                        .orElseThrow()
                        .indicator());
        assertThat(tried.more()).isEqualTo("De første 50 av 80 tall.");
    }

    @Test
    void kindsOfLinesAreCountedAlsoWhereTheyAreNotListed() throws Exception {
        Tried tried = tried();
        assertThat(tried.kinds()).isGreaterThan(40);
        assertThat(tried.leftOut()).hasSize(30);
    }
}
