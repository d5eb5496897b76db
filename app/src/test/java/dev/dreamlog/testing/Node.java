package dev.dreamlog.testing;

import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import dev.dreamlog.Dreamlog;

/** One of several nodes over the servers that all tests share, for what only shows when there is more than one. */
public final class Node implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Node(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static Node start(String roles, String... arguments) {
        SharedServers.prepare();
        List<String> settings = new ArrayList<>(List.of("--dreamlog.roles=" + roles,
                "--dreamlog.data-dir=" + SharedServers.FOLDER, "--dreamlog.node-id=${random.uuid}",
                "--dreamlog.demo.enabled=false", "--server.port=0", "--management.server.port=0"));
        for (String own : arguments) {
            settings.removeIf(usual -> own.startsWith(usual.substring(0, usual.indexOf('=') + 1)));
        }
        settings.addAll(List.of(arguments));
        return new Node(new SpringApplicationBuilder(Dreamlog.class).run(settings.toArray(String[]::new)));
    }

    public Caller caller() {
        return new Caller("http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    public boolean has(Class<?> part) {
        return context.getBeanProvider(part).getIfAvailable() != null;
    }

    /** One of its beans, for what cannot be asked over HTTP. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
