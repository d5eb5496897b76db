package dev.dreamlog.contract.command;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import dev.dreamlog.contract.api.ConsistencyToken;
import dev.dreamlog.contract.api.Quota;

/** An answer as it is kept, to be given again letter by letter. */
record Answer(int status, Map<String, String> headers, @Nullable String json) {

    private static final List<String> KEPT = List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CACHE_CONTROL,
            ConsistencyToken.HEADER, Quota.HEADER);

    static Answer of(ResponseEntity<?> answer, @Nullable String json) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : KEPT) {
            String value = answer.getHeaders().getFirst(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new Answer(answer.getStatusCode().value(), headers, json);
    }

    ResponseEntity<Object> again() {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status);
        headers.forEach(answer::header);
        return json == null
                ? answer.build()
                : answer.contentType(MediaType.APPLICATION_JSON).body(json.getBytes(StandardCharsets.UTF_8));
    }
}
