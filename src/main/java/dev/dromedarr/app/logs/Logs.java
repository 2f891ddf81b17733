package dev.dromedarr.app.logs;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import dev.dromedarr.app.settings.Settings;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Where log lines go, and in which form. Logback finds this class at its first line, long before settings are read; then only warnings pass. */
public final class Logs extends ContextAwareBase implements Configurator {

    /** Libraries that tell every step of their own; their news are ours only when something is wrong, or when somebody wants to see all. */
    private static final List<String> TALKATIVE = List.of("org.apache.camel", "org.quartz", "io.vertx", "io.netty");

    /** Nine of ten lines of everything would be theirs: each attribute of each bean, and each part that is made. */
    private static final List<String> ENDLESS =
            List.of("org.apache.camel.support.management", "org.apache.camel.support.service");

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        write(context, "System.err", new Settings.Log("WARN", false));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** From now on as the settings want it, on standard output. */
    public static void start(Settings.Log settings) {
        write((LoggerContext) LoggerFactory.getILoggerFactory(), "System.out", settings);
        JdkLog.lead();
        // The JDK would print it as it is.
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> LoggerFactory.getLogger(Logs.class)
                .error("The thread {} ended unexpectedly", thread.getName(), failure));
    }

    private static void write(LoggerContext context, String target, Settings.Log settings) {
        context.reset();
        var encoder = new LineEncoder(settings.json() ? JsonLine::of : TextLine::of);
        encoder.setContext(context);
        encoder.start();
        var console = new ConsoleAppender<ILoggingEvent>();
        console.setContext(context);
        console.setTarget(target);
        console.setEncoder(encoder);
        console.start();
        Level level = Level.toLevel(settings.level());
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(level);
        root.addAppender(console);
        // What these two say of a database that fails, our own exceptions say better, and once.
        context.getLogger("org.flywaydb").setLevel(Level.OFF);
        context.getLogger("com.zaxxer.hikari").setLevel(Level.ERROR);
        if (!level.isGreaterOrEqual(Level.WARN)) {
            // It tells each request line, and the addresses of films have passwords in them.
            context.getLogger("org.apache.hc").setLevel(Level.WARN);
        }
        if (level.equals(Level.TRACE)) {
            ENDLESS.forEach(name -> context.getLogger(name).setLevel(Level.DEBUG));
        }
        if (level.equals(Level.INFO)) {
            TALKATIVE.forEach(name -> context.getLogger(name).setLevel(Level.WARN));
        }
    }
}
