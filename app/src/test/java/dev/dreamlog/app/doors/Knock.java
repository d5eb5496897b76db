package dev.dreamlog.app.doors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import dev.dreamlog.contract.api.ConsistencyToken;
import dev.dreamlog.docs.Description.Call;
import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.Caller.Answer;

/**
 * One call by one caller about one thing, made as its handbook shows it.
 *
 * @param expected the cell of the table
 * @param fields what an answer shows
 * @param nothing what callers got who asked for what never was
 */
record Knock(Call call, String query, String by, Caller caller, Thing thing, String expected, Set<String> fields,
        Map<String, Answer> nothing) {

    private static final JsonMapper JSON = new JsonMapper();
    /** They tell of connections and addresses, and come and go. */
    private static final Set<String> OF_THE_LINE = Set.of("connection", "keep-alive", "content-length",
            "transfer-encoding", "content-disposition");

    boolean isRefused() {
        return expected.charAt(0) > '3';
    }

    boolean isSafe() {
        return call.method().equals("get");
    }

    private boolean isAboutOneThing() {
        return call.path().contains("{");
    }

    /** What the caller got, and what is wrong with it apart from that. */
    record Outcome(String cell, List<String> complaints) {}

    Outcome send() {
        Answer answer = call(method(), thing.id());
        List<String> complaints = new ArrayList<>();
        if (!isSafe() && answer.status() < 300) {
            namesItsWrite(answer, complaints);
            if (!call.method().equals("post")) {
                repeat(complaints);
            }
        }
        if (isAboutOneThing() && Set.of(401, 403, 404).contains(answer.status())) {
            tellsNothing(answer, complaints);
        }
        if (!by.startsWith("owner") || answer.status() >= 300) {
            keepsSecrets(answer, complaints);
        }
        if (isSafe()) {
            headIsTheSame(answer, complaints);
            showsItsFields(answer, complaints);
        }
        return new Outcome(cell(answer), complaints.stream().map(one -> by + ": " + one).toList());
    }

    /** So that it can be read back, whoever asks where. */
    private void namesItsWrite(Answer answer, List<String> complaints) {
        if (ConsistencyToken.decode(answer.header(ConsistencyToken.HEADER)).isEmpty()) {
            complaints.add(call.method() + " names no write: " + answer.response().headers().map());
        }
    }

    /** There is mostly nothing left to change; what is done already is to be read like what is done now. */
    private void repeat(List<String> complaints) {
        Answer again = call(method(), thing.id());
        if (again.status() < 300) {
            namesItsWrite(again, complaints);
        }
    }

    private String cell(Answer answer) {
        boolean listed = expected.endsWith("+") || expected.endsWith("-");
        String shown = answer.response().body().contains(thing.id()) ? "+" : "-";
        return answer.status() + (listed ? shown : "");
    }

    /** Who may not know that there is such a thing gets the same answer where there is none. */
    private void tellsNothing(Answer answer, List<String> complaints) {
        Answer never = nothing.computeIfAbsent(method() + call.path() + by,
                _ -> call(method(), UUID.randomUUID().toString()));
        if (never.status() != answer.status() || !problem(never).equals(problem(answer))
                || !headers(never).equals(headers(answer))) {
            complaints.add("what there is, is told by " + answer.response().body() + " " + headers(answer)
                    + " where there is none: " + never.response().body() + " " + headers(never));
        }
    }

    private void keepsSecrets(Answer answer, List<String> complaints) {
        String all = answer.response().headers().map() + answer.response().body();
        boolean shown = answer.status() < 300 && !expected.endsWith("-");
        thing.secrets().stream().filter(all::contains).forEach(secret -> complaints.add("reads " + secret));
        thing.words().stream().filter(word -> !shown && all.contains(word)).forEach(
                word -> complaints.add("reads the text"));
        String about = Shown.of(call, answer, thing).toString();
        thing.owner().stream().filter(about::contains).forEach(name -> complaints.add("learns whose it is: " + name));
    }

    private void headIsTheSame(Answer answer, List<String> complaints) {
        Answer head = call("HEAD", thing.id());
        if (head.status() != answer.status() || !head.response().body().isEmpty()) {
            complaints.add("HEAD answers " + head.status() + " " + head.response().body());
        }
        if (head.header("ETag").isEmpty() != answer.header("ETag").isEmpty()) {
            complaints.add("HEAD and GET are not tagged alike: " + head.response().headers().map());
        }
    }

    private void showsItsFields(Answer answer, List<String> complaints) {
        JsonNode shown = Shown.of(call, answer, thing);
        if (answer.status() == 200 && !shown.isMissingNode()) {
            List<String> differences = FieldsTable.differences(fields, Shown.fields(shown));
            complaints.addAll(differences.isEmpty() ? List.of() : List.of("fields " + differences));
        }
    }

    private Answer call(String method, String about) {
        Caller asking = isSafe() && !thing.writtenAt().isEmpty()
                ? caller.with("Consistency-Token", thing.writtenAt()).with("Prefer", "handling=strict")
                : caller.with("If-Match", thing.version());
        String path = call.path().replaceAll("\\{\\w+}", about) + query;
        return asking.call(method, path, body());
    }

    private String method() {
        return call.method().toUpperCase(Locale.ROOT);
    }

    private @Nullable Object body() {
        if (!(call.body().path("example").deepCopy() instanceof ObjectNode example)) {
            return null;
        }
        thing.particulars().forEach((field, word) -> {
            if (example.has(field)) {
                example.put(field, word);
            }
        });
        return example;
    }

    private static JsonNode problem(Answer answer) {
        ObjectNode problem = (ObjectNode) JSON.readTree(answer.response().body());
        return problem.without(Set.of("traceId", "instance"));
    }

    private static Set<String> headers(Answer answer) {
        Set<String> names = new TreeSet<>(answer.response().headers().map().keySet());
        names.removeAll(OF_THE_LINE);
        return names;
    }
}
