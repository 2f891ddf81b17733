package dev.dromedarr.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher's archive of classes: made once, used after that, and never in anyone's way. */
class LauncherIT {

    @TempDir
    Path home;

    @BeforeEach
    void install() throws IOException {
        Path here = Path.of("").toAbsolutePath();
        Files.copy(here.resolve("target/dromedarr.jar"), home.resolve("dromedarr.jar"));
        for (String folder : List.of("routes", "config")) {
            Files.createSymbolicLink(home.resolve(folder), here.resolve(folder));
        }
        Files.createSymbolicLink(home.resolve("lib"), here.resolve("target/lib"));
    }

    @Test
    void two_starts_at_once_make_one_archive_and_later_starts_read_it_until_the_program_changes() throws Exception {
        Process one = launch("", "prepare");
        Process other = launch("", "prepare");
        assertThat(List.of(one.waitFor(), other.waitFor())).containsExactly(0, 0);

        Path archive = archive();
        assertThat(files()).filteredOn(name -> name.startsWith("classes-")).hasSize(1);
        assertThat(archive).isNotEmptyFile();
        assertThat(said("-Xlog:class+load", "--version"))
                .anyMatch(line -> line.contains("dev.dromedarr.cli.Dromedarr source: shared objects file"));
        assertVersionOnly();

        Files.setLastModifiedTime(
                home.resolve("dromedarr.jar"), FileTime.from(Instant.now().plusSeconds(60)));
        assertVersionOnly();
    }

    @Test
    void an_archive_that_is_no_archive_is_passed_over_without_a_word() throws Exception {
        assertVersionOnly();
        assertThat(files()).noneMatch(name -> name.startsWith("classes-"));

        assertThat(launch("", "prepare").waitFor()).isZero();
        Path archive = archive();
        Files.delete(archive);
        Files.writeString(archive, "none".repeat(10_000));
        assertVersionOnly();

        Files.writeString(archive, "");
        assertVersionOnly();
    }

    @Test
    void a_stop_while_the_archive_is_made_ends_all_and_leaves_nothing() throws Exception {
        // It tells each of its commands, and so the name of what it makes.
        Process launcher = launch("", "-x", "prepare");
        String part = part(launcher);
        List<ProcessHandle> all = new ArrayList<>();
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            launcher.descendants().forEach(all::add);
            return all.stream().anyMatch(child -> child.info()
                    .command()
                    .filter(path -> path.endsWith("java"))
                    .isPresent());
        });

        Files.writeString(home.resolve(part + ".more"), "of this start");
        Files.writeString(home.resolve(part + "9"), "of another start, whose number begins with the same digits");

        // Not the process itself: that would close what it tells into.
        launcher.toHandle().destroy();

        assertThat(launcher.waitFor()).isEqualTo(143);
        await().atMost(Duration.ofSeconds(20)).until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
        assertThat(files())
                .filteredOn(name -> name.startsWith("classes-"))
                .singleElement()
                .isEqualTo(part + "9");
    }

    private static String part(Process launcher) throws IOException {
        Pattern name = Pattern.compile("part=\\S*/(classes-\\S+\\." + launcher.pid() + ")\\b");
        BufferedReader told = launcher.inputReader();
        for (String line = told.readLine(); line != null; line = told.readLine()) {
            Matcher matcher = name.matcher(line);
            if (matcher.find()) {
                return matcher.group(1);
            }
        }
        throw new AssertionError("It makes no archive");
    }

    private void assertVersionOnly() throws Exception {
        assertThat(said("", "--version")).singleElement().satisfies(line -> assertThat(line)
                .startsWith("Dromedarr "));
    }

    private List<String> said(String options, String command) throws Exception {
        Process process = launch(options, command);
        List<String> lines;
        try (var reader = process.inputReader()) {
            lines = reader.lines().toList();
        }
        assertThat(process.waitFor()).as(lines.toString()).isZero();
        return lines;
    }

    private Process launch(String options, String command) throws IOException {
        return launch(options, "+x", command);
    }

    private Process launch(String options, String tells, String command) throws IOException {
        var builder = new ProcessBuilder("bash", tells, "./dromedarr", command);
        builder.environment().put("DROMEDARR_HOME", home.toString());
        builder.environment().put("DROMEDARR_JAVA_OPTS", options);
        builder.environment().put("JAVA_HOME", Objects.requireNonNull(System.getProperty("java.home")));
        return builder.redirectErrorStream(true).start();
    }

    private Path archive() throws IOException {
        return home.resolve(files().stream()
                .filter(name -> name.startsWith("classes-"))
                .findFirst()
                .orElseThrow());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }
}
