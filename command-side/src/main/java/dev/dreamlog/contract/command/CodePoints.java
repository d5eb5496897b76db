package dev.dreamlog.contract.command;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;

/**
 * Bounds a text by its code points, which every language counts alike, and keeps out what no text contains:
 * control characters and halves of surrogate pairs. Nothing is bounded when there is no text.
 */
@Documented
@Constraint(validatedBy = CodePointsValidator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE,
        ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface CodePoints {

    int min() default 0;

    int max();

    /** Whether the text may have tabs and line breaks. */
    boolean lines() default true;

    String message() default "{dreamlog.length}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
