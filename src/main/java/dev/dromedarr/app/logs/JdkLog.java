package dev.dromedarr.app.logs;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.slf4j.LoggerFactory;

/** Leads what libraries tell the JDK's own logging, the PostgreSQL driver for one, to where all other lines go. */
final class JdkLog extends Handler {

    private final SimpleFormatter formatter = new SimpleFormatter();

    private JdkLog() {}

    static void lead() {
        LogManager.getLogManager().reset();
        Logger.getLogger("").addHandler(new JdkLog());
    }

    @Override
    public void publish(LogRecord entry) {
        String name = entry.getLoggerName() == null ? "jdk" : entry.getLoggerName();
        LoggerFactory.getLogger(name)
                .atLevel(level(entry.getLevel()))
                .setCause(entry.getThrown())
                .log("{}", formatter.formatMessage(entry));
    }

    private static org.slf4j.event.Level level(Level level) {
        int value = level.intValue();
        if (value >= Level.SEVERE.intValue()) {
            return org.slf4j.event.Level.ERROR;
        }
        if (value >= Level.WARNING.intValue()) {
            return org.slf4j.event.Level.WARN;
        }
        return value >= Level.INFO.intValue() ? org.slf4j.event.Level.INFO : org.slf4j.event.Level.DEBUG;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
