package org.maalestok.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.maalestok.access.User;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away files of people who may not send any, before a byte of them is read: whoever asks for a field of such a form, as the check of its token does, has
 * all of its files on disk. A form of a few hundred kilobytes goes on, so that what was typed into it beside a file can be kept ({@link FormKeeper}).
 */
class FilesAtTheDoor extends OncePerRequestFilter {

    /** Of a whole form, when it says beforehand how long it is. */
    private static final long SMALL = 2L * FormKeeper.MOST_CHARACTERS;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isLarge(request) && !maySend(request)) {
            Denial.denyUnread(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isLarge(HttpServletRequest request) {
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        long length = request.getContentLengthLong();
        return type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/") && (length < 0 || length > SMALL);
    }

    /** No form that is open to everybody has a file in it. */
    private static boolean maySend(HttpServletRequest request) {
        Who openTo = Routes.openTo(request);
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return openTo != Who.EVERYBODY
                && authentication != null
                && authentication.getPrincipal() instanceof User user
                && openTo.includes(Optional.of(user));
    }
}
