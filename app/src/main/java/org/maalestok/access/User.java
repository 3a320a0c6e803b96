package org.maalestok.access;

import java.util.List;
import java.util.Optional;

/**
 * Somebody with an account.
 *
 * @param id stable number in this database
 * @param email what they sign in with
 * @param name as they write it themselves
 * @param secretariat whether they run the platform
 * @param memberships the municipalities that they belong to, in the order of their codes
 */
public record User(long id, String email, String name, boolean secretariat, List<Membership> memberships) {

    public User {
        memberships = List.copyOf(memberships);
    }

    /** A municipality's unpublished material is seen by itself alone; not by the secretariat either. */
    public boolean maySeeUnpublishedOf(String municipality) {
        return membershipIn(municipality).isPresent();
    }

    /** Members write on behalf of their own municipality. */
    public boolean mayEditFor(String municipality) {
        return membershipIn(municipality).isPresent();
    }

    /** A municipality's people are administered by its contact persons; the secretariat helps, or there would never be a first one. */
    public boolean mayAdminister(String municipality) {
        return secretariat
                || membershipIn(municipality)
                        .filter(Membership::isContactPerson)
                        .isPresent();
    }

    /** The membership of this municipality, if there is one. */
    public Optional<Membership> membershipIn(String municipality) {
        return memberships.stream()
                .filter(membership -> membership.municipality().equals(municipality))
                .findFirst();
    }
}
