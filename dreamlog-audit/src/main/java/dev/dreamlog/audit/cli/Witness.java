package dev.dreamlog.audit.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Asks the server about one aggregate, and believes a state only if the history says the same. */
final class Witness {

    @Spec(Target.MIXEE)
    private CommandSpec command = CommandSpec.create();
    @Mixin
    private Server server = new Server();
    @Option(names = "--purpose", paramLabel = "<purpose>", description = "What people's words are to be opened for, such as a case number. It is recorded for ever, in the clear.")
    private @Nullable String purpose;
    @Option(names = "--json", description = "Answers in JSON.")
    private boolean json;
    @Parameters(index = "0", paramLabel = "<id>", description = "The dream, interpretation, account, post, ...")
    private String id = "";

    boolean json() {
        return json;
    }

    void print(String line) {
        command.commandLine().getOut().println(line);
        command.commandLine().getOut().flush();
    }

    void remark(String line) {
        command.commandLine().getErr().println(line);
        command.commandLine().getErr().flush();
    }

    /**
     * The state as it was then, after its history was told up to there.
     *
     * @throws Differs when that makes another state
     */
    Map<String, @Nullable Object> stateAt(String at) throws IOException {
        Map<String, @Nullable Object> shown = server.state(id, at, purpose);
        Fold fold = new Fold();
        tell(number(shown, "version"), chapter -> Json.items(chapter.get("changes"))
                .forEach(change -> fold.apply(Json.fields(change))));
        check(fold, shown);
        return shown;
    }

    /**
     * The whole history, event by event.
     *
     * @throws Differs at the end, when it does not make the state that the server shows
     */
    void history(Listener listener) throws IOException {
        Fold fold = new Fold();
        String[] last = {""};
        tell(Long.MAX_VALUE, chapter -> {
            listener.hear(chapter);
            Json.items(chapter.get("changes")).forEach(change -> fold.apply(Json.fields(change)));
            last[0] = String.valueOf(Json.fields(chapter.get("event")).get("position"));
        });
        check(fold, server.state(id, last[0], purpose));
    }

    private void tell(long events, Listener listener) throws IOException {
        Progress progress = new Progress(command.commandLine().getErr(), "told");
        @Nullable
        Object next = "";
        while (next != null && progress.events() < events) {
            Map<String, @Nullable Object> page = server.history(id, next.toString(), purpose);
            for (Object chapter : Json.items(page.get("items"))) {
                if (progress.events() < events) {
                    listener.hear(Json.fields(chapter));
                    progress.one();
                }
            }
            next = page.get("next");
        }
        progress.tell();
    }

    private static void check(Fold fold, Map<String, @Nullable Object> shown) {
        differences(fold.state(), Json.fields(shown.get("state"))).keySet().stream().findFirst()
                .ifPresent(field -> {
                    throw new Differs(field);
                });
    }

    /** What differs between two states: for each field what stood there and what stands there. */
    static Map<String, @Nullable Object[]> differences(Map<String, @Nullable Object> before,
            Map<String, @Nullable Object> after) {
        Map<String, Object> then = Fold.leaves(before);
        Map<String, Object> now = Fold.leaves(after);
        Set<String> fields = new TreeSet<>(then.keySet());
        fields.addAll(now.keySet());
        Map<String, @Nullable Object[]> differences = new LinkedHashMap<>();
        for (String field : fields) {
            if (!Objects.equals(then.get(field), now.get(field))) {
                differences.put(field, new @Nullable Object[]{then.get(field), now.get(field)});
            }
        }
        return differences;
    }

    private static long number(Map<String, @Nullable Object> answer, String field) {
        return answer.get(field) instanceof BigDecimal number ? number.longValue() : 0;
    }

    /** Takes one event of a history. */
    @FunctionalInterface
    interface Listener {

        void hear(Map<String, @Nullable Object> chapter);
    }
}
