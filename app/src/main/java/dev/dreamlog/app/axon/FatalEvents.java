package dev.dreamlog.app.axon;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes an exception of an error that an event causes in a projection's code, such as an endless recursion. Axon sets
 * an event aside for exceptions only; for an error it would repeat the batch for ever.
 */
@Component
class FatalEvents implements HandlerEnhancerDefinition {

    @Override
    public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> handler) {
        return handler.canHandleMessageType(EventMessage.class)
                && handler.declaringClass().isAnnotationPresent(ProcessingGroup.class)
                        ? new Wrapped<>(handler)
                        : handler;
    }

    private static final class Wrapped<T> extends WrappedMessageHandlingMember<T> {

        Wrapped(MessageHandlingMember<T> handler) {
            super(handler);
        }

        @Override
        public @Nullable Object handle(Message<?> event, @Nullable T projection) throws Exception {
            try {
                return super.handle(event, projection);
            } catch (StackOverflowError | LinkageError | AssertionError e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
