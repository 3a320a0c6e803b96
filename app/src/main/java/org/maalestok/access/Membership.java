package org.maalestok.access;

import java.util.regex.Pattern;

/**
 * That somebody belongs to a municipality.
 *
 * @param municipality area code as {@code docs/exchange-format.md} writes it: {@code NO-3911}
 * @param role what they are there
 */
public record Membership(String municipality, Role role) {

    private static final Pattern CODE = Pattern.compile("[A-Z]{2}-[0-9]{2,4}");

    /** What somebody is in a municipality. */
    public enum Role {
        /** Works there: sees its unpublished material and writes on its behalf. */
        MEMBER,
        /** Also administers its people and what it shares. */
        CONTACT_PERSON
    }

    public Membership {
        if (!CODE.matcher(municipality).matches()) {
            throw new IllegalArgumentException(
                    "'%s' is not a municipality's area code, such as NO-3911".formatted(municipality));
        }
    }

    boolean isContactPerson() {
        return role == Role.CONTACT_PERSON;
    }
}
