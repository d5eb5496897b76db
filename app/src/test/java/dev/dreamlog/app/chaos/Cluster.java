package dev.dreamlog.app.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import dev.dreamlog.app.embedded.server.OwnServers;
import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.FakeModel;
import dev.dreamlog.testing.Installation;
import dev.dreamlog.testing.RunningJar;

/** Two nodes of the packaged program, the servers they share and the model they ask: all that can die. */
final class Cluster implements AutoCloseable {

    /** One attempt at an interpretation, of three. */
    static final Duration ATTEMPT = Duration.ofSeconds(2);
    private static final String AUDITOR = "auditor@dreamlog.example";
    /** How often people may do what they do is not asked here. */
    static final String[] UNLIMITED = {"--dreamlog.interpretation.daily-quota=1000000",
            "--dreamlog.limits.posts=1000000/1h", "--dreamlog.limits.comments=1000000/1h",
            "--dreamlog.limits.likes=1000000/1h"};
    private static final List<String> SOON = List.of("--dreamlog.ollama.attempt-timeout=" + ATTEMPT,
            "--dreamlog.interpretation.first-pause=200ms", "--dreamlog.interpretation.heartbeat=500ms");

    private final OwnServers servers;
    private final FakeModel model = new FakeModel();
    private final Installation installation;
    private final List<SupervisedNode> nodes = new ArrayList<>();

    Cluster(Path folder) throws IOException {
        servers = new OwnServers(folder.resolve("servers"));
        installation = Installation.over(servers);
        for (int i = 0; i < Schedule.NODES; i++) {
            nodes.add(new SupervisedNode(installation, folder.resolve("node-" + i), settings(i)));
        }
    }

    private String[] settings(int node) {
        List<String> settings = new ArrayList<>(List.of(UNLIMITED));
        settings.addAll(SOON);
        settings.addAll(List.of("--dreamlog.node-id=node-" + node, model.setting()));
        return settings.toArray(String[]::new);
    }

    Installation installation() {
        return installation;
    }

    /** Wherever it answers since it was started last. */
    Caller node(int number) {
        return nodes.get(number).stranger();
    }

    Client auditor() {
        return Client.known(this::node, AUDITOR, nodes.getFirst().jar().password(AUDITOR));
    }

    List<Integer> nodesUp() {
        List<Integer> up = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i).isUp()) {
                up.add(i);
            }
        }
        return up;
    }

    boolean isWhole() {
        return nodesUp().size() == nodes.size();
    }

    void waitUntilWhole() {
        nodes.forEach(node -> node.up().join());
    }

    /** How long it was away when it ended last. */
    CompletableFuture<Duration> backAfter(int node) {
        return nodes.get(node).up();
    }

    /** Tells how to end what does not end by itself: what was killed is started again by whoever looks after it. */
    Runnable strike(Fault fault) {
        switch (fault.kind()) {
            case APP_KILLED -> nodes.get(fault.node()).kill();
            case APP_ENDED -> nodes.get(fault.node()).end();
            case APP_HUNG -> {
                RunningJar victim = nodes.get(livingNode(fault.node())).jar();
                victim.pause();
                return victim::resume;
            }
            case POSTGRES_KILLED -> servers.postgres().kill();
            case POSTGRES_HUNG -> {
                servers.postgres().hang();
                return servers.postgres()::goOn;
            }
            case REDIS_KILLED -> servers.redis().kill();
            case REDIS_HUNG -> {
                servers.redis().hang();
                return servers.redis()::goOn;
            }
            case MODEL_CUT_OFF -> {
                model.cutOff();
                return model::speak;
            }
            case MODEL_SILENT -> {
                model.keepSilent();
                return model::speak;
            }
        }
        return () -> {};
    }

    private int livingNode(int wished) {
        return nodes.get(wished).isUp() ? wished : nodesUp().getFirst();
    }

    @Override
    public void close() throws IOException {
        nodes.forEach(SupervisedNode::close);
        model.close();
        servers.close();
    }
}
