package dev.dromedarr.app;

import dev.dromedarr.download.Followers;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows downloads as they come, in figures and in the log. Figures have no titles and no hosts. */
final class DownloadMeters implements Followers {

    private static final Logger LOG = LoggerFactory.getLogger("dromedarr.download");

    private final Counter bytes;

    DownloadMeters(MeterRegistry registry) {
        this.bytes = Counter.builder("dromedarr.download.bytes").register(registry);
    }

    @Override
    public void received(long count) {
        bytes.increment((double) count);
    }

    @Override
    public void reached(String line) {
        LOG.info(line);
    }
}
