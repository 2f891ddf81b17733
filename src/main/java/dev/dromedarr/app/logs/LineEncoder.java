package dev.dromedarr.app.logs;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;
import dev.dromedarr.instance.Mask;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** The one way from an event to the bytes of a log: whatever its form, known secrets are masked in the finished line. */
final class LineEncoder extends EncoderBase<ILoggingEvent> {

    private final Function<ILoggingEvent, String> form;

    LineEncoder(Function<ILoggingEvent, String> form) {
        this.form = form;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        return (Mask.known(form.apply(event)) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] headerBytes() {
        return new byte[0];
    }

    @Override
    public byte[] footerBytes() {
        return new byte[0];
    }
}
