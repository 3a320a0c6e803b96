package org.maalestok.statistics.spreadsheets;

import org.maalestok.statistics.accounts.AccountScheme;
import org.maalestok.statistics.mapping.Mapping;
import org.maalestok.statistics.mapping.Mapping.Target;

/** How a file becomes figures. */
public sealed interface Way {

    /** The code of the data set that the file is. */
    String dataSet();

    /** What readers are told about the data set. */
    Target target();

    /** Cell by cell. */
    record ByMapping(Mapping mapping) implements Way {
        @Override
        public String dataSet() {
            return mapping.code();
        }

        @Override
        public Target target() {
            return mapping.target();
        }
    }

    /** Accounts, added up. */
    record ByScheme(AccountScheme scheme) implements Way {
        @Override
        public String dataSet() {
            return scheme.code();
        }

        @Override
        public Target target() {
            return scheme.target();
        }
    }
}
