package org.maalestok.access.web;

import java.util.List;
import org.maalestok.access.User;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A {@link User} in the form that Spring Security hands around. Without authorities: {@link Who} asks the user itself. */
class SignedInPerson extends AbstractAuthenticationToken {

    private final transient User user;

    SignedInPerson(User user) {
        super(List.of());
        this.user = user;
        setAuthenticated(true);
    }

    @Override
    public User getPrincipal() {
        return user;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return String.valueOf(user.id());
    }
}
