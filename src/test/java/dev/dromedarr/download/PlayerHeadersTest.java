package dev.dromedarr.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlayerHeadersTest {

    @Test
    void user_agent_referer_and_origin_are_sent_and_nothing_else() {
        assertThat(PlayerHeaders.of(Optional.of(
                        "user-agent=VLC/3.0+x&Referer=https%3A%2F%2Fa.example%2F&Cookie=x&Origin=o&Host=evil")))
                .isEqualTo(Map.of("User-Agent", "VLC/3.0+x", "Referer", "https://a.example/", "Origin", "o"));
    }

    @Test
    void what_could_break_a_header_is_left_out() {
        assertThat(PlayerHeaders.of(Optional.of("User-Agent=a%0d%0aX: y&Referer=&=b&Origin")))
                .isEmpty();
        assertThat(PlayerHeaders.of(Optional.of("Referer=100%"))).isEqualTo(Map.of("Referer", "100%"));
        assertThat(PlayerHeaders.of(Optional.empty())).isEmpty();
    }

    @Test
    void other_servers_hear_only_the_name_of_the_player() {
        assertThat(PlayerHeaders.forOthers(Map.of("User-Agent", "a", "Referer", "b", "Origin", "c")))
                .isEqualTo(Map.of("User-Agent", "a"));
    }
}
