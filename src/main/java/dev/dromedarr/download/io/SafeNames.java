package dev.dromedarr.download.io;

import dev.dromedarr.download.Nearness;
import dev.dromedarr.fault.Refused;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Looks up the names of servers, and refuses those that lead where no file comes from. The connection is made to the very addresses
 * that were looked at, so a name that changes its meaning in between does not help.
 */
final class SafeNames implements DnsResolver {

    private final String who;
    private Optional<Nearness> first = Optional.empty();

    /** For one fetching; the first name sets how near the others may be. */
    SafeNames(String who) {
        this.who = who;
    }

    @Override
    public synchronized InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        for (InetAddress address : addresses) {
            Nearness nearness = Nearness.of(address);
            if (nearness == Nearness.FORBIDDEN
                    || first.filter(nearness::nearerThan).isPresent()) {
                throw new Refused(who + (first.isEmpty() ? " lies" : " sends us on to a server")
                        + " where no file may come from (" + words(nearness) + "); choose another entry");
            }
        }
        if (first.isEmpty()) {
            first = Stream.of(addresses).map(Nearness::of).min(Nearness::compareTo);
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
    }

    private static String words(Nearness nearness) {
        return switch (nearness) {
            case HERE -> "this machine";
            case NETWORK -> "a private network";
            case FORBIDDEN, INTERNET -> "a link-local address, or one that only clouds use";
        };
    }
}
