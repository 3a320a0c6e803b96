package org.maalestok.keyfigures;

import org.maalestok.ui.Text;

/** The side of a service that an indicator shows; together they are the balanced picture. */
public enum Perspective {
    RESOURCE_INPUT(new Text("Ressourceindsats", "Ressursinnsats", "Resource input")),
    COVERAGE(new Text("Dækning", "Dekning", "Coverage")),
    PRODUCTIVITY(new Text("Produktivitet", "Produktivitet", "Productivity")),
    ACCESSIBILITY(new Text("Tilgængelighed", "Tilgjengelighet", "Accessibility")),
    MEASURED_QUALITY(new Text("Målt kvalitet", "Målt kvalitet", "Measured quality")),
    PERCEIVED_QUALITY(new Text("Oplevet kvalitet", "Opplevd kvalitet", "Perceived quality")),
    /** Satisfaction, and also sick leave and turnover. */
    EMPLOYEES(new Text("Medarbejdere", "Ansatte", "Employees")),
    PRICE(new Text("Brugerens pris", "Brukerens pris", "Price to the user")),
    NEED(new Text("Behov", "Behov", "Need")),
    CONTEXT(new Text("Rammevilkår", "Rammebetingelser", "Context"));

    private final Text words;

    Perspective(Text words) {
        this.words = words;
    }

    /** What a reader sees, the same on all pages. */
    public Text words() {
        return words;
    }
}
