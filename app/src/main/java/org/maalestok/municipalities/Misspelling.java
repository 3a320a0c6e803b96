package org.maalestok.municipalities;

/** How far a typed word is from the beginning of a name. */
final class Misspelling {

    private Misspelling() {}

    /** How many wrong, missing, extra or swapped letters are forgiven: none in short words, one up to six letters, two in longer ones. */
    static int forgiven(String typed) {
        int letters = typed.length();
        if (letters < 4) {
            return 0;
        }
        return letters < 7 ? 1 : 2;
    }

    /**
     * The optimal string alignment distance (Levenshtein, with neighbours swapped as one error) between what was typed and that beginning of the
     * name which is nearest to it. Time and space are typed × name.
     */
    static int distance(String typed, String name) {
        int[][] cost = new int[typed.length() + 1][name.length() + 1];
        for (int j = 0; j <= name.length(); j++) {
            cost[0][j] = j;
        }
        for (int i = 1; i <= typed.length(); i++) {
            cost[i][0] = i;
            for (int j = 1; j <= name.length(); j++) {
                cost[i][j] = cheapest(cost, typed, name, i, j);
            }
        }
        int least = Integer.MAX_VALUE;
        for (int end : cost[typed.length()]) {
            least = Math.min(least, end);
        }
        return least;
    }

    private static int cheapest(int[][] cost, String typed, String name, int i, int j) {
        char letter = typed.charAt(i - 1);
        char wanted = name.charAt(j - 1);
        int replaced = cost[i - 1][j - 1] + (letter == wanted ? 0 : 1);
        int least = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && letter == name.charAt(j - 2) && typed.charAt(i - 2) == wanted;
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
