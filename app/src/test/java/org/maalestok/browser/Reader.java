package org.maalestok.browser;

/**
 * Somebody who reads one of the three languages, with the words that they look for on the way from the front page to the figures. Written out
 * rather than taken from the text bundles: these are what a person reads, and a changed word should be seen here.
 */
enum Reader {
    DANISH("da", "da-DK"),
    NORWEGIAN("nb", "nb-NO"),
    ENGLISH("en", "en-GB");

    private final String language;
    private final String locale;

    Reader(String language, String locale) {
        this.language = language;
        this.locale = locale;
    }

    String language() {
        return language;
    }

    String locale() {
        return locale;
    }

    private String in(String danish, String norwegian, String english) {
        return switch (this) {
            case DANISH -> danish;
            case NORWEGIAN -> norwegian;
            case ENGLISH -> english;
        };
    }

    /** A number as this reader writes it, from its digits with a space between thousands. */
    String number(String digits) {
        return digits.replace(" ", in(".", "\u00a0", ","));
    }

    String skip() {
        return in("Gå til indholdet", "Hopp til innholdet", "Skip to the content");
    }

    String findMunicipality() {
        return in("Find en kommune", "Finn en kommune", "Find a municipality");
    }

    String search() {
        return in("Søg", "Søk", "Search");
    }

    String theNineOthers() {
        return in(
                "de 9 andre i Vestfold og nabokommunerne",
                "de 9 andre i Vestfold og nabokommunene",
                "the 9 others in Vestfold and its neighbours");
    }

    String fiveOfMyChoice() {
        return in("5 kommuner, du har valgt", "5 kommuner du har valgt", "5 municipalities of your choice");
    }

    String service() {
        return in("Serviceområde", "Tjeneste", "Service");
    }

    String school() {
        return in("Folkeskole", "Grunnskole", "Primary and lower-secondary school");
    }

    String show() {
        return in("Vis", "Vis", "Show");
    }

    String schoolGross() {
        return in("Folkeskole, brutto", "Grunnskole, brutto", "School, gross");
    }

    String schoolGrossInFull() {
        return in(
                "Bruttodriftsudgifter til grundskole pr. indbygger",
                "Brutto driftsutgifter til grunnskole per innbygger",
                "Gross spending on primary and lower-secondary school per inhabitant");
    }

    String higherThanMost() {
        return in("Højere end de fleste", "Høyere enn de fleste", "Higher than most");
    }

    String changeComparison() {
        return in("Skift sammenligning", "Bytt sammenligning", "Change comparison");
    }

    String compareWithThese() {
        return in("Sammenlign med disse", "Sammenlign med disse", "Compare with these");
    }

    String csv() {
        return in("Hent alle år (CSV)", "Hent alle år (CSV)", "Get all years (CSV)");
    }

    String excel() {
        return in("Hent alle år (Excel)", "Hent alle år (Excel)", "Get all years (Excel)");
    }

    String releaseNumber() {
        return in("Nr. ", "Nr. ", "No. ");
    }

    String searchKeyFigures() {
        return in("Søg i nøgletallene", "Søk i nøkkeltallene", "Search the key figures");
    }

    String homeHelp() {
        return in("hjemmehjælp", "heimehjelp", "home help");
    }

    String priceOfHomeHelp() {
        return in("Timepris for hjemmehjælp", "Timepris for hjemmehjelp", "Hourly price of home help");
    }

    String signIn() {
        return in("Log ind", "Logg inn", "Sign in");
    }
}
