package dev.dreamlog.app.web.connector;

import java.util.List;

import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

import dev.dreamlog.app.start.StartRefused;

/** Whose word is taken for where a request comes from. Nobody's, unless an operator says so: anybody can write headers. */
@Component
final class TrustedProxies implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private final List<String> blocks;

    TrustedProxies(@Value("${dreamlog.web.trusted-proxies}") List<String> blocks) {
        this.blocks = blocks.stream().map(TrustedProxies::masked).toList();
    }

    /** A proxy is asked for its client and the scheme they talk in; for no host, because no answer names one. */
    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        if (!blocks.isEmpty()) {
            RemoteIpValve valve = new RemoteIpValve();
            valve.setInternalProxies(String.join(",", blocks));
            valve.setRemoteIpHeader("X-Forwarded-For");
            valve.setProtocolHeader("X-Forwarded-Proto");
            factory.addEngineValves(valve);
        }
    }

    /** Tomcat takes a list without a mask for a regular expression, in which a dot is any character. */
    private static String masked(String block) {
        try {
            new IpAddressMatcher(block);
        } catch (RuntimeException e) {
            throw new StartRefused("dreamlog.web.trusted-proxies wants addresses or blocks such as 10.0.0.0/8, not "
                    + block + ".", e);
        }
        if (block.contains("/")) {
            return block;
        }
        return block + (block.contains(":") ? "/128" : "/32");
    }
}
