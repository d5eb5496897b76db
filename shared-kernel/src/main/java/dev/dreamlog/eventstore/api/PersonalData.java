package dev.dreamlog.eventstore.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks what a person entrusted to us, so that the store can guard it and, one day, forget it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface PersonalData {

    /** What is read where words of somebody stood who was erased. */
    String ERASED = "[erased]";

    /** The event's component that names the account the data belongs to. */
    String of();
}
