package org.maalestok.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maalestok.access.AccessSettings;
import org.maalestok.access.Accounts;
import org.maalestok.access.SignedIn;
import org.maalestok.access.User;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Who is there. A session exists for people who have signed in and for nobody else; it holds the account's number and the stamp of its
 * password. The person is read from the database at each request, so that a role that was taken away is gone at once, on all nodes.
 */
@Component
class Sessions implements SecurityContextRepository {

    /** The attribute that Spring Session also writes into a column of its own, for "all sessions of this account". */
    private static final String ACCOUNT = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

    private static final String STAMP = "stamp";

    private final Accounts accounts;
    private final AccessSettings settings;

    Sessions(Accounts accounts, AccessSettings settings) {
        this.accounts = accounts;
        this.settings = settings;
    }

    /** Begins the session of somebody who has proven who they are. Always a new one: an id that somebody else may have planted is worth nothing. */
    void begin(SignedIn who, HttpServletRequest request) {
        end(request);
        HttpSession session = request.getSession(true);
        session.setAttribute(ACCOUNT, String.valueOf(who.user().id()));
        session.setAttribute(STAMP, who.stamp());
    }

    /** The number of the account that the request's session belongs to, whether or not it may still be used. */
    static Optional<Long> account(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ACCOUNT) instanceof String account
                ? Optional.of(Long.valueOf(account))
                : Optional.empty();
    }

    /** Ends the session, in the database too. */
    void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Called by Spring Security when somebody first asks who is there, not before. */
    @Override
    @SuppressWarnings("deprecation") // the way for lazy loading wraps this one
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return person(holder.getRequest().getSession(false))
                .map(user -> new SecurityContextImpl(new SignedInPerson(user)))
                .orElseGet(SecurityContextImpl::new);
    }

    private Optional<User> person(@Nullable HttpSession session) {
        if (session == null || isTooOld(session)) {
            return Optional.empty();
        }
        return session.getAttribute(ACCOUNT) instanceof String account
                        && session.getAttribute(STAMP) instanceof String stamp
                ? accounts.resume(Long.parseLong(account), stamp)
                : Optional.empty();
    }

    private boolean isTooOld(HttpSession session) {
        Duration age = Duration.between(Instant.ofEpochMilli(session.getCreationTime()), Instant.now());
        return age.compareTo(settings.sessionLongest()) > 0;
    }

    /** Nothing to save: {@link #begin} has done it. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return request.getSession(false) != null;
    }

    static boolean isSignedIn(SecurityContext context) {
        return context.getAuthentication() instanceof SignedInPerson;
    }
}
