package dev.dreamlog.app.web.connector;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;

/**
 * The same strictness for the port of health and metrics, which has a Tomcat and a context of its own. That context
 * finds it by name under META-INF/spring; a scan must not, or the port of the API would get everything twice.
 */
class ManagementConnector {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> sameConnector(ConnectorSetup connector) {
        return connector;
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> sameProblems(
            @Qualifier("tomcatProblems") WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> problems) {
        return problems;
    }
}
