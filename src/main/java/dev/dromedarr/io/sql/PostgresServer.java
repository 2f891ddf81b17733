package dev.dromedarr.io.sql;

import com.zaxxer.hikari.HikariConfig;
import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.instance.Secret;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A database on a server of PostgreSQL. */
final class PostgresServer extends Address {

    private static final Pattern ADDRESS =
            Pattern.compile("(?:jdbc:)?postgres(?:ql)?://(?:(?<user>[^@:/?]*)(?::(?<password>[^?]*))?@)?"
                    + "(?<hosts>[^@/?]+)/(?<name>[^/?]+)(?:\\?(?<options>.*))?");

    private static final Map<String, String> DEFAULTS = Map.of(
            "ApplicationName", "dromedarr",
            "tcpKeepAlive", "true",
            "connectTimeout", "3",
            // A server that went away without a word; no question of ours takes that long.
            "socketTimeout", "20",
            // The server's details quote whole rows, and those do not belong into a log.
            "logServerErrorDetail", "false");

    /** Sonarr and Radarr wait inside their import for the answer to a webhook. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(1);

    private final String hosts;
    private final String database;
    private final String title;
    private final Map<String, String> properties;

    private PostgresServer(String hosts, String database, Map<String, String> properties) {
        this.hosts = hosts;
        this.database = database;
        this.title = "PostgreSQL database %s at %s".formatted(plain(database), withPorts(hosts));
        this.properties = properties;
    }

    /** Empty when the address cannot be read; the reason is not kept, because it quotes the password. */
    static Optional<PostgresServer> read(String url) {
        var parts = ADDRESS.matcher(url);
        try {
            return parts.matches()
                    ? Optional.of(new PostgresServer(parts.group("hosts"), parts.group("name"), properties(parts)))
                    : Optional.empty();
        } catch (IllegalArgumentException wronglyCoded) {
            return Optional.empty();
        }
    }

    /** User, password and options go beside the address and not into it, so that no message of the driver's quotes them. */
    private static Map<String, String> properties(Matcher parts) {
        Map<String, String> properties = new TreeMap<>(DEFAULTS);
        Optional.ofNullable(parts.group("user")).ifPresent(user -> properties.put("user", plain(user)));
        Optional.ofNullable(parts.group("password")).ifPresent(password -> properties.put("password", plain(password)));
        Optional.ofNullable(parts.group("options")).stream()
                .flatMap(Pattern.compile("&")::splitAsStream)
                .map(option -> option.split("=", 2))
                .filter(option -> option.length == 2)
                .forEach(option -> properties.put(plain(option[0]), plain(option[1])));
        return properties;
    }

    private static String plain(String coded) {
        return URLDecoder.decode(coded.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String name() {
        return "the " + title;
    }

    private static String withPorts(String hosts) {
        return Arrays.stream(hosts.split(",", -1))
                .map(host -> host.matches(".*:\\d+") ? host : host + ":5432")
                .collect(Collectors.joining(", "));
    }

    @Override
    public Optional<Secret> password() {
        return Optional.ofNullable(properties.get("password")).map(Secret::new);
    }

    @Override
    Duration patience() {
        return PATIENCE;
    }

    @Override
    HikariConfig pool() {
        var config = new HikariConfig();
        config.setValidationTimeout(SIGN_OF_LIFE.toMillis());
        config.setJdbcUrl("jdbc:postgresql://" + hosts + "/" + database);
        properties.forEach(config::addDataSourceProperty);
        return config;
    }

    @Override
    Map<String, String> dialect() {
        return Map.of("identity", "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY");
    }

    @Override
    Optional<RuntimeException> explain(SQLException trouble) {
        String state = Optional.ofNullable(trouble.getSQLState()).orElse("");
        return Optional.ofNullable(
                switch (state) {
                    case "28P01", "28000" ->
                        new Refused(
                                "The user or password for %s is wrong, or the server lets this user in from elsewhere only; check the database address"
                                        .formatted(name()),
                                trouble);
                    case "3D000" ->
                        new Refused(
                                "There is no %s; make it with CREATE DATABASE, or correct the name".formatted(title),
                                trouble);
                    case "42501" ->
                        new Refused(
                                "The user may not do what is needed in %s; make that user its owner".formatted(name()),
                                trouble);
                    case "25006" ->
                        new Refused(
                                "Nothing may be written in %s; name a server that takes writes".formatted(name()),
                                trouble);
                    case "53100" ->
                        new Refused("There is no room left for %s; free some space".formatted(name()), trouble);
                    case "53300" ->
                        new Unavailable(
                                "All connections of %s are taken; allow more of them or use fewer".formatted(name()),
                                trouble);
                    case "40001", "40P01", "55P03" ->
                        new Unavailable("Others were writing the same in %s".formatted(name()), trouble);
                    case "57P01", "57P02", "57P03" ->
                        new Unavailable("The server of %s is starting or stopping".formatted(name()), trouble);
                    default ->
                        state.startsWith("08")
                                ? new Unavailable(
                                        "No connection to %s; check that the server runs and that the address is right"
                                                .formatted(name()),
                                        trouble)
                                : null;
                });
    }
}
