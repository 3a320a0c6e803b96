package org.maalestok.keyfigures;

/** Which way is good. Spending has none: it is neither good nor bad to spend. */
public enum Polarity {
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER,
    NEUTRAL
}
