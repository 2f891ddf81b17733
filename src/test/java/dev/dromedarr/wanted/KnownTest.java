package dev.dromedarr.wanted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dromedarr.wanted.Namesakes.Known;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KnownTest {

    @Test
    void of_several_namesakes_the_nearest_counts() {
        assertThat(Known.of(Optional.of(1953), List.of())).isEqualTo(Known.NONE);
        assertThat(Known.of(Optional.of(1953), List.of(1931, 2010))).isEqualTo(Known.DISTANT);
        assertThat(Known.of(Optional.of(1953), List.of(1931, 1954, 2010))).isEqualTo(Known.NEAR);
        assertThat(Known.of(Optional.of(1953), List.of(1952, 1953, 1931))).isEqualTo(Known.TWIN);
    }

    @Test
    void where_the_own_year_is_unknown_any_namesake_may_be_of_it() {
        assertThat(Known.of(Optional.empty(), List.of(1931))).isEqualTo(Known.TWIN);
        assertThat(Known.of(Optional.empty(), List.of())).isEqualTo(Known.NONE);
    }
}
