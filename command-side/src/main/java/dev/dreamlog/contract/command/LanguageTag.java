package dev.dreamlog.contract.command;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;

/** A BCP 47 tag, such as {@code ru} or {@code pt-BR}: any language people dream in, not only those we speak. */
@Documented
@Constraint(validatedBy = {})
@Pattern(regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}")
@ReportAsSingleViolation
@Target({ElementType.FIELD, ElementType.TYPE_USE, ElementType.RECORD_COMPONENT, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface LanguageTag {

    String message() default "{dreamlog.language-tag}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
