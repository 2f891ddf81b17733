package dev.dromedarr.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dromedarr.app.routes.RouteProblem;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a file of the user's says: what listens on our port asks for a key. */
class UsersDoorsTest {

    private static final String OWN_WAYS = """
            - routeConfiguration:
                id: own-ways
                onException:
                  - onException:
                      exception: [ java.lang.Exception ]
                      handled: { constant: { expression: "true" } }
                      steps:
                        - setBody: { expression: { constant: { expression: "my own words" } } }
            - routeConfiguration:
                onException:
                  - onException:
                      exception: [ java.lang.Exception ]
                      handled: { constant: { expression: "true" } }
                      steps:
                        - setBody: { expression: { constant: { expression: "my own words" } } }
            - route:
                id: own
                description: Has a configuration of its own
                routeConfigurationId: own-ways
                from:
                  uri: platform-http:/own
                  steps:
                    - setBody: { id: own-body, expression: { simple: { expression: "own door for ${body.client} ${headers}" } } }
            - route:
                id: plain
                description: Has none
                errorHandler: { noErrorHandler: {} }
                precondition: "true"
                from:
                  uri: platform-http:/
                  parameters: { matchOnUriPrefix: true }
                  steps:
                    - setBody: { id: plain-body, expression: { constant: { expression: "plain door" } } }
            - route:
                id: fails
                description: Fails with nobody to handle it
                routeConfigurationId: nobody
                errorHandler: { noErrorHandler: {} }
                from:
                  uri: platform-http:/fails
                  steps:
                    - throwException: { id: fail, exceptionType: java.lang.IllegalStateException, message: "inner words" }
            """;

    @TempDir
    Path folder;

    @Test
    void a_route_with_a_configuration_of_its_own_asks_for_the_key_like_any_other() throws Exception {
        write("own.camel.yaml", OWN_WAYS);

        try (var engine = Engine.start(Engine.settings(folder))) {
            assertThat(engine.app().routeProblems()).isEmpty();
            for (String path : List.of("/own", "/fails", "/plain", "/", "/ping/more", "//own", "/webhook/../own")) {
                HttpResponse<String> closed = engine.send(HttpRequest.newBuilder(engine.address(path)));
                assertThat(closed.statusCode()).as(path).isEqualTo(401);
                assertThat(closed.body()).as(path).contains("X-Api-Key").doesNotContain("my own words");
            }
            assertThat(engine.send(HttpRequest.newBuilder(engine.address("/own?X-Api-Key=" + Engine.API_KEY)))
                            .statusCode())
                    .isEqualTo(401);
            assertThat(engine.ask("GET", "/plain").body()).isEqualTo("plain door");
            HttpResponse<String> own = engine.send(HttpRequest.newBuilder(engine.address("/own"))
                    .header("X-Api-Key", Engine.API_KEY)
                    .header("CamelHttpUri", "http://elsewhere"));
            assertThat(own.body()).startsWith("own door for 127.0.0.1").doesNotContain(Engine.API_KEY, "elsewhere");

            HttpResponse<String> failed = engine.ask("GET", "/fails");
            assertThat(failed.statusCode()).isEqualTo(500);
            assertThat(failed.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(failed.body()).doesNotContain("inner words", "Exception");
            assertThat(engine.send(HttpRequest.newBuilder(engine.address("/ping")))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_route_that_takes_webhooks_without_their_secret_is_refused_with_its_remedy() throws Exception {
        String triage = Files.readString(Path.of("routes", "triage.camel.yaml"));
        String open = triage.replace("        - bean: { id: knock, ref: knock }\n", "");
        assertThat(open).isNotEqualTo(triage);
        write("triage.camel.yaml", open);

        try (var engine = Engine.start(Engine.settings(folder))) {
            assertThat(engine.app().routeProblems()).anySatisfy(problem -> assertThat(problem.spoken())
                    .contains("triage.camel.yaml:4: ", "secret of the webhooks", "ref: knock"));
            assertThat(engine.send(Letter.to(engine.address("/webhook/sonarr"), "{\"eventType\":\"Test\"}")
                                    .request())
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- rest: { id: r, path: /loose, get: [ { id: g, path: /, to: 'direct:tell' } ] }",
                "- route: { id: x, from: { uri: 'rest:get:loose', steps: [ { log: { message: x } } ] } }",
                "- route: { id: x, from: { uri: 'undertow:http://0.0.0.0:{{port:9}}/loose', steps: [ { log: { message: x } } ] } }",
                "- route: { id: x, from: { uri: 'netty-http:http://0.0.0.0:9/loose', steps: [ { log: { message: x } } ] } }",
                "- route: { id: x, from: { uri: 'jetty:http://0.0.0.0:9/loose', steps: [ { log: { message: x } } ] } }",
                "- route: { id: x, from: { uri: 'vertx-websocket:0.0.0.0:9/loose', steps: [ { log: { message: x } } ] } }",
                "- beans: [ { name: open, type: groovy, scriptLanguage: groovy, script: '1' } ]",
                "- beans: [ { name: knock, type: java.util.ArrayList } ]",
                "- beans: [ { name: platform-http-engine, type: java.util.ArrayList } ]",
            })
    void another_kind_of_door_is_told_and_not_opened(String file) throws Exception {
        write("loose.camel.yaml", file);

        try (var engine = Engine.start(Engine.settings(folder))) {
            assertThat(engine.app().routeProblems())
                    .singleElement()
                    .extracting(RouteProblem::spoken)
                    .asString()
                    .contains("loose.camel.yaml");
            assertThat(engine.ask("GET", "/loose").statusCode()).isEqualTo(404);
            assertThat(engine.get("/ping").path("status").asText()).isEqualTo("OK");
            assertThat(engine.send(Letter.to(engine.address("/webhook/sonarr"), "{\"eventType\":\"Test\"}")
                                    .request())
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    private void write(String name, String routes) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("routes")).resolve(name), routes);
    }
}
