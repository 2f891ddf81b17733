package dev.dromedarr.app.logs;

import ch.qos.logback.classic.spi.ILoggingEvent;
import dev.dromedarr.app.settings.LogText;
import dev.dromedarr.instance.Mask;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/** An event as machines read it: one JSON object in one line. Values are masked before they are quoted, so that it stays JSON. */
final class JsonLine {

    private JsonLine() {}

    static String of(ILoggingEvent event) {
        var line = new StringJoiner(",", "{", "}");
        line.add(pair("timestamp", TextLine.time(event)));
        line.add(pair("level", event.getLevel().toString()));
        line.add(pair("logger", event.getLoggerName()));
        line.add(pair("thread", event.getThreadName()));
        line.add(pair("message", TextLine.message(event)));
        Optional.ofNullable(event.getThrowableProxy())
                .ifPresent(thrown -> line.add(pair("exception", Trace.of(thrown))));
        Map<String, String> details = TextLine.details(event);
        if (!details.isEmpty()) {
            var mdc = new StringJoiner(",", "\"mdc\":{", "}");
            details.forEach((name, value) -> mdc.add(quoted(name) + ":" + quoted(masked(name, value))));
            line.add(mdc.toString());
        }
        return line.toString();
    }

    /** The name tells whether the value is a secret. */
    private static String masked(String name, String value) {
        String both = Mask.mask(name + "=" + value);
        return both.startsWith(name + "=") ? both.substring(name.length() + 1) : "****";
    }

    private static String pair(String name, String value) {
        return quoted(name) + ":" + quoted(value);
    }

    private static String quoted(String text) {
        String masked = Mask.mask(text);
        var json = new StringBuilder(masked.length() + 2).append('"');
        masked.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (LogText.harmless(c)) {
                        json.appendCodePoint(c);
                    } else {
                        for (char half : Character.toChars(c)) {
                            json.append(String.format(Locale.ROOT, "\\u%04x", (int) half));
                        }
                    }
                }
            }
        });
        return json.append('"').toString();
    }
}
