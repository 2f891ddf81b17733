package dev.dromedarr.app.logs;

import ch.qos.logback.classic.spi.ILoggingEvent;
import dev.dromedarr.app.settings.LogText;
import dev.dromedarr.instance.Mask;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An event as people read it: one line, and the stack trace below. */
final class TextLine {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

    private TextLine() {}

    static String of(ILoggingEvent event) {
        var line = new StringBuilder(time(event))
                .append(String.format(" %-5s ", event.getLevel()))
                .append('[')
                .append(LogText.safe(event.getThreadName()))
                .append("] ")
                .append(shortName(event.getLoggerName()))
                .append(": ")
                .append(LogText.safe(message(event)));
        details(event).forEach((name, value) -> line.append(' ').append(LogText.safe(name + "=" + value)));
        Optional.ofNullable(event.getThrowableProxy())
                .ifPresent(thrown -> line.append('\n').append(Trace.of(thrown)));
        // Once more over the whole: a name at the end of one part can make a secret of the next.
        return Mask.mask(line.toString());
    }

    static String time(ILoggingEvent event) {
        return TIME.format(Instant.ofEpochMilli(event.getTimeStamp()));
    }

    static String message(ILoggingEvent event) {
        return String.valueOf(event.getFormattedMessage());
    }

    /** What was known of the work at hand: thread context first, then what this line alone adds. */
    static Map<String, String> details(ILoggingEvent event) {
        var details = new TreeMap<String, String>(event.getMDCPropertyMap());
        Optional.ofNullable(event.getKeyValuePairs())
                .ifPresent(pairs -> pairs.forEach(pair -> details.put(pair.key, String.valueOf(pair.value))));
        return details;
    }

    private static String shortName(String logger) {
        return LogText.safe(logger.substring(logger.lastIndexOf('.') + 1));
    }
}
