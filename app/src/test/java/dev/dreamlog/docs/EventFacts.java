package dev.dreamlog.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.serialization.Revision;

import dev.dreamlog.eventstore.api.PersonalData;
import dev.dreamlog.eventstore.storage.EventNames;

/** Finds out about each event from the code: who makes it, who listens, and what its Javadoc says. */
final class EventFacts {

    private static final Path KERNEL = Committed.PROJECT.resolve("shared-kernel/src/main/java");
    private static final Path SAMPLES = Committed.PROJECT.resolve("event-store/src/test/resources/samples");
    private static final Pattern JAVADOC = Pattern.compile("(?s)/\\*\\*(.*?)\\*/");
    private static final Pattern FIRST_SENTENCE = Pattern.compile("^.*?\\.(?=\\s|$)");

    private final JavaClasses product;

    EventFacts(JavaClasses product) {
        this.product = product;
    }

    /** What is known about one event. */
    record Fact(String name, String revision, String meaning, List<String> producers, List<String> consumers,
            List<String> personal, Path sample) {}

    List<Fact> all() {
        return EventNames.all().stream().map(this::fact).sorted(Comparator.comparing(Fact::name)).toList();
    }

    private Fact fact(Class<?> event) {
        String name = EventNames.declaredName(event);
        String revision = Objects.requireNonNull(event.getAnnotation(Revision.class), name).value();
        Path sample = SAMPLES.resolve(name + "@" + revision + ".json");
        return new Fact(name, revision, meaning(event), producers(event), consumers(event),
                personal("", event).toList(), Committed.PROJECT.resolve("docs").relativize(sample));
    }

    private static String meaning(Class<?> event) {
        try {
            Matcher javadoc = JAVADOC
                    .matcher(Files.readString(KERNEL.resolve(event.getName().replace('.', '/') + ".java")));
            String text = javadoc.find() ? javadoc.group(1).replaceAll("\\s*\\n?\\s*\\*\\s?", " ").strip() : "";
            Matcher sentence = FIRST_SENTENCE.matcher(text);
            return sentence.find() ? sentence.group() : text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever decides about commands and makes the event. */
    private List<String> producers(Class<?> event) {
        return product.stream().filter(type -> hasHandler(type, CommandHandler.class))
                .filter(type -> type.getConstructorCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(event)))
                .map(JavaClass::getSimpleName).sorted().toList();
    }

    private static boolean hasHandler(JavaClass type, Class<CommandHandler> handler) {
        return type.getCodeUnits().stream().anyMatch(method -> method.isMetaAnnotatedWith(handler));
    }

    private List<String> consumers(Class<?> event) {
        return product.stream().filter(type -> type.isAnnotatedWith(ProcessingGroup.class))
                .filter(type -> type.getMethods().stream().anyMatch(method -> takes(method, event)))
                .map(type -> type.getAnnotationOfType(ProcessingGroup.class).value()).sorted().toList();
    }

    /** Sagas' handlers are event handlers too. */
    private static boolean takes(JavaMethod method, Class<?> event) {
        return method.isMetaAnnotatedWith(EventHandler.class)
                && method.getRawParameterTypes().getFirst().reflect().isAssignableFrom(event);
    }

    private static Stream<String> personal(String path, Class<?> type) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents()).flatMap(part -> personal(path, part))
                : Stream.empty();
    }

    private static Stream<String> personal(String path, RecordComponent part) {
        String here = path + part.getName();
        return part.isAnnotationPresent(PersonalData.class)
                ? Stream.of("`" + here + "`")
                : personal(here + ".", part.getType());
    }
}
