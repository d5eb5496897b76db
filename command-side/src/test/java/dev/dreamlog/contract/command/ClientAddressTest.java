package dev.dreamlog.contract.command;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class ClientAddressTest {

    @Test
    void each_address_of_the_old_kind_is_somebody() {
        assertThat(from("192.0.2.1")).isEqualTo("192.0.2.1").isNotEqualTo(from("192.0.2.2"));
    }

    @Test
    void a_network_of_the_new_kind_is_one_client() {
        assertThat(from("2001:db8:1:2::1")).isEqualTo(from("2001:db8:1:2:ffff:ffff:ffff:ffff"))
                .isNotEqualTo(from("2001:db8:1:3::1"));
        assertThat(from("fe80::1%eth0")).isEqualTo(from("fe80:0:0:0:0:0:0:2%1"));
    }

    @Test
    void an_old_address_in_new_clothes_is_the_old_one() {
        assertThat(from("::ffff:192.0.2.1")).isEqualTo("192.0.2.1");
    }

    @Test
    void what_is_no_address_is_taken_as_it_is() {
        assertThat(from("unix:")).isEqualTo("unix:");
        assertThat(from("")).isEmpty();
    }

    private static String from(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return ClientAddress.of(request);
    }
}
