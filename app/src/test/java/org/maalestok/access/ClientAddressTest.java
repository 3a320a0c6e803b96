package org.maalestok.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientAddressTest {

    @Test
    void aWholeIpv6NetworkCountsAsOne() {
        assertThat(ClientAddress.of("2001:db8:1:2::7")).isEqualTo(ClientAddress.of("2001:db8:1:2:ffff::1"));
        assertThat(ClientAddress.of("2001:db8:1:2::7")).isNotEqualTo(ClientAddress.of("2001:db8:1:3::7"));
    }

    @Test
    void anIpv4AddressCountsAsItself() {
        assertThat(ClientAddress.of("192.0.2.7")).isEqualTo("192.0.2.7");
        assertThat(ClientAddress.of("not an address")).isEqualTo("not an address");
    }
}
