package org.maalestok.statistics.mapping.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A form as somebody was first shown it, which goes with the form where no version of it is kept: only so is it known who changed what when two send it at
 * once.
 */
public final class Begun {

    /** The hidden field. */
    public static final String FIELD = "begun";

    private static final JsonMapper JSON = JsonMapper.shared();

    private Begun() {}

    public static String print(Fields shown) {
        return JSON.writeValueAsString(shown.values());
    }

    /** Empty when the form came without, or when it is no longer readable. */
    public static Optional<Fields> find(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getParameter(FIELD))
                    .map(it -> JSON.readValue(it, new TypeReference<Map<String, List<String>>>() {}))
                    .map(Fields::new);
        } catch (JacksonException | NullPointerException e) {
            return Optional.empty();
        }
    }
}
