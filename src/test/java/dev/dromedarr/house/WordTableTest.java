package dev.dromedarr.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dromedarr.app.App;
import dev.dromedarr.app.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordTableTest {

    @TempDir
    Path folder;

    @Test
    void every_word_that_routes_may_name_stands_in_the_document_for_users() throws Exception {
        String document = Files.readString(Path.of("docs/extend.md"));
        Settings settings = Settings.read(Map.of("DROMEDARR_CONFIG_DIR", folder.toString(), "WEBHOOK_PORT", "0"));

        try (App app = App.start(settings)) {
            assertThat(app.words()).allSatisfy(word -> assertThat(document).contains("`" + word + "`"));
        }
    }
}
