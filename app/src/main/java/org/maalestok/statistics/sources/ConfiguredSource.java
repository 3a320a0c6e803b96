package org.maalestok.statistics.sources;

import java.io.IOException;
import org.maalestok.statistics.formats.SourceTable;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.ui.Text;

/** What the sources that stand in the settings have in common: who they are, and how a person's look at a table is kept short. */
abstract sealed class ConfiguredSource implements Source permits Kolada, PxWeb, StatBank {

    private final String code;
    private final SourceSettings settings;

    ConfiguredSource(String code, SourceSettings settings) {
        this.code = code;
        this.settings = settings;
    }

    @Override
    public final String code() {
        return code;
    }

    final SourceSettings settings() {
        return settings;
    }

    @Override
    public final Text name() {
        return settings.name();
    }

    @Override
    public final Terms terms() {
        return settings.terms();
    }

    @Override
    public final SourceTable describe(String table) throws IOException, TableRefused, InterruptedException {
        return Glance.at(code, settings, table, call -> describe(table, call)).table();
    }

    /** The table as the source describes it now. */
    abstract Described describe(String table, Call call) throws IOException, TableRefused, InterruptedException;
}
