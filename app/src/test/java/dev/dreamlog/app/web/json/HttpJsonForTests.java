package dev.dreamlog.app.web.json;

import java.util.List;

import tools.jackson.databind.json.JsonMapper;

/** Hands the rules of HTTP's JSON to tests of other packages. */
public final class HttpJsonForTests {

    private HttpJsonForTests() {}

    public static JsonMapper mapper() {
        return HttpJson.mapper(List.of());
    }
}
