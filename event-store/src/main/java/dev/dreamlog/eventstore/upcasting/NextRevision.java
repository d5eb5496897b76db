package dev.dreamlog.eventstore.upcasting;

import java.util.Objects;
import java.util.function.UnaryOperator;

import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.node.ObjectNode;

/** Reads an event that was written in one revision as if it had been written in the next. */
final class NextRevision extends SingleEventUpcaster {

    private final Shape from;
    private final Shape to;
    private final UnaryOperator<ObjectNode> change;

    NextRevision(String event, String from, String to, UnaryOperator<ObjectNode> change) {
        this.from = new Shape(event, from);
        this.to = new Shape(event, to);
        this.change = change;
    }

    Shape from() {
        return from;
    }

    Shape to() {
        return to;
    }

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        SerializedType written = event.getType();
        return written.getName().equals(from.event()) && Objects.equals(written.getRevision(), from.revision());
    }

    /** What is handed over may be read by others, too. */
    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(new SimpleSerializedType(to.event(), to.revision()), ObjectNode.class,
                written -> change.apply(written.deepCopy()));
    }
}
