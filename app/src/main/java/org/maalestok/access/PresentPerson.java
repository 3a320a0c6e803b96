package org.maalestok.access;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Reads the present person from where Spring Security keeps them. */
class PresentPerson implements Access {

    @Override
    public Optional<User> currentUser() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof User user
                ? Optional.of(user)
                : Optional.empty();
    }
}
