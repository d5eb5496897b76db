package dev.dreamlog.eventstore.privacy;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import dev.dreamlog.eventstore.api.PersonalData;

/**
 * Where an event type keeps the words of a person, and which of its components says whose they are.
 *
 * @param paths names from the event down to each personal component
 * @param owner the component of the event that names the account; empty when nothing is personal
 */
record PersonalParts(List<List<String>> paths, String owner) {

    private static final ClassValue<PersonalParts> KNOWN = new ClassValue<>() {
        @Override
        protected PersonalParts computeValue(Class<?> type) {
            return find(type);
        }
    };

    /** @throws IllegalStateException when the store could not guard everything that is marked */
    static PersonalParts of(Class<?> event) {
        return KNOWN.get(event);
    }

    boolean none() {
        return paths.isEmpty();
    }

    private static PersonalParts find(Class<?> event) {
        List<List<String>> paths = new ArrayList<>();
        Set<String> owners = new TreeSet<>();
        walk(event, List.of(), paths, owners);
        if (owners.size() > 1) {
            throw new IllegalStateException(event + " holds words of more than one account: " + owners);
        }
        String owner = owners.isEmpty() ? "" : owners.iterator().next();
        if (!paths.isEmpty() && components(event).noneMatch(part -> part.getName().equals(owner))) {
            throw new IllegalStateException(event + " does not say which account is its " + owner);
        }
        return new PersonalParts(List.copyOf(paths), owner);
    }

    private static void walk(Class<?> type, List<String> above, List<List<String>> paths, Set<String> owners) {
        components(type).forEach(part -> {
            List<String> path = Stream.concat(above.stream(), Stream.of(part.getName())).toList();
            PersonalData personal = part.getAnnotation(PersonalData.class);
            if (personal == null) {
                walk(part.getType(), path, paths, owners);
                refuseHidden(part.getGenericType(), path);
            } else if (Shape.fits(part.getGenericType())) {
                paths.add(path);
                owners.add(personal.of());
            } else {
                throw new IllegalStateException(type + " has a personal part that cannot be sealed: " + path);
            }
        });
    }

    /** What is marked where no path leads would stay readable without anybody noticing. */
    private static void refuseHidden(Type type, List<String> path) {
        Stream<Type> hidden = type instanceof ParameterizedType of
                ? Arrays.stream(of.getActualTypeArguments())
                : type instanceof Class<?> sealed && sealed.isSealed()
                        ? Arrays.stream(sealed.getPermittedSubclasses())
                        : Stream.empty();
        hidden.forEach(inside -> {
            if (inside instanceof Class<?> each && !find(each).none()) {
                throw new IllegalStateException("There are personal parts where they cannot be sealed: " + path);
            }
            refuseHidden(inside, path);
        });
    }

    private static Stream<RecordComponent> components(Class<?> type) {
        return type.isRecord() ? Arrays.stream(type.getRecordComponents()) : Stream.empty();
    }
}
