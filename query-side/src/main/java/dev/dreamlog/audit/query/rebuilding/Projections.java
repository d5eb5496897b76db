package dev.dreamlog.audit.query.rebuilding;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.axonframework.config.ProcessingGroup;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.stereotype.Component;

import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.contract.query.Keeps;

/** Finds the projections by what they say about themselves, so that no list of them can fall behind. */
@Component
class Projections {

    private final ListableBeanFactory beans;

    Projections(ListableBeanFactory beans) {
        this.beans = beans;
    }

    List<Projection> all() {
        return beans.getBeansWithAnnotation(Keeps.class).values().stream().map(Projections::describe)
                .sorted(Comparator.comparing(Projection::name)).toList();
    }

    Projection named(String name) {
        return find(name).orElseThrow(NotFound::new);
    }

    Optional<Projection> find(String name) {
        return all().stream().filter(projection -> projection.name().equals(name)).findFirst();
    }

    private static Projection describe(Object listener) {
        Class<?> type = listener.getClass();
        ProcessingGroup group = Objects.requireNonNull(AnnotationUtils.findAnnotation(type, ProcessingGroup.class));
        Keeps keeps = Objects.requireNonNull(AnnotationUtils.findAnnotation(type, Keeps.class));
        return new Projection(group.value(), listener, List.of(keeps.value()), List.of(keeps.random()));
    }
}
