package org.maalestok.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.maalestok.ui.Language;

/** Forms that could not be carried out when they were sent, and that their owner finds again for a day. */
@FunctionalInterface
public interface UnsentForms {

    /**
     * Keeps the form of this request, as others have to be waited for.
     *
     * @return the address where its owner finds it and sends it again; empty for a request that is no form of ours, or one with secrets in it
     */
    Optional<String> keepForLater(HttpServletRequest request, Language language);
}
