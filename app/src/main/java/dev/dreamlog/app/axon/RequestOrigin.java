package dev.dreamlog.app.axon;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

import dev.dreamlog.account.api.Actor;
import dev.dreamlog.account.command.session.Access;
import dev.dreamlog.app.web.Trace;
import dev.dreamlog.eventstore.api.Provenance;

/** Tells of the request this thread is working on who sent it; outside of requests the product acts by itself. */
@Component
class RequestOrigin implements Supplier<Map<String, String>> {

    @Override
    public Map<String, String> get() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        Map<String, String> origin = request == null
                ? by(Provenance.system("dreamlog"), "SYSTEM")
                : by((Access) request.getAttribute(Access.ATTRIBUTE, RequestAttributes.SCOPE_REQUEST));
        Trace.current().ifPresent(trace -> {
            origin.put(Provenance.CORRELATION, trace.traceId());
            origin.put(Provenance.TRACEPARENT, trace.traceparent());
        });
        return origin;
    }

    private static Map<String, String> by(@Nullable Access access) {
        if (access == null) {
            return by("anonymous", "ANONYMOUS");
        }
        Actor actor = access.actor();
        return by(actor.id().toString(), actor.role().name());
    }

    private static Map<String, String> by(String actor, String role) {
        return new HashMap<>(Map.of(Provenance.ACTOR, actor, Provenance.ROLE, role));
    }
}
