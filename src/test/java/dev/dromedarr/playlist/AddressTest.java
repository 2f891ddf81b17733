package dev.dromedarr.playlist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {

    @ParameterizedTest(name = "{0} is shown as {1}")
    @CsvSource(delimiter = '§', textBlock = """
            http://h.example:8080/movie/user/pass/123.mkv                            § http://h.example:8080/…/123.mkv
            http://h.example/get.php?username=user&password=pass&type=m3u_plus       § http://h.example/get.php
            http://h.example/lists/name.m3u#user                                     § http://h.example/…/name.m3u
            https://user:pass@h.example/name.m3u                                     § https://h.example/name.m3u
            https://user:p@ss@h.example/a/name.m3u8                                  § https://h.example/…/name.m3u8
            https://user:pa/ss@h.example/name.m3u                                    § https://…/…/name.m3u
            https://user:123/ss@h.example/name.m3u                                   § https://…/…/name.m3u
            http://h.example/live/user/pass/123                                      § http://h.example/…
            http://h.example/s3cr3ttoken                                             § http://h.example/…
            http://h.example/                                                        § http://h.example
            http://[2001:db8::1]:80/u/p/1.ts                                         § http://[2001:db8::1]:80/…/1.ts
            /home/someone/lists/mine.m3u                                             § mine.m3u
            """)
    void only_server_and_last_name_are_shown(String plain, String shown) {
        Address address = new Address(plain);

        assertThat(address).hasToString(shown);
        assertThat(address.reveal()).isEqualTo(plain);
    }
}
