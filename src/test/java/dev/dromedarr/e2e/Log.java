package dev.dromedarr.e2e;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** What an engine in this JVM says in its log from now on, without the words of the tools around a test. */
final class Log extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final List<ILoggingEvent> lines = new CopyOnWriteArrayList<>();

    private Log() {}

    /** To be called when the engine runs: its start makes the log anew. */
    static Log listen() {
        var log = new Log();
        log.setContext(root().getLoggerContext());
        log.start();
        root().addAppender(log);
        return log;
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    @Override
    protected void append(ILoggingEvent line) {
        if (!line.getLoggerName().contains("zonky")) {
            lines.add(line);
        }
    }

    List<String> lines() {
        return lines.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    /** What is a warning or worse. */
    List<String> troubles() {
        return lines.stream()
                .filter(line -> line.getLevel().isGreaterOrEqual(Level.WARN))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    boolean anyTrace() {
        return lines.stream().anyMatch(line -> line.getThrowableProxy() != null);
    }

    @Override
    public void close() {
        root().detachAppender(this);
    }
}
