package dev.dreamlog.audit.cli;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** For whoever wants to know what something was. */
@Command(name = "at", mixinStandardHelpOptions = true, description = "Shows a dream, an interpretation, an account, ... as it was, and compares that with what its history makes of it.")
final class At implements Callable<Integer> {

    @Mixin
    private Witness witness = new Witness();
    @Parameters(index = "1", paramLabel = "<position|instant>", description = "When: 57 or 2026-11-21T05:44:45Z.")
    private String at = "";

    @Override
    public Integer call() throws IOException {
        Map<String, @Nullable Object> shown = witness.stateAt(at);
        if (witness.json()) {
            witness.print(Json.text(shown));
        } else {
            witness.remark(shown.get("type") + " " + shown.get("id") + ", version " + shown.get("version")
                    + " since position " + shown.get("position") + ", " + shown.get("changedAt"));
            Fold.leaves(Json.fields(shown.get("state")))
                    .forEach((field, value) -> witness.print(field + ": " + Json.text(value)));
        }
        return DreamlogAudit.FINE;
    }
}
