package dev.dreamlog.contract.command;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

import jakarta.servlet.ServletRequest;

/**
 * Where a request comes from, as far as its connection tells. Whoever has an IPv6 network has 2^64 addresses of it,
 * so what counts of such an address is its network.
 */
public final class ClientAddress {

    private static final int NETWORK_BYTES = 8;

    private ClientAddress() {}

    /** The same for all that one client can come from. */
    public static String of(ServletRequest request) {
        String given = request.getRemoteAddr();
        int zone = given.indexOf('%');
        return network(zone < 0 ? given : given.substring(0, zone));
    }

    private static String network(String literal) {
        try {
            InetAddress address = InetAddress.ofLiteral(literal);
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(address.getAddress(), 0, NETWORK_BYTES) + "::/64"
                    : address.getHostAddress();
        } catch (IllegalArgumentException _) {
            return literal;
        }
    }
}
