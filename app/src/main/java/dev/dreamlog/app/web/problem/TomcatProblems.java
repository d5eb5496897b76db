package dev.dreamlog.app.web.problem;

import org.apache.catalina.Container;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import dev.dreamlog.app.web.Shields;

/** Gives requests that are too broken to reach us the same answer as all others: Tomcat would write a page. */
@Component
class TomcatProblems implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private final Problems problems;
    private final JsonMapper json;
    private final Shields shields;

    TomcatProblems(Problems problems, JsonMapper json, Shields shields) {
        this.problems = problems;
        this.json = json;
        this.shields = shields;
    }

    /** Inside Boot's own valve, which is added before and so comes second. */
    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            Container host = context.getParent();
            host.getPipeline().addValve(new ProblemValve(problems, json, shields));
        });
    }
}
