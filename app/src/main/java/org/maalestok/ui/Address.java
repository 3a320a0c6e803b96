package org.maalestok.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** An address with its query, put together piece by piece; immutable. Parameters without a value are left out. */
public final class Address {

    private final String text;

    private Address(String text) {
        this.text = text;
    }

    /** Begins with a path that needs no encoding. */
    public static Address of(String path) {
        return new Address(path);
    }

    /** The same with one more parameter, unless its value is null or empty. */
    public Address with(String parameter, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return this;
        }
        String separator = text.contains("?") ? "&" : "?";
        // A comma needs no encoding in a query, and a list of municipalities reads better with it.
        String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%2C", ",");
        return new Address(text + separator + parameter + "=" + encoded);
    }

    /** The same with the place on the page. */
    public Address at(String fragment) {
        return new Address(text + "#" + fragment);
    }

    @Override
    public String toString() {
        return text;
    }
}
