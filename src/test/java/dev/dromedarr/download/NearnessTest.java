package dev.dromedarr.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearnessTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "8.8.8.8, INTERNET",
        "2001:4860:4860::8888, INTERNET",
        "10.1.2.3, NETWORK",
        "172.16.0.1, NETWORK",
        "192.168.1.1, NETWORK",
        "fd12:3456::1, NETWORK",
        "64:ff9b::a9fe:a9fe, NETWORK",
        "127.0.0.1, HERE",
        "127.9.9.9, HERE",
        "::1, HERE",
        "0.0.0.0, HERE",
        "::, HERE",
        "::ffff:127.0.0.1, HERE",
        "169.254.169.254, FORBIDDEN",
        "169.254.170.2, FORBIDDEN",
        "::ffff:169.254.169.254, FORBIDDEN",
        "fe80::1, FORBIDDEN",
        "fd00:ec2::254, FORBIDDEN",
        "100.100.100.200, FORBIDDEN",
        "192.0.0.192, FORBIDDEN",
        "224.0.0.1, FORBIDDEN",
        "2852039166, FORBIDDEN"
    })
    void every_address_is_near_or_far(String address, Nearness nearness) throws Exception {
        assertThat(Nearness.of(InetAddress.getByName(address))).isEqualTo(nearness);
    }
}
