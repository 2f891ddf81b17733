package dev.dromedarr.io.sql;

import com.zaxxer.hikari.HikariConfig;
import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.postgresql.ds.PGSimpleDataSource;

/** A database on a server of PostgreSQL. */
final class PostgresServer extends Address {

    private static final Pattern SHORT_FORM =
            Pattern.compile("postgres(?:ql)?://(?:([^@:/]*)(?::(.*))?@)?([^@?]+)(\\?.*)?");
    private static final int USER = 1;
    private static final int PASSWORD = 2;
    private static final int PLACE = 3;
    private static final int OPTIONS = 4;
    private static final int SILENCE_SECONDS = 60;

    private final PGSimpleDataSource source;

    private PostgresServer(PGSimpleDataSource source) {
        this.source = source;
        source.setApplicationName("dromedarr");
        source.setTcpKeepAlive(true);
        // The server's details quote whole rows, and those do not belong into a log.
        source.setLogServerErrorDetail(false);
        if (source.getSocketTimeout() == 0) {
            source.setSocketTimeout(SILENCE_SECONDS);
        }
    }

    /** Empty when the address cannot be read; the reason is not kept, because it quotes the password. */
    static Optional<PostgresServer> read(String url) {
        try {
            var source = new PGSimpleDataSource();
            var parts = SHORT_FORM.matcher(url);
            if (parts.matches()) {
                source.setUrl("jdbc:postgresql://" + parts.group(PLACE)
                        + Optional.ofNullable(parts.group(OPTIONS)).orElse(""));
                Optional.ofNullable(parts.group(USER))
                        .map(PostgresServer::plain)
                        .ifPresent(source::setUser);
                Optional.ofNullable(parts.group(PASSWORD))
                        .map(PostgresServer::plain)
                        .ifPresent(source::setPassword);
            } else {
                source.setUrl(url);
            }
            return Optional.of(new PostgresServer(source));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static String plain(String coded) {
        return URLDecoder.decode(coded.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String name() {
        return "the PostgreSQL database %s at %s".formatted(source.getDatabaseName(), hosts());
    }

    private String hosts() {
        List<String> hosts = new ArrayList<>();
        for (int i = 0; i < source.getServerNames().length; i++) {
            hosts.add(source.getServerNames()[i] + ":" + source.getPortNumbers()[i]);
        }
        return String.join(", ", hosts);
    }

    @Override
    HikariConfig pool() {
        var config = new HikariConfig();
        config.setDataSource(source);
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
                                "There is no %s; make it with CREATE DATABASE, or correct the name".formatted(name()),
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
                                        "%s cannot be reached; check that the server runs and that the address is right"
                                                .formatted(name()),
                                        trouble)
                                : null;
                });
    }
}
