package org.maalestok.ui.chart;

/**
 * What the script says of each mark in a group, in the order of the group's children. One attribute for all of them keeps a row of dots
 * small: {@code Horten=2 051 kr|Tønsberg=1 127 kr}.
 */
final class Marks {

    private final StringBuilder text = new StringBuilder(128);

    Marks add(String label, String value) {
        if (!text.isEmpty()) {
            text.append('|');
        }
        put(label);
        text.append('=');
        put(value);
        return this;
    }

    String text() {
        return text.toString();
    }

    private void put(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            text.append(c == '|' || c == '=' ? '/' : c);
        }
    }
}
