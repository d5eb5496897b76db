package dev.dreamlog.interpretation.command;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;

/** What models are called, such as {@code llama3.2:3b}. It stands in the log in the clear, so no other text gets in. */
@Documented
@Constraint(validatedBy = {})
@Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,99}")
@ReportAsSingleViolation
@Target({ElementType.FIELD, ElementType.TYPE_USE, ElementType.RECORD_COMPONENT, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@interface ModelName {

    String message() default "{dreamlog.model}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
