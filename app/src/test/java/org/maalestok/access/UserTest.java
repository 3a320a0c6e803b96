package org.maalestok.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.maalestok.access.Membership.Role;

class UserTest {

    static final String FAERDER = "NO-3911";
    static final String HORTEN = "NO-3901";

    final User member = new User(1, "m@faerder.no", "M", false, List.of(new Membership(FAERDER, Role.MEMBER)));
    final User contact = new User(2, "c@faerder.no", "C", false, List.of(new Membership(FAERDER, Role.CONTACT_PERSON)));
    final User secretariat = new User(3, "s@ks.no", "S", true, List.of());

    @Test
    void membersWorkForTheirOwnMunicipality() {
        assertThat(member.mayEditFor(FAERDER)).isTrue();
        assertThat(member.maySeeUnpublishedOf(FAERDER)).isTrue();
        assertThat(member.mayAdminister(FAERDER)).isFalse();
        assertThat(member.mayEditFor(HORTEN)).isFalse();
        assertThat(member.maySeeUnpublishedOf(HORTEN)).isFalse();
    }

    @Test
    void contactPersonsAdministerTheirOwnMunicipality() {
        assertThat(contact.mayEditFor(FAERDER)).isTrue();
        assertThat(contact.mayAdminister(FAERDER)).isTrue();
        assertThat(contact.mayAdminister(HORTEN)).isFalse();
    }

    @Test
    void secretariatAdministersPeopleAndSeesNobodysDrafts() {
        assertThat(secretariat.mayAdminister(FAERDER)).isTrue();
        assertThat(secretariat.maySeeUnpublishedOf(FAERDER)).isFalse();
        assertThat(secretariat.mayEditFor(FAERDER)).isFalse();
    }

    @Test
    void visitorsMayNothing() {
        Access nobody = Optional::empty;
        assertThat(nobody.maySeeUnpublishedOf(FAERDER)).isFalse();
        assertThat(nobody.mayEditFor(FAERDER)).isFalse();
        assertThat(nobody.mayAdminister(FAERDER)).isFalse();
        assertThat(nobody.isSecretariat()).isFalse();
    }
}
