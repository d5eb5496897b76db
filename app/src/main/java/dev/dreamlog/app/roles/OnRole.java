package dev.dreamlog.app.roles;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Knows whether this node has the role that a configuration asks for. */
final class OnRole implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Role wanted = metadata.getAnnotations().get(ConditionalOnRole.class).getEnum("value", Role.class);
        return Role.of(context.getEnvironment()).contains(wanted);
    }
}
