package org.maalestok.statistics.formats;

/** What was delivered cannot be taken. */
public final class TableRefused extends Exception {

    private final transient Refusal refusal;

    public TableRefused(Refusal refusal) {
        super(refusal.toString());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
