package org.maalestok.statistics.accounts;

import java.io.IOException;
import java.io.InputStream;
import org.maalestok.statistics.formats.TableRefused;

/** Reads one format of accounts, line by line. */
interface AccountReader {

    /**
     * @param name what to call the file in a refusal
     * @throws TableRefused when a line is not what it should be
     */
    void read(InputStream body, String name, AccountSink sink) throws IOException, TableRefused;
}
