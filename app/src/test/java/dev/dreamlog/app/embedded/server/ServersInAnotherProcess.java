package dev.dreamlog.app.embedded.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;

import dev.dreamlog.app.embedded.folder.SecretFile;
import dev.dreamlog.contract.api.InstallationSecret;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Starts {@link OneLife} and speaks to its servers from here. */
final class ServersInAnotherProcess implements AutoCloseable {

    private final Path folder;
    private final Process process;
    private final String url;
    private final int redisPort;

    ServersInAnotherProcess(Path folder) throws IOException {
        this.folder = folder.toRealPath();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        process = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), OneLife.class.getName(),
                folder.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        BufferedReader said = process.inputReader(UTF_8);
        url = said.lines().filter(line -> line.startsWith("jdbc:")).findFirst().orElseThrow();
        redisPort = Integer.parseInt(said.readLine());
        said.readLine();
    }

    Connection connect() throws SQLException {
        PostgresKeys keys = new PostgresKeys(
                new InstallationSecret(new SecretFile(folder.resolve("postgresql.key")).readOrMake()));
        return DriverManager.getConnection(url, PostgresKeys.OWNER, keys.passwordOf(PostgresKeys.OWNER));
    }

    Connection connectAsStranger() throws SQLException {
        return DriverManager.getConnection(url, PostgresKeys.OWNER, "guessed");
    }

    RedisGreeting redis() {
        byte[] key = new SecretFile(folder.resolve("redis.key")).readOrMake();
        return new RedisGreeting(redisPort, HexFormat.of().formatHex(key));
    }

    OwnProcesses servers() {
        return new OwnProcesses(folder.resolve("bin"));
    }

    /** As the operating system's last resort does it: no hook runs. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
        servers().end();
    }
}
