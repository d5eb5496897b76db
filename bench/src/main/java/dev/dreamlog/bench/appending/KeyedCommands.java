package dev.dreamlog.bench.appending;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.security.Principal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.contract.command.Write;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.dream.api.RecordDream;

/**
 * Records dreams inside a node as its controller does for clients that send an idempotency key, without HTTP around it.
 * It stands in no program of ours: the bench lays it beside the packaged one.
 */
@RestController
class KeyedCommands {

    static final String RECORD = "/problems/record-with-key";

    private final CommandGateway commands;
    private final HandlerMethodArgumentResolver writes;
    private final MethodParameter place;

    KeyedCommands(CommandGateway commands, ObjectProvider<HandlerMethodArgumentResolver> resolvers)
            throws NoSuchMethodException {
        this.commands = commands;
        MethodParameter parameter = new MethodParameter(
                KeyedCommands.class.getDeclaredMethod("record", Write.class, AccountId.class), 0);
        this.place = parameter;
        this.writes = resolvers.stream().filter(one -> one.supportsParameter(parameter)).findFirst().orElseThrow();
    }

    /** Answers with how many dreams a second were recorded, each under a key of its own. */
    @GetMapping(RECORD)
    String record(@RequestParam long millis, @RequestParam List<String> accounts) {
        List<AccountId> dreamers = accounts.stream().map(AccountId::of).toList();
        return DurableCommands.rate(millis, Integer.MAX_VALUE, number -> {
            AccountId dreamer = dreamers.get(number % dreamers.size());
            record(write(dreamer), dreamer);
        });
    }

    private void record(Write write, AccountId dreamer) {
        write.once(DurableCommands.CONTENT, () -> {
            DreamId id = DurableCommands.fresh();
            commands.sendAndWait(new RecordDream(id, dreamer, DurableCommands.CONTENT));
            return ResponseEntity.created(URI.create("/api/v1/dreams/" + id)).eTag("1")
                    .body(Map.of("id", id.toString(), "version", 1));
        });
    }

    private Write write(AccountId dreamer) {
        try {
            return (Write) Objects.requireNonNull(
                    writes.resolveArgument(place, null, new ServletWebRequest(request(dreamer)), null));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** As much of a request as is asked for. */
    private static HttpServletRequest request(AccountId dreamer) {
        Principal actor = dreamer::toString;
        String key = UUID.randomUUID().toString();
        return (HttpServletRequest) Proxy.newProxyInstance(KeyedCommands.class.getClassLoader(),
                new Class<?>[]{HttpServletRequest.class}, (_, method, _) -> switch (method.getName()) {
                    case "getHeaders" -> Collections.enumeration(List.of(key));
                    case "getUserPrincipal" -> actor;
                    case "getMethod" -> "POST";
                    case "getRequestURI" -> "/api/v1/dreams";
                    default -> null;
                });
    }
}
