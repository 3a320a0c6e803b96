package org.maalestok.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** The language stands in the address; the header {@code Content-Language} says the same. */
@Component("localeResolver")
class AddressLocale implements LocaleResolver {

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        String[] parts = request.getRequestURI().split("/", 3);
        return Language.find(parts.length > 1 ? parts[1] : "")
                .orElseGet(() -> Languages.preferred(request))
                .locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new IllegalStateException("The language is chosen by going to another address");
    }
}
