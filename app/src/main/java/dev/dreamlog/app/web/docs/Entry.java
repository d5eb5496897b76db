package dev.dreamlog.app.web.docs;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What the handbook says about one call that its controller does not.
 *
 * @param id names the call in clients that are generated; stable
 * @param entrance whether strangers may call it, to come in
 * @param versioned whether it wants to know which version its caller saw
 * @param patient whether it would wait for the end of what it is about, and then answer 200
 * @param counted whether it may be done only so often, by a limit of its own
 * @param roles who may call it; anybody who is signed in when empty
 * @param parameters what the parameters of the query mean
 * @param request an example of its body
 * @param status of its success
 * @param type of its answer, when its controller's method does not tell; {@code Page<…>} for a page
 * @param answer an example of its answer
 * @param forms other forms than JSON that its answer has, each with an example
 * @param headers of its answer that only this call has, and what they mean
 * @param problems codes that only this call has, by status
 */
record Entry(String id, String summary, @Nullable String description, boolean entrance, boolean versioned,
        boolean patient, boolean counted, List<String> roles, Map<String, String> parameters, @Nullable Object request,
        int status,
        @Nullable String type, @Nullable Object answer, Map<String, String> forms, Map<String, String> headers,
        Map<Integer, List<String>> problems) {

    private static final int OK = 200;

    Entry {
        roles = Objects.requireNonNullElse(roles, List.of());
        parameters = Objects.requireNonNullElse(parameters, Map.of());
        forms = Objects.requireNonNullElse(forms, Map.of());
        headers = Objects.requireNonNullElse(headers, Map.of());
        problems = Objects.requireNonNullElse(problems, Map.of());
        status = status == 0 ? OK : status;
    }
}
