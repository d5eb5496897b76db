package dev.dreamlog.eventstore.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks what a person entrusted to us, so that the store seals it and can forget it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface PersonalData {

    /** What is read where a text stood, once the person it belonged to is erased. */
    String ERASED = "[erased]";

    /** The event's component that names the account the data belongs to, also when this is a part of a part. */
    String of();
}
