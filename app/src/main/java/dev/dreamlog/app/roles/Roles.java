package dev.dreamlog.app.roles;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.web.bind.annotation.RestController;

/**
 * Brings in the columns that this node's roles need. Decisions are made on every node, because the saga and the
 * audit send commands too; what the command role adds is the door for writes. Beans go by their full names, because
 * both sides of a feature may have a controller of the same one.
 */
@Configuration(proxyBeanMethods = false)
class Roles {

    private static final String OUTSIDE_COMMAND_SIDE = "(?!dev\\.dreamlog\\.\\w+\\.command\\.).*";
    private static final String OUTSIDE_QUERY_SIDE = "(?!dev\\.dreamlog\\.\\w+\\.query\\.).*";
    private static final String OUTSIDE_SAGAS = "(?!dev\\.dreamlog\\.interpretation\\.(saga|interpreter)\\.).*";
    private static final String OUTSIDE_QUEUE = "(?!dev\\.dreamlog\\.interpretation\\.queue\\.).*";

    /** What decides: aggregates, accounts, sessions. */
    @Configuration(proxyBeanMethods = false)
    @ComponentScan(basePackages = "dev.dreamlog", nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class, excludeFilters = {
            @Filter(type = FilterType.REGEX, pattern = OUTSIDE_COMMAND_SIDE), @Filter(RestController.class)})
    static class Decisions {}

    /** Who waits for a model may ask at any door. */
    @Configuration(proxyBeanMethods = false)
    @ComponentScan(basePackages = "dev.dreamlog", nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class, excludeFilters = @Filter(type = FilterType.REGEX, pattern = OUTSIDE_QUEUE))
    static class Waiting {}

    /** The door for writes. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnRole(Role.COMMAND)
    @ComponentScan(basePackages = "dev.dreamlog", nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class, useDefaultFilters = false, includeFilters = @Filter(RestController.class), excludeFilters = @Filter(type = FilterType.REGEX, pattern = OUTSIDE_COMMAND_SIDE))
    static class Writes {}

    /** Projections, and the door for reads. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnRole(Role.QUERY)
    @ComponentScan(basePackages = "dev.dreamlog", nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class, excludeFilters = @Filter(type = FilterType.REGEX, pattern = OUTSIDE_QUERY_SIDE))
    static class Reads {}

    /** Sagas and interpreters. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnRole(Role.SAGA)
    @ComponentScan(basePackages = "dev.dreamlog", nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class, excludeFilters = @Filter(type = FilterType.REGEX, pattern = OUTSIDE_SAGAS))
    static class Sagas {}
}
