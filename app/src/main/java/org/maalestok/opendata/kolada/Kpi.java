package org.maalestok.opendata.kolada;

import org.maalestok.keyfigures.Indicator;
import org.maalestok.opendata.OpenTable;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;

/**
 * A key figure.
 *
 * @param table the table of years that it is in
 * @param units whether units have figures, too
 */
record Kpi(Indicator indicator, OpenTable table, boolean units) {

    String id() {
        return indicator.code();
    }

    /** With the unit behind the name, as Kolada has no place of its own for it. */
    Text title() {
        return new Text(title(Language.DA), title(Language.NB), title(Language.EN));
    }

    private String title(Language language) {
        String name = indicator.words().name().in(language);
        String unit = indicator.measure().label(language);
        return name.endsWith(unit) ? name : name + ", " + unit;
    }
}
