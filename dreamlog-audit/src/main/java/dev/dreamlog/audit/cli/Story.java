package dev.dreamlog.audit.cli;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** For whoever wants to know how something came to be what it is. */
@Command(name = "history", mixinStandardHelpOptions = true, description = "Tells what happened to a dream, an interpretation, an account, ...: what, when, who, why, and what it changed.")
final class Story implements Callable<Integer> {

    @Mixin
    private Witness witness = new Witness();

    @Override
    public Integer call() throws IOException {
        witness.history(this::tell);
        return DreamlogAudit.FINE;
    }

    private void tell(Map<String, @Nullable Object> chapter) {
        if (witness.json()) {
            witness.print(Json.text(chapter));
            return;
        }
        Map<String, @Nullable Object> event = Json.fields(chapter.get("event"));
        witness.print(event.get("position") + "  " + event.get("recordedAt") + "  " + event.get("type"));
        witness.print("    " + event.getOrDefault("command", "?") + " by " + event.getOrDefault("actor", "?") + " ("
                + event.getOrDefault("role", "?") + ", " + event.getOrDefault("client", "?") + ")");
        witness.print("    request " + event.getOrDefault("correlation", "?") + ", cause "
                + event.getOrDefault("cause", "?")
                + (event.get("reason") == null ? "" : ", because of " + event.get("reason")));
        Json.items(chapter.get("changes")).forEach(change -> witness.print("    " + line(Json.fields(change))));
    }

    private static String line(Map<String, @Nullable Object> change) {
        return change.get("field") + ": " + (change.containsKey("added")
                ? "+" + Json.text(change.get("added")) + " -" + Json.text(change.get("removed"))
                : Diff.arrow(change.get("before"), change.get("after")));
    }
}
