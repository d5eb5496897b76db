package dev.dreamlog.app.web.docs;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

import dev.dreamlog.contract.api.PreferredWait;
import dev.dreamlog.contract.api.RateLimit;
import dev.dreamlog.interpretation.api.InterpretationView;

/** What comes back when all went well. */
final class Answers {

    static final String TOKEN = "Consistency-Token";

    private Answers() {}

    static void describe(Endpoint endpoint, OpenAPI api) {
        HttpStatus status = HttpStatus.valueOf(endpoint.entry().status());
        ApiResponse answer = new ApiResponse().description(status.getReasonPhrase());
        Schema<?> schema = schema(endpoint, status, api);
        Content content = new Content();
        if (schema != null && (endpoint.entry().answer() != null || endpoint.entry().forms().isEmpty())) {
            content.addMediaType("application/json",
                    new MediaType().schema(schema).example(endpoint.entry().answer()));
        }
        endpoint.entry().forms().forEach((form, example) -> content.addMediaType(form,
                new MediaType().schema(Schemas.text()).example(example)));
        if (!content.isEmpty()) {
            answer.content(content);
        }
        headers(endpoint, status, answer, schema != null && Schemas.has(schema, "version", api));
        if (endpoint.streams()) {
            answer.content(new Content().addMediaType(org.springframework.http.MediaType.TEXT_EVENT_STREAM_VALUE,
                    new MediaType().schema(Schemas.text()).example(endpoint.entry().answer())));
        }
        ApiResponses answers = new ApiResponses().addApiResponse(Integer.toString(status.value()), answer);
        if (endpoint.reads()) {
            answers.addApiResponse("304", new ApiResponse().description("Not changed since If-None-Match"));
        }
        if (endpoint.streams() && endpoint.namesSomething()) {
            answers.addApiResponse("204", new ApiResponse().description("Nothing follows what Last-Event-ID names"));
        }
        if (endpoint.entry().patient() && status != HttpStatus.OK) {
            answers.addApiResponse("200", ended(api));
        }
        endpoint.operation().setResponses(answers);
    }

    private static ApiResponse ended(OpenAPI api) {
        ApiResponse answer = new ApiResponse().description("The interpretation has ended while the client waited")
                .content(new Content().addMediaType("application/json",
                        new MediaType().schema(Schemas.of(InterpretationView.class, api))));
        always(answer, PreferredWait.APPLIED, "Says how long it would have waited.");
        return answer;
    }

    private static @Nullable Schema<?> schema(Endpoint endpoint, HttpStatus status, OpenAPI api) {
        if (status == HttpStatus.NO_CONTENT || endpoint.removes()) {
            return null;
        }
        String named = endpoint.entry().type();
        return Schemas.of(named == null
                ? Schemas.answered(endpoint.handler())
                : Schemas.named(named, endpoint.handler().getBeanType()), api);
    }

    private static void headers(Endpoint endpoint, HttpStatus status, ApiResponse answer, boolean versioned) {
        if (status == HttpStatus.CREATED || (status == HttpStatus.ACCEPTED && !endpoint.removes())) {
            always(answer, HttpHeaders.LOCATION, "Where to read it.");
        }
        endpoint.entry().headers().forEach((name, meaning) -> always(answer, name, meaning));
        if (endpoint.reads() || versioned) {
            always(answer, HttpHeaders.ETAG, versioned ? "The dream's version, for If-Match." : "For If-None-Match.");
        }
        if (endpoint.takes("cursor")) {
            sometimes(answer, HttpHeaders.LINK, "The address of the next page, rel=\"next\"; missing on the last one.");
        }
        if (endpoint.writes()) {
            always(answer, TOKEN, "To be sent with reads that must show this write.");
        }
        if (endpoint.entry().counted()) {
            sometimes(answer, RateLimit.POLICY_HEADER,
                    "How often within how many seconds, such as \"posts\";q=10;w=3600; missing when nothing was counted.");
            sometimes(answer, RateLimit.HEADER,
                    "How much of it is left and in how many seconds all is granted again, such as \"posts\";r=9;t=3600.");
        }
        if (endpoint.entry().patient() && endpoint.reads()) {
            sometimes(answer, PreferredWait.APPLIED,
                    "There when the interpretation has ended and Prefer asked to wait.");
        }
        if (endpoint.waits()) {
            sometimes(answer, "Consistency", "Says stale when the write of the token does not show yet.");
        }
    }

    private static void always(ApiResponse answer, String name, String description) {
        answer.addHeaderObject(name, new Header().required(true).description(description).schema(Schemas.text()));
    }

    private static void sometimes(ApiResponse answer, String name, String description) {
        answer.addHeaderObject(name, new Header().description(description).schema(Schemas.text()));
    }
}
