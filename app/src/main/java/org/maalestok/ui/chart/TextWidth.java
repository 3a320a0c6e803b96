package org.maalestok.ui.chart;

/**
 * How wide words become in Inter with tabular figures: the font's own advance widths for ASCII (weights 400 and 650), letters with marks
 * counted as their base. Good to about two per cent, which is enough to keep labels apart; a fallback font may differ more, hence
 * {@link #SAFETY}.
 */
final class TextWidth {

    /** Tick labels, labels and own labels, in pixels, as in {@code charts.css}. */
    static final double TICK = 12;

    static final double LABEL = 13;
    static final double OWN = 14;

    private static final double SAFETY = 1.03;
    private static final int WIDE = 917;
    private static final int USUAL = 600;

    private static final short[] REGULAR = {
        269, 288, 466, 633, 642, 982, 644, 300, 391, 391, 648, 648, 269, 648, 269, 360, 648, 648, 648,
        648, 648, 648, 648, 648, 648, 648, 269, 269, 648, 648, 648, 511, 966, 690, 654, 730, 722, 601,
        590, 746, 743, 269, 571, 672, 565, 903, 753, 765, 639, 765, 644, 642, 646, 744, 690, 985, 682,
        679, 629, 391, 360, 391, 471, 456, 323, 562, 612, 571, 612, 583, 370, 613, 591, 242, 242, 549,
        242, 876, 591, 600, 612, 612, 376, 528, 327, 591, 562, 818, 546, 562, 552, 391, 333, 391, 648
    };

    private static final short[] BOLD = {
        269, 330, 537, 646, 653, 1010, 667, 333, 391, 391, 646, 646, 269, 646, 269, 384, 646, 646, 646,
        646, 646, 646, 646, 646, 646, 646, 269, 269, 646, 646, 646, 551, 1008, 737, 661, 738, 722, 606,
        587, 750, 746, 279, 582, 711, 565, 927, 761, 770, 646, 775, 655, 653, 664, 734, 737, 1029, 729,
        722, 658, 391, 384, 391, 484, 473, 358, 577, 627, 585, 627, 594, 394, 629, 618, 267, 267, 575,
        267, 906, 617, 611, 627, 627, 402, 555, 360, 618, 593, 845, 575, 595, 569, 391, 365, 391, 646
    };

    private TextWidth() {}

    static double of(String words, double size) {
        return sum(REGULAR, words) * size * SAFETY / 1000;
    }

    static double bold(String words, double size) {
        return sum(BOLD, words) * size * SAFETY / 1000;
    }

    /** The words, shortened with an ellipsis when they are wider than there is room for. */
    static String fit(String words, double size, double room) {
        if (bold(words, size) <= room) {
            return words;
        }
        int length = words.length();
        while (length > 1 && bold(words.substring(0, length), size) + size > room) {
            length--;
        }
        return words.substring(0, length).stripTrailing() + '…';
    }

    private static int sum(short[] widths, String words) {
        int sum = 0;
        for (int i = 0; i < words.length(); i++) {
            sum += width(widths, words.charAt(i));
        }
        return sum;
    }

    private static int width(short[] widths, char c) {
        if (c >= ' ' && c < 127) {
            return widths[c - ' '];
        }
        return switch (c) {
            case ' ' -> widths[0];
            case '–' -> 500;
            case '−' -> widths['+' - ' '];
            case '’' -> widths['\'' - ' '];
            case 'æ', 'Æ', '…', '—' -> WIDE;
            case 'Å', 'Ä', 'Á' -> widths['A' - ' '];
            case 'Ø', 'Ö' -> widths['O' - ' '];
            default -> USUAL;
        };
    }
}
