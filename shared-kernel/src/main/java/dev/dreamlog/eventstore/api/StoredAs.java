package dev.dreamlog.eventstore.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name under which an event type stands in the log. It outlives the class: moving or renaming the class
 * must not change it, or old events become unreadable.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface StoredAs {

    /** Feature and past participle, such as {@code dream.recorded}. */
    String value();
}
