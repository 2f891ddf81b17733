package dev.dromedarr.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dromedarr.sim.App;
import dev.dromedarr.sim.Download;
import dev.dromedarr.sim.Rejections;
import dev.dromedarr.sim.SimSonarr;
import dev.dromedarr.sim.Titles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Isolated("catches standard output")
class RoutesTest {

    private static final String HELLO = """
            - route:
                id: hello
                description: Says hello
                from:
                  uri: platform-http:/hello
                  steps:
                    - bean: { id: hello-ping, ref: health, method: ping }
                    - process: { id: hello-reply, ref: reply }
            """;

    @TempDir
    Path folder;

    @Test
    void a_file_of_the_users_is_added_and_its_door_asks_for_the_key() throws Exception {
        write("mine.camel.yaml", HELLO);

        try (var engine = Engine.start(Engine.settings(folder))) {
            assertThat(engine.app().routeProblems()).isEmpty();
            assertThat(engine.ask("GET", "/hello").body()).isEqualTo("{\"status\":\"OK\"}");
            assertThat(engine.send(HttpRequest.newBuilder(engine.address("/hello")))
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @ParameterizedTest(name = "{0} → {1}: line {2}, {3}")
    @CsvSource(delimiter = '|', textBlock = """
            uri: platform-http:/hello | uri: [                          | 7 | this is not YAML
            ref: health               | ref: heath                      | 7 | there is no bean 'heath'
            ref: reply                | ref: '{{no.setting}}'           | 8 | there is no setting 'no.setting'
            process: { id: hello-reply, ref: reply } | to: { id: there, uri: direct:nowhere } | 8 | direct:nowhere leads nowhere; routes begin at: direct:acquire
            process: { id: hello-reply, ref: reply } | wireTap: { id: there, uri: 'seda:nowhere?size=1' } | 8 | seda:nowhere leads nowhere
            process: { id: hello-reply, ref: reply } | to: direct:nowhere | 8 | direct:nowhere leads nowhere
            id: hello-ping            | id: enrich                      | 7 | the id 'enrich' is taken already in triage.camel.yaml
            id: hello                 | id: triage                      | 2 | the id 'triage' is taken already in triage.camel.yaml
            uri: platform-http:/hello | uri: direct:tell                | 5 | a route in tell.camel.yaml begins at direct:tell already
            uri: platform-http:/hello | uri: timer:x?perriod=5          | 5 | perriod
            uri: platform-http:/hello | uri: nosuch:x                   | 5 | nosuch
            process: { id: hello-reply, ref: reply } | proces: { id: hello-reply, ref: reply } | 8 | proces
            process: { id: hello-reply, ref: reply } | log: { id: l, message: '${body.x' } | 8 | body.x
            method: ping              | method: pong                    | 7 | pong
            """)
    void a_file_that_cannot_work_is_left_out_alone_and_told_with_its_line(
            String right, String wrong, int line, String told) throws Exception {
        write("mine.camel.yaml", HELLO.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong)));
        write("other.camel.yaml", HELLO.replace("hello", "other"));

        try (var engine = Engine.start(Engine.settings(folder))) {
            assertThat(engine.app().routeProblems()).singleElement().satisfies(problem -> {
                assertThat(problem.what()).contains(told);
                assertThat(problem.spoken()).startsWith(folder.resolve("routes/mine.camel.yaml") + ":" + line + ": ");
            });
            assertThat(engine.get("/health").path("problems").toString()).contains("mine.camel.yaml:" + line);
            assertThat(engine.ask("GET", "/hello").statusCode()).isEqualTo(404);
            assertThat(engine.ask("GET", "/other").statusCode()).isEqualTo(200);
            assertThat(engine.ask("GET", "/api/v1/decisions").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_file_of_the_same_name_takes_the_place_of_ours() throws Exception {
        write(
                "tell.camel.yaml",
                shipped("tell.camel.yaml")
                        .replace(
                                "        - bean: { id: say,",
                                "        - log: { id: my-log, loggingLevel: WARN, logName: mine, message: \"HEARD ${body.instance}\" }\n"
                                        + "        - bean: { id: say,"));
        PrintStream usual = System.out;
        var bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try (var sonarr = stuck();
                var engine = Engine.start(Engine.settings(folder), sonarr)) {
            assertThat(engine.app().routeProblems()).isEmpty();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> bytes.toString(StandardCharsets.UTF_8).contains("mine: HEARD sonarr"));
        } finally {
            System.setOut(usual);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "tell.camel.yaml, ref: count, ref: cuont",
        "tell.camel.yaml, 'uri: direct:tell\n', 'uri: direct:told\n'",
        "triage.camel.yaml, loggingLevel: DEBUG, loggingLevel: LOUD",
        "triage.camel.yaml, ref: forceImport, ref: forceInport",
        "triage.camel.yaml, 'period: \"{{triage.sweep-every}}\"', 'perriod: 5'",
        "arr.camel.yaml, ref: listen, ref: lisen",
        "arr.camel.yaml, 'id: arr', 'id: aar'"
    })
    void nothing_is_acted_upon_untold_when_the_user_broke_one_of_ours(String file, String right, String wrong)
            throws Exception {
        String ours = shipped(file);
        assertThat(ours).contains(right);
        write(file, ours.replace(right, wrong));

        try (var sonarr = stuck();
                var engine = Engine.start(Engine.settings(folder), sonarr)) {
            assertThat(engine.app().routeProblems())
                    .anySatisfy(problem -> assertThat(problem.file().name()).isEqualTo(file));
            assertThat(engine.get("/health").path("status").asText()).isEqualTo("degraded");
            assertThat(engine.get("/health").path("problems").toString()).contains("routes/" + file);
            Thread.sleep(3_500);

            assertThat(sonarr.commands()).isEmpty();
            assertThat(sonarr.removals()).isEmpty();
        }
    }

    private static SimSonarr stuck() {
        var sonarr = new SimSonarr();
        sonarr.start();
        Titles.fill(sonarr);
        sonarr.library().owned(5310, 100, "WEBDL-1080p", 1203);
        sonarr.add(Download.torrent("Pioneer.One.S01E03.1080p.WEB-DL.AAC2.0.x265-VODO")
                .of(1203)
                .grabScore(150)
                .seeding()
                .file(50, Rejections.customFormat(App.SONARR, 50, 100)));
        return sonarr;
    }

    private static String shipped(String name) throws IOException {
        return Files.readString(Path.of("routes", name));
    }

    private void write(String name, String routes) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("routes")).resolve(name), routes);
    }
}
