package dev.dreamlog.app.axon;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

import dev.dreamlog.account.command.session.Access;
import dev.dreamlog.account.command.session.Way;
import dev.dreamlog.app.web.Trace;
import dev.dreamlog.eventstore.api.Provenance;

/** Tells of the request this thread is working on who sent it; outside of requests the product acts by itself. */
@Component
class RequestOrigin implements Supplier<Map<String, String>> {

    private static final String ITSELF = Provenance.system("dreamlog");
    private static final String ANYBODY = "anonymous";

    @Override
    public Map<String, String> get() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        Trace trace = Trace.current().orElseGet(Trace::begun);
        Map<String, String> origin = new HashMap<>(request == null
                ? by(ITSELF, "SYSTEM", ITSELF)
                : by((Access) request.getAttribute(Access.ATTRIBUTE, RequestAttributes.SCOPE_REQUEST)));
        origin.put(Provenance.CORRELATION, trace.traceId());
        origin.put(Provenance.TRACEPARENT, trace.traceparent());
        return origin;
    }

    private static Map<String, String> by(@Nullable Access access) {
        return access == null
                ? by(ANYBODY, "ANONYMOUS", ANYBODY)
                : by(access.actor().id().toString(), access.actor().role().name(), client(access.way()));
    }

    private static String client(Way way) {
        return switch (way) {
            case Way.Session(UUID id) -> "session:" + id;
            case Way.ApiKey(UUID id, _) -> "api-key:" + id;
        };
    }

    private static Map<String, String> by(String actor, String role, String client) {
        return Map.of(Provenance.ACTOR, actor, Provenance.ROLE, role, Provenance.CLIENT, client);
    }
}
