package org.maalestok.statistics.formats;

import java.util.List;

/**
 * One variable of a table.
 *
 * @param code as the source writes it: {@code Region}, {@code OMRÅDE}
 * @param label in words
 * @param role what the source says that it is; {@link Role#OTHER} when it says nothing
 * @param categories in the source's order
 */
public record Dimension(String code, String label, Role role, List<Category> categories) {

    public Dimension {
        categories = List.copyOf(categories);
    }

    /** What a dimension is about. */
    public enum Role {
        AREA,
        TIME,
        /** What is measured: {@code ContentsCode}. */
        CONTENTS,
        OTHER
    }

    /**
     * One value of a variable.
     *
     * @param code as the source writes it, {@code 0301}; the label itself where the source has no codes
     * @param label in words
     * @param unit of the contents, in the source's words; empty where none is given
     * @param decimals of the contents; −1 where none is given
     */
    public record Category(String code, String label, String unit, int decimals) {

        public Category(String code, String label) {
            this(code, label, "", -1);
        }

        /** The label with its unit, which sources such as Statistics Norway already write into some labels: <i>Frie inntekter per innbygger (kr)</i>. */
        public String labelWithUnit() {
            String inBrackets = "(" + unit + ")";
            return unit.isEmpty() || label.endsWith(inBrackets) ? label : label + " " + inBrackets;
        }
    }
}
