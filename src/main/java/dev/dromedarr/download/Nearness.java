package dev.dromedarr.download;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Set;

/** How near to us the computer is that an address belongs to. A redirect may lead away from home, and never nearer to it. */
public enum Nearness {
    INTERNET,
    /** In the network of a home or of a company. */
    NETWORK,
    /** This very machine. */
    HERE,
    /** Where no file comes from: the neighbours on a cable, and the desks at which clouds tell a machine its secrets. */
    FORBIDDEN;

    /** Of clouds, outside of 169.254.0.0/16: AWS over IPv6, Alibaba, Oracle. */
    private static final Set<String> CLOUD_DESKS = Set.of("fd00:ec2:0:0:0:0:0:254", "100.100.100.200", "192.0.0.192");

    /** Of one address. */
    public static Nearness of(InetAddress address) {
        String text = address.getHostAddress().split("%", 2)[0];
        if (address.isLinkLocalAddress() || address.isMulticastAddress() || CLOUD_DESKS.contains(text)) {
            return FORBIDDEN;
        }
        if (address.isLoopbackAddress() || address.isAnyLocalAddress()) {
            return HERE;
        }
        return address.isSiteLocalAddress() || unique(address) || wrapped(address) ? NETWORK : INTERNET;
    }

    /** fc00::/7. */
    private static boolean unique(InetAddress address) {
        return address instanceof Inet6Address && (address.getAddress()[0] & 0xfe) == 0xfc;
    }

    /** An IPv4 address in the last bytes of one of IPv6, which could lead anywhere: ::a.b.c.d and 64:ff9b::a.b.c.d. */
    private static boolean wrapped(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length != 16) {
            return false;
        }
        byte[] start = Arrays.copyOf(bytes, 12);
        boolean translated =
                start[0] == 0 && start[1] == 0x64 && (start[2] & 0xff) == 0xff && (start[3] & 0xff) == 0x9b;
        return translated || Arrays.equals(start, new byte[12]);
    }

    public boolean nearerThan(Nearness other) {
        return compareTo(other) > 0;
    }
}
