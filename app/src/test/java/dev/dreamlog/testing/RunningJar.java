package dev.dreamlog.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** The packaged program as somebody would start it: known by what it prints, and killed without a word. */
public final class RunningJar implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("Dreamlog is ready at (\\S+) .*");
    private static final Pattern ACCOUNT = Pattern.compile(" +(\\S+@dreamlog\\.example) +(\\S+)");

    private final Process process;
    private final String url;
    private final Map<String, String> passwords = new TreeMap<>();

    private RunningJar(Process process) throws IOException {
        this.process = process;
        this.url = readUntilReady(process.inputReader());
        Thread.ofVirtual().start(this::hearOut);
    }

    /** What nobody takes from it would hold it up. */
    private void hearOut() {
        try {
            process.inputReader().transferTo(Writer.nullWriter());
        } catch (IOException _) {
            // It was killed.
        }
    }

    /**
     * Returns once it says that it is ready. What it would only do slowly, and what is not tested by it, is spared:
     * expensive hashes, and unpacking once more the programs that the tests' own servers run by.
     */
    public static RunningJar start(Path dataFolder, String... arguments) throws IOException {
        SharedServers.givePrograms(dataFolder);
        ProcessBuilder command = PackagedJar.command("--dreamlog.data-dir=" + dataFolder, "--server.port=0",
                "--management.server.port=0", "--dreamlog.demo.show-accounts=true", "--dreamlog.security.bcrypt-cost=4",
                "--dreamlog.limits.registrations=1000/1h", "--spring.datasource.hikari.minimum-idle=2");
        command.command().addAll(List.of(arguments));
        return new RunningJar(command.redirectErrorStream(true).start());
    }

    private String readUntilReady(BufferedReader console) throws IOException {
        StringBuilder said = new StringBuilder();
        @Nullable
        String address = null;
        for (@Nullable
        String line = console.readLine(); line != null; line = console.readLine()) {
            said.append(line).append('\n');
            Matcher ready = READY.matcher(line);
            Matcher account = ACCOUNT.matcher(line);
            if (ready.matches()) {
                address = ready.group(1);
            } else if (account.matches()) {
                passwords.put(account.group(1), account.group(2));
            } else if (address != null && line.contains("/api/v1/feed")) {
                return address;
            }
        }
        throw new IllegalStateException("The program ended before it was ready:\n" + said);
    }

    public Caller stranger() {
        return new Caller(url);
    }

    /** One of the demo's people, signed in with the password that the console shows. */
    public Caller demo(String name) {
        String email = name + "@dreamlog.example";
        return stranger().signedIn(email, password(email));
    }

    /** As the console shows it. */
    public String password(String email) {
        return Objects.requireNonNull(passwords.get(email), email);
    }

    /** SIGKILL. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** SIGSTOP: it is not dead, it answers nothing, and it does not know. */
    public void pause() {
        Signal.STOP.send(List.of(process.toHandle()));
    }

    /** SIGCONT. */
    public void resume() {
        Signal.CONT.send(List.of(process.toHandle()));
    }

    @Override
    public void close() {
        resume();
        process.destroy();
        process.onExit().join();
    }
}
