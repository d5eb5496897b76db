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
record Answer(int status, Map<String, List<String>> headers, @Nullable String json) {

    private static final List<String> KEPT = List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CACHE_CONTROL,
            HttpHeaders.SET_COOKIE, ConsistencyToken.HEADER, Quota.HEADER);

    static Answer of(ResponseEntity<?> answer, @Nullable String json) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String name : KEPT) {
            List<String> values = answer.getHeaders().getOrEmpty(name);
            if (!values.isEmpty()) {
                headers.put(name, values);
            }
        }
        return new Answer(answer.getStatusCode().value(), headers, json);
    }

    ResponseEntity<Object> again() {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status);
        headers.forEach((name, values) -> answer.header(name, values.toArray(String[]::new)));
        return json == null
                ? answer.build()
                : answer.contentType(MediaType.APPLICATION_JSON).body(json.getBytes(StandardCharsets.UTF_8));
    }
}
