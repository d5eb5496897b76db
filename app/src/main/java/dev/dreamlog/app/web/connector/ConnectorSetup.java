package dev.dreamlog.app.web.connector;

import java.time.Duration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

import dev.dreamlog.app.web.Shields;

/** Makes Tomcat punctual, and lets nobody send it more headers than a browser and a few proxies do. */
@Component
class ConnectorSetup implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final int MOST_HEADERS = 64;
    private final Shields shields;
    private final Duration patience;

    ConnectorSetup(Shields shields, @Value("${dreamlog.web.request-patience}") Duration patience) {
        this.shields = shields;
        this.patience = patience;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.setProtocol(PunctualHttp.class.getName());
        factory.addProtocolHandlerCustomizers((PunctualHttp http) -> {
            http.setMaxHeaderCount(MOST_HEADERS);
            http.expect(patience, shields);
        });
    }
}
