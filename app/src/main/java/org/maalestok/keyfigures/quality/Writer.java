package org.maalestok.keyfigures.quality;

import org.maalestok.access.Membership;
import org.maalestok.access.User;
import org.maalestok.keyfigures.Remark;

/**
 * Who says something of a figure.
 *
 * @param id the account's number
 * @param name as it is now
 */
public record Writer(long id, String name, Remark.Role role) {

    /** Somebody of the secretariat. */
    public static Writer ofSecretariat(User user) {
        return new Writer(user.id(), user.name(), Remark.Role.SECRETARIAT);
    }

    /** Somebody who writes for a municipality. */
    public static Writer ofMunicipality(User user, Membership.Role role) {
        return new Writer(
                user.id(),
                user.name(),
                role == Membership.Role.CONTACT_PERSON ? Remark.Role.CONTACT_PERSON : Remark.Role.MEMBER);
    }
}
