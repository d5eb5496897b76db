package dev.dreamlog.audit.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** For whoever wants to know what changed meanwhile. */
@Command(name = "diff", mixinStandardHelpOptions = true, description = "Shows what changed of a dream, an interpretation, an account, ... between two moments, and compares both with what its history makes of it.")
final class Diff implements Callable<Integer> {

    @Mixin
    private Witness witness = new Witness();
    @Parameters(index = "1", paramLabel = "<from>", description = "When: 57 or 2026-11-21T05:44:45Z.")
    private String from = "";
    @Parameters(index = "2", paramLabel = "<to>", description = "When.")
    private String to = "";

    @Override
    public Integer call() throws IOException {
        Map<String, @Nullable Object[]> differences = Witness.differences(
                Json.fields(witness.stateAt(from).get("state")), Json.fields(witness.stateAt(to).get("state")));
        if (witness.json()) {
            List<Map<String, @Nullable Object>> changes = new ArrayList<>();
            differences.forEach((field, values) -> changes.add(change(field, values[0], values[1])));
            witness.print(Json.text(changes));
        } else {
            differences.forEach((field, values) -> witness.print(field + ": " + arrow(values[0], values[1])));
        }
        return DreamlogAudit.FINE;
    }

    static String arrow(@Nullable Object before, @Nullable Object after) {
        return (before == null ? "" : Json.text(before) + " ") + "->" + (after == null ? "" : " " + Json.text(after));
    }

    private static Map<String, @Nullable Object> change(String field, @Nullable Object before, @Nullable Object after) {
        Map<String, @Nullable Object> change = new LinkedHashMap<>();
        change.put("field", field);
        change.put("before", before);
        change.put("after", after);
        return change;
    }
}
