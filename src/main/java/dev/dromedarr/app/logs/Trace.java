package dev.dromedarr.app.logs;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import dev.dromedarr.app.settings.LogText;
import java.util.Optional;

/** A stack trace whose line breaks are all its own: those inside messages become visible. */
final class Trace {

    private static final int DEEPEST = 20;

    private Trace() {}

    static String of(IThrowableProxy thrown) {
        var text = new StringBuilder();
        append(text, "", "", thrown, 0);
        return text.toString().stripTrailing();
    }

    private static void append(StringBuilder text, String indent, String caption, IThrowableProxy thrown, int depth) {
        text.append(indent).append(caption).append(LogText.safe(thrown.getClassName()));
        Optional.ofNullable(thrown.getMessage())
                .ifPresent(message -> text.append(": ").append(LogText.safe(message)));
        if (thrown.isCyclic() || depth > DEEPEST) {
            text.append(" (told above)\n");
            return;
        }
        text.append('\n');
        StackTraceElementProxy[] steps = thrown.getStackTraceElementProxyArray();
        for (int i = 0; i < steps.length - thrown.getCommonFrames(); i++) {
            text.append(indent).append('\t').append(steps[i].getSTEAsString()).append('\n');
        }
        if (thrown.getCommonFrames() > 0) {
            text.append(indent)
                    .append("\t... ")
                    .append(thrown.getCommonFrames())
                    .append(" more\n");
        }
        for (IThrowableProxy suppressed : thrown.getSuppressed()) {
            append(text, indent + "\t", "Suppressed: ", suppressed, depth + 1);
        }
        Optional.ofNullable(thrown.getCause())
                .ifPresent(cause -> append(text, indent, "Caused by: ", cause, depth + 1));
    }
}
