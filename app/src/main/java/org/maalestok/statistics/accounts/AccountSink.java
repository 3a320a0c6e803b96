package org.maalestok.statistics.accounts;

import org.maalestok.statistics.formats.TableRefused;

/** Takes the lines of an account. */
interface AccountSink {

    void accept(AccountLine line) throws TableRefused;

    /** A line of which some keys are not there, but its place in the file is. */
    void incomplete(long number, String line) throws TableRefused;
}
