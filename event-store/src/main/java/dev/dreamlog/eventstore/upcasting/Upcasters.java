package dev.dreamlog.eventstore.upcasting;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import tools.jackson.databind.node.ObjectNode;

import dev.dreamlog.eventstore.storage.EventNames;

/**
 * The revisions that events have gone through, oldest first. A step stays here for as long as a log may hold an event
 * from before it, which is for ever.
 */
public final class Upcasters {

    private static final List<NextRevision> STEPS = List.of(
            new NextRevision("account.role-changed", "1", "2",
                    event -> event.putNull("previous").putNull("reason")),
            new NextRevision("interpretation.attempt-failed", "1", "2", event -> event.putNull("call")),
            new NextRevision("interpretation.completed", "1", "2", Upcasters::gatherCall));

    /** Leads every event from the revision it was written in to the present one. */
    public static EventUpcasterChain chain() {
        return new EventUpcasterChain(STEPS);
    }

    /** What this version of the product can read: the present shapes, and those from which steps lead to them. */
    public static Set<Shape> readable() {
        Set<Shape> readable = EventNames.all().stream().map(Upcasters::present)
                .collect(Collectors.toCollection(HashSet::new));
        STEPS.reversed().stream().filter(step -> readable.contains(step.to()))
                .forEach(step -> readable.add(step.from()));
        return Set.copyOf(readable);
    }

    /** The model was named, but not what it was told nor how long it took; no answer was served twice. */
    private static ObjectNode gatherCall(ObjectNode completed) {
        ObjectNode call = completed.putObject("call");
        call.set("model", completed.remove("model"));
        call.set("promptVersion", completed.remove("promptVersion"));
        call.putArray("parameters");
        call.putNull("tookMillis");
        call.put("cached", false);
        return completed;
    }

    private static Shape present(Class<?> event) {
        return new Shape(EventNames.declaredName(event), new AnnotationRevisionResolver().revisionOf(event));
    }

    private Upcasters() {}
}
