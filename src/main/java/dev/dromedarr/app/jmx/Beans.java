package dev.dromedarr.app.jmx;

import java.util.Map;
import javax.management.JMException;
import javax.management.ObjectName;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.ManagementAgent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows beans of ours beside Camel's, in a domain of our own; Camel's agent takes them back when the engine ends. */
public final class Beans {

    private static final Logger LOG = LoggerFactory.getLogger(Beans.class);
    private static final String DOMAIN = "dev.dromedarr";

    private final CamelContext camel;

    public Beans(CamelContext camel) {
        this.camel = camel;
    }

    /**
     * Registers them.
     *
     * @param beans by their type: triage, fuses …
     */
    public void show(Map<String, Object> beans) {
        ManagementAgent agent = camel.getManagementStrategy().getManagementAgent();
        if (agent == null) {
            LOG.info("JMX is switched off");
            return;
        }
        beans.forEach((type, bean) -> register(agent, type, bean));
    }

    private void register(ManagementAgent agent, String type, Object bean) {
        try {
            // The management name differs where two engines share a JVM.
            agent.register(
                    bean, new ObjectName("%s:context=%s,type=%s".formatted(DOMAIN, camel.getManagementName(), type)));
        } catch (JMException e) {
            LOG.warn("The bean \"{}\" cannot be shown over JMX: {}", type, e.getMessage());
        }
    }
}
