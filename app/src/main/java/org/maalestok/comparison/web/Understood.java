package org.maalestok.comparison.web;

import java.util.ArrayList;
import java.util.List;
import org.maalestok.comparison.PeerGroup;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.ui.Texts;

/** Reads what an address asks a page of a municipality to show. What it does not know is taken for nothing asked, and remembered to be said. */
final class Understood {

    private final List<String> unknown = new ArrayList<>();

    /** A service, {@code all}, or empty. */
    String service(String asked, Catalogue catalogue) {
        return known(
                asked,
                ServiceFilter.isAll(asked) || catalogue.findService(asked).isPresent());
    }

    /** {@code worse}, {@code better}, or empty. */
    String show(String asked) {
        return known(asked, asked.equals("worse") || asked.equals("better"));
    }

    /** One of the peers, {@code none}, or empty. */
    String beside(String asked, PeerGroup peers) {
        return known(
                asked,
                asked.equals("none")
                        || peers.others().stream().anyMatch(area -> area.code().equals(asked)));
    }

    private String known(String asked, boolean isKnown) {
        if (asked.isEmpty() || isKnown) {
            return asked;
        }
        unknown.add(asked);
        return "";
    }

    /** The words, and what was not understood. */
    String after(String words, Texts texts) {
        return unknown.isEmpty() ? words : words + " " + texts.get("unknown", String.join(", ", unknown));
    }
}
