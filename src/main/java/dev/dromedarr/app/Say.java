package dev.dromedarr.app;

import dev.dromedarr.event.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says an event in the log: as INFO, as WARN when it will be tried again, as ERROR when someone has to look. */
public final class Say {

    private static final Logger LOG = LoggerFactory.getLogger("dromedarr.tell");

    public void say(Event event) {
        switch (event.weight()) {
            case NEWS -> LOG.info(event.headline());
            case TROUBLE -> LOG.warn(event.headline());
            case ALARM -> LOG.error(event.headline());
        }
    }
}
