package dev.dreamlog.eventstore.metadata;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;

/** Writes on a command that comes from outside who sent it; what the command already says about itself stays. */
public final class OriginInterceptor implements MessageDispatchInterceptor<CommandMessage<?>> {

    private final Supplier<Map<String, String>> origin;

    /** Asks {@code origin} at every command: metadata of whatever this thread is working on; empty when it is nobody's request */
    public OriginInterceptor(Supplier<Map<String, String>> origin) {
        this.origin = origin;
    }

    @Override
    public BiFunction<Integer, CommandMessage<?>, CommandMessage<?>> handle(
            List<? extends CommandMessage<?>> messages) {
        Map<String, String> ours = origin.get();
        return (_, command) -> {
            var missing = new HashMap<>(ours);
            missing.keySet().removeAll(command.getMetaData().keySet());
            return command.andMetaData(missing);
        };
    }
}
